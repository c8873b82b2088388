import type { HallView } from '../../contract/hall-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './hall.module.css';

interface HallLineProps {
  readonly line: HallView['line'];
  /** Whether this account may take numbers back from a counter that does not answer. */
  readonly takesBack: boolean;
  readonly onTakeBack: (counter: number) => void;
}

/** How the machines of the office call together: who joined, who does not answer, which numbers somebody must look at. */
export function HallLine({ line, takesBack, onTakeBack }: HallLineProps) {
  const { way, members, doubted } = line;
  if (way === 'single' && doubted.length === 0) return null;
  return (
    <Section title={t('hall.line')} note={noteOf(line)}>
      {doubted.map(({ number, counter, at }) => (
        <Strip
          key={`${number} ${counter}`}
          kind="attention"
          title={t('hall.doubtedTitle', { number })}
          detail={t('hall.doubtedDetail', { counter, at })}
        />
      ))}
      {members.length === 0 ? null : (
        <ul className={styles.members} aria-label={t('hall.lineMembers')}>
          {members.map((member) => (
            <li key={`${member.role} ${member.number}`} className={styles.member}>
              <b>{t(`hall.member_${member.role}`, { number: member.number })}</b>
              <Tag kind={member.present ? 'done' : 'due'}>
                {t(member.present ? 'hall.memberThere' : 'hall.memberAway')}
              </Tag>
              <span>{member.kept === 0 ? '' : t('hall.memberKept', { count: member.kept })}</span>
              {takesBack && !member.present && member.kept > 0 ? (
                <Button
                  label={t('hall.takeBackOf', { counter: member.number })}
                  onPress={() => onTakeBack(member.number)}
                >
                  {t('hall.takeBack')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** What must be known when the hall host is away stands on top of every screen; here is the rest. */
function noteOf({ way, kept, members }: HallView['line']): string {
  if (way === 'alone') return t('hall.lineAlone', { kept });
  if (way === 'host') return t('hall.lineHost', { count: members.filter(({ present }) => present).length });
  return way === 'joined' ? t('hall.lineJoined') : '';
}

/** Greeters and leaders take numbers back; a clerk calls. */
export function mayTakeBack({ account }: StaffView): boolean {
  return account !== null && ['greeter', 'supervisor', 'branchHead'].includes(account.role);
}
