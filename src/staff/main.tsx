import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { zh } from '../i18n/staff/zh.ts';
import { startMessages } from '../i18n/start.ts';
import '../ui/base.css';
import { allowEmptyHtml } from '../ui/empty-html.ts';
import { BrokenScreen } from './broken-screen.tsx';
import { StaffWindow } from './window.tsx';

const root = document.getElementById('root');
if (root !== null) {
  allowEmptyHtml();
  await startMessages({ zh });
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="zh-TW-u-ca-roc">
        <BrokenScreen>
          <StaffWindow />
        </BrokenScreen>
      </I18nProvider>
    </StrictMode>,
  );
}
