import { use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../contract/customer-view.ts';

type Messages = Record<string, unknown>;

/** Starts one window's messages. Chinese is the fallback: a missing English sentence shows the Chinese one, never a key. */
export async function startMessages(
  messages: Record<'zh', Messages> & Partial<Record<Language, Messages>>,
): Promise<void> {
  await use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: Object.fromEntries(
      Object.entries(messages).map(([language, words]) => [language, { translation: words }]),
    ),
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
