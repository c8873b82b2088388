import { z } from 'zod';

/** Practice visits 練習 of a training office: scripts with fake persons, and what a finished one was worth. */
const line = z.string().min(1);

const practiceScript = z.strictObject({
  key: line,
  title: line,
  persona: line,
  /** The number of the training person; empty where the script is about a unit only. */
  identifier: z.string(),
  minutes: z.int().min(1),
  difficulty: z.int().min(1).max(5),
  points: z.int().min(1),
});
export type PracticeScript = z.infer<typeof practiceScript>;

const practiceMark = z.strictObject({
  key: line,
  says: line,
  why: line,
  /** The articles; empty where it is a habit of the counter and no rule. */
  basis: z.string(),
  points: z.int().min(1),
  met: z.boolean(),
});
export type PracticeMark = z.infer<typeof practiceMark>;

export const practiceReport = z.strictObject({
  script: line,
  title: line,
  points: z.int().min(0),
  full: z.int().min(1),
  minutes: z.int().min(0),
  target: z.int().min(1),
  marks: z.array(practiceMark),
});
export type PracticeReport = z.infer<typeof practiceReport>;

const practiceResult = z.strictObject({
  id: z.int(),
  name: line,
  title: line,
  at: line,
  points: z.int(),
  full: z.int(),
});

export const practiceOverview = z.strictObject({
  /** False in a real office: nothing is practised there. */
  allowed: z.boolean(),
  scripts: z.array(practiceScript),
  /** The visit that is being practised now: what the customer says, in order, and how long it has taken. */
  running: z
    .strictObject({
      script: line,
      title: line,
      persona: line,
      identifier: z.string(),
      says: z.array(line),
      startedAt: line,
      target: z.int().min(1),
      minutes: z.int().min(0),
    })
    .nullable(),
  own: z.array(practiceResult),
  /** Everybody's, for the trainer; null for whoever may see only the own. */
  everybody: z.array(practiceResult).nullable(),
});
export type PracticeOverview = z.infer<typeof practiceOverview>;
