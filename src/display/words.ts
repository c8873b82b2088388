import { createInstance } from 'i18next';
import { zh } from '../i18n/display/zh.ts';

const messages = createInstance({
  lng: 'zh',
  initAsync: false,
  resources: { zh: { translation: zh } },
  interpolation: { escapeValue: false },
});
void messages.init();

export const t = messages.getFixedT('zh');
