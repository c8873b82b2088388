import type { CustomerView } from '../../contract/customer-view.ts';
import { Icon } from '../../ui/icons.tsx';
import type { CustomerMessage } from '../../i18n/customer/zh.ts';
import type { CustomerActs } from '../acts.ts';
import { Phrases } from '../parts/phrases.tsx';
import { Scroller } from '../parts/scroller.tsx';
import { useWords } from '../words.ts';
import { DownloadCode } from './download-code.tsx';
import { Faces } from './thanks-faces.tsx';
import styles from './thanks.module.css';

type ThanksView = Extract<CustomerView, { screen: 'thanks' }>;

const FIRST: Record<ThanksView['kind'], CustomerMessage> = {
  signed: 'thanks.signedFirst',
  estimateOnly: 'thanks.estimateFirst',
  paper: 'thanks.paperFirst',
  services: 'thanks.servicesFirst',
};

export function Thanks({ view, act }: { view: ThanksView; act: CustomerActs | null }) {
  return (
    <>
      <Page view={view} />
      <Faces given={view.satisfaction} act={act ?? untouched} />
    </>
  );
}

/** The clerk's small picture cannot be touched. */
const untouched: CustomerActs = async () => false;

function Page({ view }: { view: ThanksView }) {
  const words = useWords();
  return (
    <Scroller label={words('thanks.thanks')} className={styles.thanks}>
      <div className={styles.done}>
        <h1>
          <Icon name="check" className={styles.tick} />
          <span>
            {words(FIRST[view.kind])}
            <br />
            {words('thanks.thanks')}
          </span>
        </h1>
        <div className={styles.receipt}>
          {view.receiptNumber !== '' && (
            <>
              <p>{words(view.kind === 'estimateOnly' ? 'thanks.sheetNumber' : 'thanks.receiptNumber')}</p>
              <p className={styles.number}>{view.receiptNumber}</p>
            </>
          )}
          <p>{view.at}</p>
        </div>
        {view.download === null ? null : <DownloadCode download={view.download} />}
      </div>
      <section className={styles.next}>
        <h2>{words('thanks.next')}</h2>
        <dl>
          {view.next.map((next) => (
            <div key={`${next.when} ${next.text}`}>
              <dt>{next.when}</dt>
              <dd>
                <Phrases text={next.text} />
                {next.detail !== '' && (
                  <small>
                    <Phrases text={next.detail} />
                  </small>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p className={styles.clear}>{words('thanks.clear')}</p>
      </section>
    </Scroller>
  );
}
