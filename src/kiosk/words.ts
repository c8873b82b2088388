import { createInstance } from 'i18next';
import type { KioskLanguage } from '../contract/hall-terms.ts';
import { en, id, th, vi } from '../i18n/kiosk/others.ts';
import { zh } from '../i18n/kiosk/zh.ts';

const messages = createInstance({
  lng: 'zh',
  fallbackLng: 'zh',
  initAsync: false,
  resources: {
    zh: { translation: zh },
    en: { translation: en },
    vi: { translation: vi },
    id: { translation: id },
    th: { translation: th },
  },
  interpolation: { escapeValue: false },
});
void messages.init();

export function wordsFor(language: KioskLanguage) {
  return messages.getFixedT(language);
}
export type KioskWords = ReturnType<typeof wordsFor>;

/** As browsers and screen readers name the languages. */
export const LANGUAGE_TAGS: Readonly<Record<KioskLanguage, string>> = {
  zh: 'zh-Hant-TW',
  en: 'en',
  vi: 'vi',
  id: 'id',
  th: 'th',
};
