import { useRef } from 'react';
import type { HandbookPage, HandbookPlace, PlainPage } from '../../contract/handbook-view.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import { LawReaderBenefit } from './law-reader-benefit.tsx';
import { LawReaderParameter } from './law-reader-parameter.tsx';
import { ServiceEventPage } from './services-event.tsx';
import { ServicePageView } from './services-page.tsx';
import styles from './services.module.css';

type Open = (page: HandbookPlace) => void;

function PlainBody({ page, body }: { page: HandbookPage; body: PlainPage }) {
  return (
    <>
      <header className={styles.head}>
        <p className={styles.soft}>{page.kindName}</p>
        <h2 id="handbook-page-title">{page.title}</h2>
        {page.english === '' || page.english === page.page.key ? null : (
          <p lang="en" className={styles.soft}>
            {page.english}
          </p>
        )}
      </header>
      {body.sections.length === 0 ? <p className={styles.soft}>{t('handbook.noWords')}</p> : null}
      <div className={body.sections.length > 1 ? styles.columns : ''}>
        {body.sections.map(({ title, lines }) => (
          <Section key={title} title={title} level={3} className={styles.part}>
            <ul className={styles.papers}>
              {lines.map(({ text, note, mark }) => (
                <li key={`${text} ${note}`}>
                  <p className={styles.paper}>
                    {text} {mark === '' ? null : <Tag kind="due">{mark}</Tag>}
                  </p>
                  {note === '' ? null : <p className={styles.basis}>{note}</p>}
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}

/** The page itself: drawn like everywhere else where another screen has it too. */
function Body({ page, onOpen }: { page: HandbookPage; onOpen: Open }) {
  const citation = useRef<HTMLParagraphElement>(null);
  const { body } = page;
  const law = { english: false, copied: '', citationRef: citation, onOpen };
  switch (body.form) {
    case 'catalogue':
      return body.content.kind === 'event' ? (
        <ServiceEventPage page={body.content} onOpen={onOpen} />
      ) : (
        <ServicePageView page={body.content} onOpen={onOpen} onRule={(key) => onOpen({ kind: 'benefit', key })} />
      );
    case 'benefit':
      return <LawReaderBenefit page={body.content} {...law} />;
    case 'parameter':
      return <LawReaderParameter page={body.content} {...law} />;
    default:
      return (
        <article aria-labelledby="handbook-page-title">
          <PlainBody page={page} body={body} />
        </article>
      );
  }
}

function Validity({ from, to, source, checked }: HandbookPage['validity']) {
  const parts = [
    from === '' ? '' : to === '' ? t('handbook.from', { from }) : t('handbook.span', { from, to }),
    source === '' ? '' : t('handbook.source', { source }),
    checked === '' ? '' : t('handbook.checked', { on: checked }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <p className={styles.basis}>{parts.join('；')}</p>;
}

/** One page of the handbook: how it stands on the day, what it says, what it rests on, where it leads. */
export function HandbookPageView({ page, onOpen }: { page: HandbookPage; onOpen: Open }) {
  return (
    <>
      {page.past === '' ? null : <Strip kind="attention" title={page.past} />}
      <Body page={page} onOpen={onOpen} />
      <Validity {...page.validity} />
      {page.links.length === 0 ? null : (
        <Section title={t('handbook.links')} className={styles.part}>
          <dl className={styles.facts}>
            {page.links.map(({ title, lines }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd className={styles.linked}>
                  {lines.map((line) => (
                    <Button key={line.page.key} onPress={() => onOpen(line.page)}>
                      {line.title}
                    </Button>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}
