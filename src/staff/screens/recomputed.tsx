import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import table from '../parts/table.module.css';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';

/** 以當時法規重算: what was printed, what the law of then gives, what the law of today gives. */
export function Recomputed({ number, onClose }: { number: string; onClose: () => void }) {
  // One question for one look: every look is in the audit chain.
  const answer = useAnswer('receipt.recompute', { number }, 0);
  if (answer === null) return null;
  const { asOf, lawThen, lawNow, agrees, rows, nowFault } = answer;
  return (
    <Section
      title={t('recomputed.title', { number })}
      note={t('recomputed.note', { day: asOf })}
      aside={<Button onPress={onClose}>{t('recomputed.close')}</Button>}
    >
      <Strip
        kind={agrees ? 'info' : 'fault'}
        title={t(agrees ? 'recomputed.agrees' : 'recomputed.differs')}
        detail={lawThen === lawNow ? t('recomputed.sameLaw') : ''}
      />
      <Scroll label={t('recomputed.title', { number })}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('recomputed.choice')}</th>
              <th scope="col">{t('recomputed.printed')}</th>
              <th scope="col">{t('recomputed.past', { version: lawThen })}</th>
              <th scope="col">{t('recomputed.present', { version: lawNow })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.title}</th>
                <td>{row.printed}</td>
                <td>{row.past}</td>
                <td {...(row.differs ? { className: table.strong } : {})}>{row.present}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {nowFault === '' ? null : <p className={table.empty}>{nowFault}</p>}
    </Section>
  );
}
