import type { ReactNode } from 'react';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { classes } from '../../ui/class-names.ts';
import type { Command } from '../commands.ts';
import { useMirror } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Strip } from '../parts/strip.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import { Bar } from './bar.tsx';
import styles from './frame.module.css';
import { KeyStrip } from './key-strip.tsx';
import { PersonStrip } from './person-strip.tsx';
import { PracticeStrip } from './practice-strip.tsx';
import { Primary, type PrimaryAction } from './primary.tsx';

interface FrameProps {
  readonly view: StaffView;
  readonly layout: 'single' | 'start' | 'visit' | 'wide';
  readonly commands: readonly Command[];
  readonly primary: PrimaryAction | null;
  /** A form opened above the work; while it is open, the primary key is its own. */
  readonly panel?: ReactNode;
  /** Left of the main part: the steps, or the next ticket. */
  readonly before?: ReactNode;
  readonly side?: ReactNode;
  readonly sideLabel?: string;
  readonly children: ReactNode;
}

/** In place of the primary action while a form is open above the work. */
function panelFirst(): PrimaryAction {
  return { label: t('window.panelFirst'), keys: 'F8', enabled: false, note: '', waits: true, run: () => {} };
}

function FaultStrip() {
  const fault = useMirror((mirror) => mirror.fault);
  if (fault === null) return null;
  return (
    <div className={styles.fault}>
      <Strip kind="fault" title={fault.message.zh} urgent>
        <Button onPress={() => useMirror.getState().setFault(null)}>{t('window.closeFault')}</Button>
      </Strip>
    </div>
  );
}

/** What every screen shares: bar, person, the work between, keys and the one primary action. */
export function Frame(props: FrameProps) {
  const { view, layout, children, panel = null } = props;
  const primary = panel === null ? props.primary : panelFirst();
  const lock: Command[] =
    view.account === null || view.screen === 'locked'
      ? []
      : [{ keys: 'Ctrl L', label: t('keys.lock'), run: () => void act('session.lock', {}) }];
  const press: Command[] =
    primary !== null && primary.enabled && primary.waits !== true
      ? [{ keys: primary.keys, label: primary.label, run: primary.run, shownElsewhere: true }]
      : [];
  const commands = [...props.commands, ...lock, ...press];
  useCommands(commands);

  return (
    <div className={classes(styles.frame, styles[layout])}>
      <Bar view={view} />
      {view.screen === 'visit' && view.visit !== null ? <PersonStrip visit={view.visit} view={view} /> : null}
      {view.screen === 'visit' && view.visit !== null && view.visit.emergency !== '' ? (
        <Strip
          kind="fault"
          title={t('emergency.banner')}
          detail={t('emergency.bannerDetail', { reason: view.visit.emergency })}
        />
      ) : null}
      {view.screen === 'visit' && view.visit !== null ? <PracticeStrip visit={view.visit} /> : null}
      <div className={styles.body}>
        {props.before}
        <main className={styles.main}>
          <FaultStrip />
          {panel}
          {children}
        </main>
        {props.side === undefined ? null : (
          <aside className={styles.side} aria-label={props.sideLabel ?? t('side.region')}>
            {props.side}
          </aside>
        )}
      </div>
      <footer className={styles.keys} aria-label={t('window.keys')}>
        <KeyStrip commands={commands} />
        {primary === null ? null : <Primary action={primary} />}
      </footer>
    </div>
  );
}
