import type { StaffView } from '../../contract/staff-view.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { backToWork } from '../places.ts';
import { readService } from '../service-place.ts';
import { t } from '../words.ts';
import { GuidanceTalk } from './guidance-talk.tsx';

/** 引導 as a place of its own: for whoever greets visitors, and before a visit is begun. */
export function GuidanceScreen({ view }: { view: StaffView }) {
  const back = backToWork(t('guidance.back'));
  const commands: Command[] = [back, { ...back, keys: 'F11', shownElsewhere: true }];
  return (
    <Frame view={view} layout="single" commands={commands} primary={null}>
      <ScreenTitle title={t('guidance.title')} note={t('guidance.lead')} takesFocus={false} />
      <GuidanceTalk
        today={view.now.slice(0, 10)}
        takeLabel={t('guidance.open')}
        onTake={(key) => readService({ kind: 'service', key })}
      />
    </Frame>
  );
}
