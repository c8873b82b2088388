import { PAPER_STATES, type PaperState } from '../../contract/matter-terms.ts';
import type { MatterView } from '../../contract/matters-view.ts';
import { act } from '../acts.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import rows from './documents.module.css';
import styles from './matters.module.css';

type Paper = MatterView['papers'][number];

const MOST_PAGES = 999;
const COUNTED: readonly PaperState[] = ['copied', 'received'];
/** How the paper came as the catalogue asks for it, offered first. */
const HANDED: readonly PaperState[] = ['seen', 'copied', 'received', 'returned', 'waived'];

function Row({ matter, paper }: { matter: string; paper: Paper }) {
  const { key, name, kind, when, why, state, pages, due, agent } = paper;
  const isHere = HANDED.includes(state);
  const mark = (to: PaperState, sheets: number) =>
    void act('matter.mark', { matter, paper: key, state: to, pages: sheets, note: paper.note });
  return (
    <li className={rows.row}>
      <span className={classes(rows.mark, isHere && rows.done)}>
        <Icon name={state === 'missing' ? 'fault' : isHere ? 'tick' : 'paper'} />
      </span>
      <span className={rows.title}>
        <span>
          {name} <Tag>{kind}</Tag> {agent ? <Tag>{t('matters.agentPaper')}</Tag> : null}
        </span>
        <small>{when === '' ? why : t('services.when', { when })}</small>
        {state === 'missing' ? (
          <small className={styles.due}>{due === '' ? t('matters.noDue') : t('matters.due', { due })}</small>
        ) : null}
      </span>
      <span className={rows.state}>
        {isHere || state === 'missing' ? null : (
          <Button look="plain" label={t('matters.missingOf', { name })} onPress={() => mark('missing', 0)}>
            {t('paperState.missing')}
          </Button>
        )}
        <select
          aria-label={t('estimate.documentState', { title: name })}
          value={state}
          onChange={(event) => {
            const to = PAPER_STATES.find((one) => one === event.target.value);
            if (to !== undefined) mark(to, COUNTED.includes(to) ? Math.max(1, pages) : 0);
          }}
        >
          {PAPER_STATES.map((one) => (
            <option key={one} value={one}>
              {t(`paperState.${one}`)}
            </option>
          ))}
        </select>
        {COUNTED.includes(state) ? (
          <span className={rows.pages}>
            <input
              type="number"
              min={1}
              max={MOST_PAGES}
              aria-label={t('estimate.documentPages', { title: name })}
              key={pages}
              defaultValue={pages}
              onBlur={(event) => {
                const sheets = Number(event.target.value);
                if (sheets === pages) return;
                if (Number.isInteger(sheets) && sheets > 0 && sheets <= MOST_PAGES) mark(state, sheets);
                else event.target.value = String(pages);
              }}
            />
            {t('estimate.pagesUnit')}
          </span>
        ) : null}
      </span>
    </li>
  );
}

/** The papers of one matter, ticked as they are handed over. */
export function MatterPapers({ matter }: { matter: MatterView }) {
  const { key, papers } = matter;
  const isOpen = papers.some((paper) => paper.state === 'open' && paper.when === '');
  return (
    <Section
      title={t('services.papers')}
      aside={
        isOpen ? (
          <Button keys="A" onPress={() => void act('matter.markAll', { matter: key })}>
            {t('matters.allHere')}
          </Button>
        ) : undefined
      }
    >
      {papers.length === 0 ? <p className={table.empty}>{t('services.noPapers')}</p> : null}
      <ul className={rows.rows}>
        {papers.map((paper) => (
          <Row key={paper.key} matter={key} paper={paper} />
        ))}
      </ul>
    </Section>
  );
}
