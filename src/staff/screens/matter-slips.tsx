import { useEffect, useRef, useState } from 'react';
import type { MatterView } from '../../contract/matters-view.ts';
import { useMirror } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import { SlipsPanel } from './slips-panel.tsx';

/** 做單子 for one matter of the visit, below its papers. */
export function MatterSlips({ matter }: { matter: Pick<MatterView, 'service' | 'papers'> }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const today = useMirror((mirror) => mirror.view?.now.slice(0, 10) ?? '');
  // Esc would leave the step, and what was typed for the slip with it.
  useCommands(open ? [{ keys: 'Esc', label: t('slips.close'), run: () => setOpen(false) }] : [], true);
  // The keyboard goes back to where the slip was opened.
  useEffect(() => {
    if (!open && wasOpen.current) opener.current?.querySelector('button')?.focus();
    wasOpen.current = open;
  }, [open]);
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
  return (
    <div ref={opener}>
      <Button onPress={() => setOpen(true)}>{t('slips.open')}</Button>
    </div>
  );
}
