import type { Visit } from '../../../src/contract/staff-view.ts';
import { matchPurposes } from '../../guidance/purposes.ts';
import { openedReceiptLine } from './receipt-line.ts';
import { type DeskContext, now, type OpenVisit } from '../context.ts';
import { capacityWords, isAbsent, isInPerson } from '../access/presence.ts';
import { checkIdentifier } from '../identifier.ts';
import { documentsOf, type HeldDocument } from '../documents.ts';
import { scriptOfVisit } from '../handbook/practice-scripts.ts';
import { hiddenPhone } from '../follow-ups/hidden.ts';
import { expressOf } from '../matters/express.ts';
import { mattersViewOf, visitUnitOf } from '../matters/view.ts';
import { visitDocument } from '../matters/visit-document.ts';
import { estimateOf } from '../old-age/estimate.ts';
import { summaryOf } from '../summary/summary-view.ts';
import { hasAssumptions, isOpened, isReached, NO_ASSUMPTIONS, STEP_ORDER, stepsOf, type VisitDraft } from '../visit.ts';
import { choiceTitle } from '../words/customer.ts';
import { ageInWords, dateOf, staffDate, timeOf } from '../words/dates.ts';
import { IDENTIFIER_NAMES, NEUTRAL_REFUSAL, SIGHTED_NAMES } from '../words/staff.ts';
import { confirmationsOf } from './confirmations.ts';
import { estimateViewOf } from './estimate-view.ts';
import { primaryOf, suggestionOf } from './guidance-view.ts';
import { rightsViewOf } from './rights-view.ts';

/** Minutes a complex visit should take at the counter: an hour's four visits. A practice script has its own. */
const TARGET_MINUTES = 15;

export function visitViewOf(desk: DeskContext, visit: OpenVisit): Visit {
  const { draft, record } = visit;
  const today = dateOf(now(desk));
  const script = scriptOfVisit(desk, draft.id);
  const recorded = record === null ? null : estimateOf(desk, record, draft.release?.asOf ?? today, NO_ASSUMPTIONS);
  return {
    id: draft.id,
    ticket: draft.ticket,
    emergency: draft.emergency,
    step: draft.step,
    steps: stepsOf(draft).map((key) => stepOf(draft, key)),
    startedAt: draft.startedAt,
    targetMinutes: script?.minutes ?? TARGET_MINUTES,
    practice: script === null ? null : { title: script.title, persona: script.persona },
    savedAt: timeOf(now(desk)),
    person: record === null ? null : personOf(desk, draft, record.person),
    identity: identityOf(desk, draft),
    summary: record === null ? null : summaryOf(record, desk.law, today, recorded?.facts.highest60 ?? null),
    estimate: record === null ? null : estimateViewOf(desk, record, draft),
    rights: record === null ? null : rightsViewOf(desk, record, draft, today),
    express: expressOf(desk, draft),
    matters: isOpened(draft) ? mattersViewOf(desk, draft) : null,
    unit: visitUnitOf(desk, visit),
    documents: documentsOf(draft).map(documentLine),
    released: releasedOf(desk, draft),
    confirmations: confirmationsOf(draft),
    penLines: draft.pen?.lines.length ?? 0,
    suggestion: suggestionOf(draft),
    primary: primaryOf(desk, draft),
    receipt: openedReceiptLine(desk, draft),
  };
}

function documentLine({ key, title, source, state, pages, automatic }: HeldDocument): Visit['documents'][number] {
  return { key, title, source, state, pages, automatic };
}

function stepOf(draft: VisitDraft, key: VisitDraft['step']): Visit['steps'][number] {
  const done = draft.doneAt[key];
  const state = key === draft.step ? 'now' : done !== undefined || isPast(draft, key) ? 'done' : 'next';
  return { key, state, time: done === undefined ? '' : timeOf(done) };
}

function isPast(draft: VisitDraft, key: VisitDraft['step']): boolean {
  return STEP_ORDER.indexOf(key) < STEP_ORDER.indexOf(draft.step) && (isReached(draft, key) || draft.receipt !== null);
}

type RecordedPerson = NonNullable<OpenVisit['record']>['person'];

function personOf(desk: DeskContext, draft: VisitDraft, person: RecordedPerson): NonNullable<Visit['person']> {
  const { identity } = draft;
  const kind = checkIdentifier(identity.identifier).kind;
  const purpose = desk.purposes.find((one) => one.key === identity.chosenPurpose);
  const sightedAt = draft.doneAt.identity;
  return {
    name: person.name,
    otherNames: person.otherNames,
    identifier: identity.identifier,
    identifierKind: IDENTIFIER_NAMES[kind] ?? '證號',
    otherNumbers: person.identifiers.map((one) => one.value).filter((value) => value !== identity.identifier),
    birth: staffDate(person.birthDate),
    age: ageInWords(person.birthDate, dateOf(now(desk)), 'zh'),
    sighted: isAbsent(draft)
      ? '無人到場'
      : `${SIGHTED_NAMES[identity.sighted]}${sightedAt === undefined ? '' : ` ${timeOf(sightedAt)}`}`,
    capacity: capacityWords(draft),
    purpose:
      draft.emergency !== ''
        ? '緊急調閱'
        : purpose === undefined
          ? identity.words || '諮詢'
          : `${purpose.service} ${purpose.title}`,
    privacy: person.privacyLock ? '已設定' : '未設定',
    privacyLocked: person.privacyLock,
    phone: hiddenPhone(person.phone),
  };
}

function identityOf(desk: DeskContext, draft: VisitDraft): Visit['identity'] {
  const { identity } = draft;
  return {
    ...identity,
    needsReason: draft.ticket === '',
    purposes: matchPurposes(desk.purposes, identity.words).map(({ key, title, detail, service, ready }) => ({
      key,
      title,
      detail,
      service,
      ready,
    })),
    refusal: draft.refused && !isInPerson(draft) ? NEUTRAL_REFUSAL : '',
    mayApprove: draft.refused && isInPerson(draft),
  };
}

/** The page the customer has before them: they go on from page to page by themselves. */
const PAGES: Record<VisitDraft['customerPage'], Visit['released']['page']> = {
  welcome: 'none',
  facts: 'facts',
  matters: 'matters',
  comparison: 'comparison',
  choose: 'choice',
  consent: 'sign',
  sign: 'sign',
  thanks: 'sign',
};

function releasedOf(desk: DeskContext, draft: VisitDraft): Visit['released'] {
  const { release, answers } = draft;
  const isConfirmed = answers.choiceConfirmedAt !== null && answers.touched !== null;
  return {
    page: release === null ? 'none' : PAGES[draft.customerPage],
    mattersConfirmed: answers.mattersConfirmedAt !== null,
    factsConfirmed: answers.factsConfirmedAt !== null,
    disputedFacts: answers.disputedFacts,
    choice: isConfirmed ? choiceTitle(answers.touched ?? '') : '',
    choiceKey: isConfirmed ? (answers.touched ?? '') : '',
    usesAssumptions: release !== null && hasAssumptions(release.assumptions),
    readAloud: answers.readAloudAt !== null,
    shownHash: draft.customerPage === 'sign' && draft.receipt === null ? visitDocument(desk, draft).shownHash : '',
    paperReason: draft.paperReason,
  };
}
