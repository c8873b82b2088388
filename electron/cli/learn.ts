import { fileURLToPath } from 'node:url';
import { openKnowledge } from '../desk/knowledge.ts';

/** What the guide learns is kept with what is built, so that neither the counter nor `npm run guide` learns at its start. */
export function learnNow(): void {
  openKnowledge(fileURLToPath(new URL('../../resources/knowledge/topics', import.meta.url)));
}

if (import.meta.main) learnNow();
