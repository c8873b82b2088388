import { createInstance } from 'i18next';
import { createContext, useContext } from 'react';
import type { Language } from '../contract/customer-view.ts';
import { en } from '../i18n/customer/en.ts';
import { type CustomerMessage, zh } from '../i18n/customer/zh.ts';

export type Words = (message: CustomerMessage, values?: Record<string, string | number>) => string;

/**
 * The customer's screen has its own messages: drawn small inside the clerk's window, it still speaks the customer's
 * language and not the clerk's.
 */
const messages = createInstance({
  lng: 'zh',
  fallbackLng: 'zh',
  initAsync: false,
  resources: { zh: { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
});
void messages.init();

export function wordsFor(language: Language): Words {
  const fixed = messages.getFixedT(language);
  return (message, values) => fixed(message, values ?? {});
}

export const WordsContext = createContext<Words>(wordsFor('zh'));

export function useWords(): Words {
  return useContext(WordsContext);
}
