import type { Printed } from '../../contract/unit-view.ts';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';

/** What was just made: sheets and verification code, announced. */
export function PrintedStrip({ printed }: { printed: Printed }) {
  return (
    <Strip
      kind="info"
      urgent
      title={t('prints.done', { sheets: printed.sheets })}
      detail={t('prints.doneCode', { code: printed.code })}
    />
  );
}
