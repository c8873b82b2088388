import { join } from 'node:path';
import type { AdviceBook } from '../../guidance/topics/advice.ts';
import type { Guide } from '../../guidance/topics/guide.ts';
import type { DeskContext } from '../context.ts';
import { keptKnowledge, learnKnowledge, openAdvice } from '../knowledge.ts';
import { type Memory, remembered } from '../remembered.ts';
import { pageSources } from '../services/page-sources.ts';

/** Steps in one go, some five milliseconds; then whoever waits has a turn. */
const STEPS = 4;

interface Learning {
  /** Null until it is learnt. */
  guide: Guide | null;
  /** Under way or done. */
  begun: boolean;
}

/** One guide for the process, whichever counter asks first: it knows nothing about anybody. */
const guides = new Map<string, Learning>();
const books: Memory<DeskContext['options'], AdviceBook> = new WeakMap();

export function topicsFolder({ options }: DeskContext): string {
  return join(options.resources, 'knowledge', 'topics');
}

export function adviceOf(desk: DeskContext): AdviceBook {
  return remembered(books, desk.options, '', () => openAdvice(topicsFolder(desk)));
}

/** What has been learnt so far: the guide, or null while it is still learning, which this begins. */
export function guideOf(desk: DeskContext): Guide | null {
  beginLearning(desk);
  return learningOf(desk).guide;
}

/** Before anybody asks: what the first answer would otherwise read, or take long to learn, one thing between messages. */
export function prepareGuide(desk: DeskContext): void {
  const things = [() => beginLearning(desk), () => adviceOf(desk), () => pageSources(desk)];
  const goOn = () => {
    things.shift()?.();
    if (things.length > 0) setImmediate(goOn);
  };
  goOn();
}

/**
 * Takes up what was kept, or learns between messages, a little at a time: nobody who calls meanwhile waits longer than
 * one such piece.
 */
function beginLearning(desk: DeskContext): void {
  const learning = learningOf(desk);
  if (learning.begun) return;
  learning.begun = true;
  learning.guide = keptKnowledge(topicsFolder(desk));
  if (learning.guide !== null) return;
  const steps = learnKnowledge(topicsFolder(desk));
  const goOn = () => {
    for (let step = 0; step < STEPS; step += 1) {
      const { done, value } = steps.next();
      if (done === true) {
        learning.guide = value;
        return;
      }
    }
    setImmediate(goOn);
  };
  setImmediate(goOn);
}

function learningOf(desk: DeskContext): Learning {
  const folder = topicsFolder(desk);
  const learning = guides.get(folder) ?? { guide: null, begun: false };
  guides.set(folder, learning);
  return learning;
}
