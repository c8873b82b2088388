import type { Visit } from '../../contract/staff-view.ts';
import { send } from '../mirror.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../parts/icon.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { t } from '../words.ts';
import styles from './documents.module.css';

type Document = Visit['documents'][number];

const STATES = [
  { key: 'open', label: 'estimate.documentOpen' },
  { key: 'sighted', label: 'estimate.documentSighted' },
  { key: 'copied', label: 'estimate.documentCopied' },
  { key: 'missing', label: 'estimate.documentMissing' },
] as const;

const MOST_PAGES = 99;

function mark(document: Document, state: Document['state'], pages: number): void {
  void send('visit.markDocument', { key: document.key, state, pages });
}

function DocumentRow({ document }: { document: Document }) {
  const done = document.automatic || document.state === 'sighted' || document.state === 'copied';
  return (
    <li className={styles.row}>
      <span className={classes(styles.mark, done && styles.done)}>
        <Icon name={done ? 'tick' : 'paper'} />
      </span>
      <span className={styles.title}>
        {document.title}
        <small>{document.source}</small>
      </span>
      {document.automatic ? (
        <small className={styles.automatic}>{t('estimate.automatic')}</small>
      ) : (
        <span className={styles.state}>
          <select
            aria-label={t('estimate.documentState', { title: document.title })}
            value={document.state}
            onChange={(event) => {
              const state = STATES.find((one) => one.key === event.target.value);
              if (state !== undefined)
                mark(document, state.key, state.key === 'copied' ? Math.max(1, document.pages) : 0);
            }}
          >
            {STATES.map((state) => (
              <option key={state.key} value={state.key}>
                {t(state.label)}
              </option>
            ))}
          </select>
          {document.state === 'copied' ? (
            <span className={styles.pages}>
              <input
                type="number"
                min={1}
                max={MOST_PAGES}
                aria-label={t('estimate.documentPages', { title: document.title })}
                key={document.pages}
                defaultValue={document.pages}
                onBlur={(event) => {
                  const pages = Number(event.target.value);
                  if (pages === document.pages) return;
                  if (Number.isInteger(pages) && pages > 0 && pages <= MOST_PAGES) mark(document, 'copied', pages);
                  else event.target.value = String(document.pages);
                }}
              />
              {t('estimate.pagesUnit')}
            </span>
          ) : null}
        </span>
      )}
    </li>
  );
}

/** The papers this matter needs, ticked as they are handed over. */
export function Documents({ documents }: { documents: readonly Document[] }) {
  return (
    <Section title={t('estimate.documents')}>
      {documents.length === 0 ? <p className={table.empty}>{t('estimate.documentsNone')}</p> : null}
      <ul className={styles.rows}>
        {documents.map((document) => (
          <DocumentRow key={document.key} document={document} />
        ))}
      </ul>
    </Section>
  );
}
