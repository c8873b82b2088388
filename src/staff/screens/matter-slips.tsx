import { useState } from 'react';
import type { MatterView } from '../../contract/matters-view.ts';
import { useMirror } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { t } from '../words.ts';
import { SlipsPanel } from './slips-panel.tsx';

/** 做單子 for one matter of the visit, below its papers. */
export function MatterSlips({ matter }: { matter: Pick<MatterView, 'service' | 'papers'> }) {
  const [open, setOpen] = useState(false);
  const today = useMirror((mirror) => mirror.view?.now.slice(0, 10) ?? '');
  if (open) {
    const missing = matter.papers.filter(({ state }) => state === 'missing').map(({ key }) => key);
    return (
      <SlipsPanel
        service={matter.service}
        missing={missing}
        today={today}
        ownsKey={false}
        onClose={() => setOpen(false)}
      />
    );
  }
  return <Button onPress={() => setOpen(true)}>{t('slips.open')}</Button>;
}
