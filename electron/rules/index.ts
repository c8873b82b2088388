/** The rules room: the law as code. What the other rooms may use of it. */
export { type Answer, answerCase, isRefusal, type Refusal } from './engine.ts';
export { type Fault, RuleFault } from './fault.ts';
export type { Law } from './law.ts';
export { loadLaw } from './law-loader.ts';
