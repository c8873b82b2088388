import type { StaffView } from '../contract/staff-view.ts';
import { useMirror } from './mirror.ts';
import { Accounts } from './screens/accounts.tsx';
import { Alerts } from './screens/alerts.tsx';
import { GuidanceScreen } from './screens/guidance.tsx';
import { Hall } from './screens/hall.tsx';
import { Handbook } from './screens/handbook.tsx';
import { LawReader } from './screens/law-reader.tsx';
import { LawUpdates } from './screens/law-updates.tsx';
import { Backups } from './screens/backups.tsx';
import { DayEnd } from './screens/day-end.tsx';
import { Emergency } from './screens/emergency.tsx';
import { FindPerson } from './screens/find-person.tsx';
import { Live } from './screens/live.tsx';
import { Locked } from './screens/locked.tsx';
import { LookUps } from './screens/look-ups.tsx';
import { OfficeNetwork } from './screens/office-network.tsx';
import { OfficeSeal } from './screens/office-seal.tsx';
import { Notices } from './screens/notices.tsx';
import { OwnPin } from './screens/own-pin.tsx';
import { Practice } from './screens/practice.tsx';
import { Quiz } from './screens/quiz.tsx';
import { Receipts } from './screens/receipts.tsx';
import { Services } from './screens/services.tsx';
import { SignIn } from './screens/sign-in.tsx';
import { Start } from './screens/start.tsx';
import { Statistics } from './screens/statistics.tsx';
import { Tasks } from './screens/tasks.tsx';
import { Units } from './screens/units.tsx';
import { Verify } from './screens/verify.tsx';
import { VisitScreen } from './screens/visit.tsx';
import { WhatIf } from './screens/what-if.tsx';
import { t } from './words.ts';

function Screen({ view }: { view: StaffView }) {
  if (view.screen === 'signIn') return <SignIn view={view} />;
  if (view.screen === 'locked') return <Locked view={view} />;
  if (view.screen === 'receipts') return <Receipts view={view} />;
  if (view.screen === 'findPerson') return <FindPerson view={view} />;
  if (view.screen === 'units') return <Units view={view} />;
  if (view.screen === 'lawUpdates') return <LawUpdates view={view} />;
  if (view.screen === 'guidance') return <GuidanceScreen view={view} />;
  if (view.screen === 'hall') return <Hall view={view} />;
  if (view.screen === 'services') return <Services view={view} />;
  if (view.screen === 'handbook') return <Handbook view={view} />;
  if (view.screen === 'quiz') return <Quiz view={view} />;
  if (view.screen === 'practice') return <Practice view={view} />;
  if (view.screen === 'lawReader') return <LawReader view={view} />;
  if (view.screen === 'verify') return <Verify view={view} />;
  if (view.screen === 'officeSeal') return <OfficeSeal view={view} />;
  if (view.screen === 'officeNetwork') return <OfficeNetwork view={view} />;
  if (view.screen === 'ownPin') return <OwnPin view={view} />;
  if (view.screen === 'accounts') return <Accounts view={view} />;
  if (view.screen === 'live') return <Live view={view} />;
  if (view.screen === 'opinions') return <Alerts view={view} />;
  if (view.screen === 'statistics') return <Statistics view={view} />;
  if (view.screen === 'whatIf') return <WhatIf view={view} />;
  if (view.screen === 'tasks') return <Tasks view={view} />;
  if (view.screen === 'notices') return <Notices view={view} />;
  if (view.screen === 'lookUps') return <LookUps view={view} />;
  if (view.screen === 'backups') return <Backups view={view} />;
  if (view.screen === 'dayEnd') return <DayEnd view={view} />;
  if (view.screen === 'emergency') return <Emergency view={view} />;
  if (view.screen === 'visit' && view.visit !== null) {
    return <VisitScreen key={view.visit.id} view={view} visit={view.visit} />;
  }
  return view.start === null ? null : <Start view={view} start={view.start} />;
}

/** The clerk's window: whatever the last view says, and nothing else. */
export function StaffWindow() {
  const view = useMirror((mirror) => mirror.view);
  const fault = useMirror((mirror) => mirror.fault);
  if (view === null) {
    return (
      <main>
        <output>{fault?.message.zh ?? t('window.loading')}</output>
      </main>
    );
  }
  return <Screen view={view} />;
}
