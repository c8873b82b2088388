import type { EventPage } from '../../contract/services-view.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import type { ServicePlace } from '../service-place.ts';
import { t } from '../words.ts';
import styles from './services.module.css';

/** What happened: what to ask, and the services it leads to with their papers. */
export function ServiceEventPage({
  page,
  onOpen,
}: {
  readonly page: EventPage;
  readonly onOpen: (page: ServicePlace) => void;
}) {
  return (
    <article aria-labelledby="service-page-title">
      <header className={styles.head}>
        <p className={styles.soft}>{t('services.event')}</p>
        <h2 id="service-page-title">{page.name.zh}</h2>
        <p lang="en" className={styles.soft}>
          {page.name.en}
        </p>
      </header>
      <Section title={t('services.questions')} level={3} className={styles.part}>
        <ol className={styles.steps}>
          {page.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </Section>
      <Section title={t('services.bundle')} level={3} className={styles.part}>
        <ul className={styles.papers}>
          {page.services.map(({ key, code, name, group, papers }) => (
            <li key={key}>
              <Button onPress={() => onOpen({ kind: 'service', key })}>
                {code} {name}
              </Button>
              <p className={styles.soft}>{group}</p>
              <p>{papers.length === 0 ? t('services.noPapers') : t('services.bring', { bring: papers.join('、') })}</p>
            </li>
          ))}
        </ul>
      </Section>
    </article>
  );
}
