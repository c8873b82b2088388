import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';

const COLUMNS = ['at', 'office', 'purpose', 'staff'] as const;

/** 誰查過: who looked at this person's data; the person may see it on the own screen, without staff codes. */
export function WhoLooked({ view, onClose }: { view: StaffView; onClose: () => void }) {
  // Asked once, not with every view: that the list was shown is logged.
  const list = useAnswer('visit.lookUps', {}, 0);
  const shown = view.customer.view.screen === 'lookUps';
  return (
    <Section
      title={t('whoLooked.title')}
      note={t('whoLooked.lead')}
      aside={
        <>
          <Button onPress={() => void act('visit.showLookUps', { shown: !shown })}>
            {t(shown ? 'whoLooked.hide' : 'whoLooked.show')}
          </Button>
          <Button onPress={onClose}>{t('whoLooked.close')}</Button>
        </>
      }
    >
      {list === null ? null : (
        <Scroll label={t('whoLooked.title')}>
          <table className={table.table}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`whoLooked.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.at}</th>
                  <td>{row.office}</td>
                  <td>{row.purpose}</td>
                  <td>{row.staff}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {list.more ? <p className={table.empty}>{t('whoLooked.more')}</p> : null}
        </Scroll>
      )}
    </Section>
  );
}
