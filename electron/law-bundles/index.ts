/** Signed updates of the law's tables: the `.law` file, who signed it, what it changes. Pure functions over bytes. */
export { type OpenBook, openBook, versionOf, withUpdate } from './book.ts';
export { askedOn, type ChangedAnswer, changedAnswers, type TrialAnswer, type TrialCase } from './cases.ts';
export { checkBundle, type CheckedBundle, readAccepted } from './check.ts';
export { type FigureChange, lawDifference } from './difference.ts';
export { newKeyPair, readSigners, type Signer, trainingKey } from './keys.ts';
export { changedRows, makeBundle } from './make.ts';
export { type Bundle, type Manifest, type TableFile } from './manifest.ts';
export { asTables } from './merge.ts';
