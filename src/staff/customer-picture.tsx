import { useEffect, useRef, useState } from 'react';
import type { StaffView } from '../contract/staff-view.ts';
import { CustomerScreen } from '../customer/screens/customer-screen.tsx';
import { classes } from '../ui/class-names.ts';
import styles from './customer-picture.module.css';
import { Strip } from './parts/strip.tsx';
import { t } from './words.ts';

type Customer = StaffView['customer'];

/** Width in CSS pixels of the page the customer's window draws on; the picture is this page, made smaller. */
const PAGE_WIDTH = 1920;

function useScale() {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setScale(element.clientWidth / PAGE_WIDTH));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, scale };
}

interface CustomerPictureProps {
  readonly customer: Customer;
  readonly title?: string;
  /** At the right of the head; which page it is, unless something else is more telling. */
  readonly note?: string;
}

/** The customer's screen as it is (but no grade), small and out of reach; words beside it say it to a screen reader. */
export function CustomerPicture({ customer, title, note }: CustomerPictureProps) {
  const { box, scale } = useScale();
  const page = t(`page.${customer.view.screen}`);
  return (
    <section className={styles.picture} aria-label={t('side.customer')}>
      <div className={styles.head}>
        <span className={classes(styles.dot, customer.connected && styles.on)} aria-hidden="true" />
        <b>{title ?? t('side.customer')}</b>
        <span className={styles.now}>{note ?? page}</span>
      </div>
      {customer.connected ? null : (
        <Strip kind="attention" title={t('side.notConnected')} detail={`　${t('side.notConnectedHelp')}`} />
      )}
      {customer.blanked ? <p className={styles.covered}>{t('side.covered')}</p> : null}
      <p className={styles.quiet}>{t('side.pictureAlt', { page })}</p>
      <div className={styles.frame} ref={box} inert aria-hidden="true">
        <div className={styles.scaled} style={{ transform: `scale(${scale})` }}>
          <CustomerScreen view={customer.view} act={null} />
        </div>
      </div>
    </section>
  );
}
