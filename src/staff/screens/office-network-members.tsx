import type { OfficeNetworkView } from '../../contract/office-network-view.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import { type Machine, nameOf } from './office-network-names.ts';
import styles from './office-network.module.css';

const COLUMNS = ['machine', 'standing', 'seen', 'paired', 'actions'] as const;

interface NetworkMembersProps {
  readonly members: OfficeNetworkView['members'];
  readonly onUnpair: (machine: Machine) => void;
}

/** Who joined this hall host, who is there now, and when the others were last seen. */
export function NetworkMembers({ members, onUnpair }: NetworkMembersProps) {
  return (
    <Section title={t('officeNetwork.members')} className={styles.part}>
      {members.length === 0 ? (
        <p className={table.empty}>{t('officeNetwork.membersNone')}</p>
      ) : (
        <Scroll label={t('officeNetwork.members')}>
          <table className={table.table}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`officeNetwork.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <tr key={nameOf(member)}>
                  <th scope="row">{nameOf(member)}</th>
                  <td>
                    <Tag kind={member.present ? 'done' : 'due'}>
                      {t(member.present ? 'officeNetwork.present' : 'officeNetwork.away')}
                    </Tag>
                  </td>
                  <td>{member.seen}</td>
                  <td>{t('officeNetwork.pairedBy', { at: member.paired, by: member.pairedBy })}</td>
                  <td>
                    <Button
                      label={t('officeNetwork.unpairOf', { name: nameOf(member) })}
                      onPress={() => onUnpair({ role: member.role, number: member.number })}
                    >
                      {t('officeNetwork.unpair')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  );
}
