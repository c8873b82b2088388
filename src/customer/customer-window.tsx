import { useCallback, useLayoutEffect } from 'react';
import type { CustomerView } from '../contract/customer-view.ts';
import { mirrorOf } from '../ui/mirror.ts';
import type { CustomerActs } from './acts.ts';
import { useConnectionLost } from './connection.ts';
import { useSecondTap } from './double-tap.ts';
import { pageOf } from './page.ts';
import { CustomerScreen } from './screens/customer-screen.tsx';

const { useMirror, send } = mirrorOf('customer.view');

/** The customer's window: the mirrored view and nothing else. Before the first view it is empty paper. */
export function CustomerWindow() {
  const view = useMirror((state) => state.view);
  const fault = useMirror((state) => state.fault);
  const lost = useConnectionLost();
  const isSecondTap = useSecondTap(view === null ? '' : pageOf(view));
  const act = useCallback<CustomerActs>(
    async (call, input) => !isSecondTap() && (await send(call, input)) !== null,
    [isSecondTap],
  );

  useLayoutEffect(() => {
    if (view === null) return;
    document.documentElement.lang = view.preferences.language === 'zh' ? 'zh-Hant-TW' : 'en';
    document.documentElement.dataset.theme = view.preferences.contrast ? 'contrast' : 'light';
  }, [view]);

  if (view === null) return null;
  if (lost && view.screen !== 'blank') return <CustomerScreen view={resting(view)} act={act} lost />;
  return <CustomerScreen view={view} act={act} fault={fault} />;
}

/** The same window with everything of the person put away. */
function resting({ revision, training, office, counter, preferences }: CustomerView): CustomerView {
  return { screen: 'resting', revision, training, office, counter, preferences };
}
