import type { PracticeOverview, PracticeReport } from '../../../src/contract/practice-view.ts';
import type { PracticeFacts } from '../../guidance/practice/facts.ts';
import { fullPoints, type Script, scoreOf } from '../../guidance/practice/script.ts';
import {
  abandonPractice as giveUp,
  auditHead,
  beginPractice,
  endPractice,
  eventsSince,
  listPractices,
  loadVisit,
  noteConsulted,
  type Practice,
  runningPractice,
} from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { pageSources } from '../services/page-sources.ts';
import { basisOf } from '../services/pages.ts';
import { begin } from '../use-cases/visits.ts';
import { visitDraft } from '../visit.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { scriptsOf } from './practice-scripts.ts';
import { seesEverybody } from './trainer.ts';

const practiceFaults = {
  trainingOnly: {
    code: 'practice.trainingOnly',
    message: {
      zh: '練習只在訓練辦事處；這裡是真的資料。',
      en: 'Practice is for a training office only; this one holds real data.',
    },
  },
  running: {
    code: 'practice.running',
    message: {
      zh: '還有一次練習沒有結束。先按「結束練習」看分數，再開始下一次。',
      en: 'A practice visit is still open. End it first, then start the next.',
    },
  },
  none: {
    code: 'practice.none',
    message: {
      zh: '現在沒有練習中的臨櫃。請先選一個腳本開始。',
      en: 'No practice visit is under way. Choose a script first.',
    },
  },
  unknown: {
    code: 'practice.unknown',
    message: {
      zh: '沒有這個練習腳本。請從清單上選。',
      en: 'There is no such script. Choose from the list.',
    },
  },
};

function minutesSince(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

function detail(details: Readonly<Record<string, unknown>>): string {
  const what = details['what'] ?? details['kind'] ?? details['reason'];
  return typeof what === 'string' ? what : '';
}

/** What the store remembers of a practice visit until now. */
export function practiceFacts(desk: DeskContext, practice: Practice, at: string): PracticeFacts {
  const draft = visitDraft.parse(loadVisit(desk.store, practice.visitId).draft);
  const { identity, answers, receipt, story, matters } = draft;
  return {
    sighted: identity.sighted !== 'none',
    capacity: identity.capacity,
    mandateSeen: identity.mandateSeen,
    matters: matters.map(({ service, outcome, referral }) => ({ service, outcome, referral })),
    lifeEvents: story.events.map(({ kind }) => kind),
    chosen: answers.choiceConfirmedAt === null ? '' : (answers.touched ?? ''),
    readAloud: answers.readAloudAt !== null,
    receipt: receipt?.kind ?? '',
    events: eventsSince(desk.store, practice.firstEvent, practice.account).map(({ type, details }) => ({
      type,
      what: detail(details),
    })),
    consulted: practice.consulted,
    minutes: minutesSince(practice.startedAt, at),
  };
}

function scriptLine(script: Script): PracticeOverview['scripts'][number] {
  const { key, title, persona, identifier, minutes, difficulty } = script;
  return { key, title, persona, identifier, minutes, difficulty, points: fullPoints(script) };
}

function resultLine(scripts: ReadonlyMap<string, Script>): (practice: Practice) => PracticeOverview['own'] {
  return ({ id, name, script, endedAt, points, full }) =>
    endedAt === null || points === null || full === null
      ? []
      : [
          {
            id,
            name,
            title: scripts.get(script)?.title ?? script,
            at: `${staffDate(dateOf(endedAt))} ${timeOf(endedAt)}`,
            points,
            full,
          },
        ];
}

/** The scripts, the practice visit under way and the results: the own ones, and everybody's for the trainer. */
export function practiceOverview(desk: DeskContext): PracticeOverview {
  const scripts = scriptsOf(desk);
  const allowed = desk.store.office === 'training';
  const practice = allowed ? runningPractice(desk.store, actorOf(desk)) : null;
  const script = practice === null ? undefined : scripts.get(practice.script);
  const line = resultLine(scripts);
  return {
    allowed,
    scripts: allowed ? [...scripts.values()].map(scriptLine) : [],
    running:
      practice === null || script === undefined
        ? null
        : {
            script: script.key,
            title: script.title,
            persona: script.persona,
            identifier: script.identifier,
            says: [...script.says],
            startedAt: timeOf(practice.startedAt),
            target: script.minutes,
            minutes: minutesSince(practice.startedAt, now(desk)),
          },
    own: listPractices(desk.store, actorOf(desk)).flatMap(line),
    everybody: seesEverybody(desk) ? listPractices(desk.store).flatMap(line) : null,
  };
}

/**
 * Begins a visit that is scored by a script; it is worked like any other.
 * @throws FaultError `practice.trainingOnly`, `practice.running`, `practice.unknown`, `visit.inProgress`
 */
export function startPractice(desk: DeskContext, { script }: { script: string }): void {
  if (desk.store.office !== 'training') throw refused(practiceFaults.trainingOnly);
  const chosen = scriptsOf(desk).get(script);
  if (chosen === undefined) throw refused(practiceFaults.unknown);
  const account = actorOf(desk);
  if (runningPractice(desk.store, account) !== null) throw refused(practiceFaults.running);
  const firstEvent = auditHead(desk.store).sequence + 1;
  begin(desk, '', chosen.says[0] ?? chosen.title, chosen.identifier);
  const visitId = desk.state.visit?.draft.id;
  if (visitId === undefined) throw refused(practiceFaults.none);
  beginPractice(desk.store, { account, script, visitId, at: now(desk), firstEvent });
}

/** Notes what was looked up while a practice visit is under way; anything else is nobody's business. */
export function consulted(desk: DeskContext, what: string): void {
  if (desk.store.office !== 'training' || desk.state.account === null) return;
  const practice = runningPractice(desk.store, desk.state.account.code);
  if (practice !== null) noteConsulted(desk.store, practice, what);
}

/** Gives the practice visit under way up: it is no result; the visit itself stays open. @throws FaultError `practice.none` */
export function abandonPractice(desk: DeskContext): void {
  const practice = runningPractice(desk.store, actorOf(desk));
  if (practice === null) throw refused(practiceFaults.none);
  giveUp(desk.store, { id: practice.id, at: now(desk) });
}

/** Ends the practice visit under way and says what it was worth. @throws FaultError `practice.none` */
export function finishPractice(desk: DeskContext): PracticeReport {
  const practice = runningPractice(desk.store, actorOf(desk));
  const script = practice === null ? undefined : scriptsOf(desk).get(practice.script);
  if (practice === null || script === undefined) throw refused(practiceFaults.none);
  const at = now(desk);
  const facts = practiceFacts(desk, practice, at);
  const { points, full, marks } = scoreOf(script, facts);
  const missed = marks.filter(({ met }) => !met).map(({ mark }) => mark.key);
  endPractice(desk.store, { id: practice.id, at, points, full, missed });
  const { book } = pageSources(desk);
  return {
    script: script.key,
    title: script.title,
    points,
    full,
    minutes: facts.minutes,
    target: script.minutes,
    marks: marks.map(({ mark, met }) => ({
      key: mark.key,
      says: mark.says,
      why: mark.why,
      basis: basisOf(book, mark.at),
      points: mark.points,
      met,
    })),
  };
}
