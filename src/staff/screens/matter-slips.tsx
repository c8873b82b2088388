import { useState } from 'react';
import { useMirror } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { t } from '../words.ts';
import { SlipsPanel } from './slips-panel.tsx';

/** 做單子 for one matter of the visit, below its papers. */
export function MatterSlips({ service }: { service: string }) {
  const [open, setOpen] = useState(false);
  const today = useMirror((mirror) => mirror.view?.now.slice(0, 10) ?? '');
  if (open) return <SlipsPanel service={service} today={today} ownsKey={false} onClose={() => setOpen(false)} />;
  return <Button onPress={() => setOpen(true)}>{t('slips.open')}</Button>;
}
