import type { StaffView } from '../contract/staff-view.ts';
import { useMirror } from './mirror.ts';
import { Locked } from './screens/locked.tsx';
import { Receipts } from './screens/receipts.tsx';
import { SignIn } from './screens/sign-in.tsx';
import { Start } from './screens/start.tsx';
import { VisitScreen } from './screens/visit.tsx';
import { t } from './words.ts';

function Screen({ view }: { view: StaffView }) {
  switch (view.screen) {
    case 'signIn':
      return <SignIn view={view} />;
    case 'locked':
      return <Locked view={view} />;
    case 'start':
      return view.start === null ? null : <Start view={view} start={view.start} />;
    case 'visit':
      return view.visit === null ? null : <VisitScreen key={view.visit.id} view={view} visit={view.visit} />;
    case 'receipts':
      return <Receipts view={view} />;
  }
}

/** The clerk's window: whatever the last view says, and nothing else. */
export function StaffWindow() {
  const view = useMirror((mirror) => mirror.view);
  const fault = useMirror((mirror) => mirror.fault);
  if (view === null) return <main role="status">{fault?.message.zh ?? t('window.loading')}</main>;
  return <Screen view={view} />;
}
