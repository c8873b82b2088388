import type { StaffView } from '../../contract/staff-view.ts';
import { Plate } from '../../ui/plate.tsx';
import { Icon } from '../parts/icon.tsx';
import { Strip } from '../parts/strip.tsx';
import { wallClock } from '../time.ts';
import { usePassed } from '../use-passed.ts';
import { t } from '../words.ts';
import styles from './bar.module.css';

function Clock({ now, today }: { now: string; today: string }) {
  const passed = usePassed(now);
  return (
    <p className={styles.clock}>
      {today}
      <b className={styles.time}>{wallClock(now, passed)}</b>
    </p>
  );
}

/** The top of every screen: which counter, what must not be missed, who serves, what time it is. */
export function Bar({ view }: { view: StaffView }) {
  const urgent = view.notices.filter((notice) => notice.kind !== 'info');
  const quiet = view.notices.filter((notice) => notice.kind === 'info');
  return (
    <header className={styles.bar}>
      <p className={styles.plate}>
        <Plate counter={view.counter.number} />
      </p>
      <p className={styles.place}>
        <b>{t('bar.counter', { number: view.counter.number })}</b>
        <span>{view.office.name}</span>
        <span>{view.counter.kind}</span>
      </p>
      {view.training ? (
        <p className={styles.training} title={t('bar.trainingNote')}>
          {t('bar.training')}
        </p>
      ) : null}
      <output className={styles.notices} aria-label={t('bar.notices')}>
        {urgent.map((notice) => (
          <Strip key={notice.key} kind={notice.kind} title={notice.title} detail={notice.detail} />
        ))}
      </output>
      {quiet.map((notice) => (
        <p key={notice.key} className={styles.quiet} title={notice.detail}>
          <Icon name="info" />
          {notice.title}
          <span className={styles.unseen}>{notice.detail}</span>
        </p>
      ))}
      <p className={styles.clerk}>
        {t('bar.clerk')} <b>{view.account?.name ?? t('bar.nobody')}</b>
      </p>
      <Clock now={view.now} today={view.today} />
    </header>
  );
}
