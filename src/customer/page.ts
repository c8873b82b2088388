import type { CustomerView } from '../contract/customer-view.ts';

/** One thought of the customer's window: a screen of one release. The same page may still change its language or a tick. */
export function pageOf(view: CustomerView): string {
  return 'release' in view ? `${view.screen} ${view.release}` : view.screen;
}
