import type { MattersView, MatterView } from '../../../src/contract/matters-view.ts';
import type { Visit } from '../../../src/contract/staff-view.ts';
import { itemCode } from '../../guidance/services.ts';
import { findServices } from '../../guidance/find-services.ts';
import { capacityWords } from '../access/presence.ts';
import type { DeskContext, OpenVisit } from '../context.ts';
import { pageSources } from '../services/page-sources.ts';
import { servicePageOf } from '../services/pages.ts';
import { paperKindWords } from '../services/words.ts';
import { rightId } from '../rights/right-id.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { owedLines, totalOf, UNIT_KINDS } from '../summary/owed.ts';
import { UNIT_STATES } from '../unit/unit-view.ts';
import { whyNotReleased } from '../use-cases/release.ts';
import { briefOf } from '../views/rights-view.ts';
import type { VisitDraft } from '../visit.ts';
import { staffDate, staffDateWithWeekday } from '../words/dates.ts';
import { SIGHTED_NAMES } from '../words/staff.ts';
import { offeredRights } from './estimates.ts';
import { type MatterLine, mattersOf, needsSignOff, otherMatters } from './matters-of.ts';
import { outcomeNames } from './words.ts';

/** The matters of the visit as the clerk works on them, with what may also be meant. */
export function mattersViewOf(desk: DeskContext, draft: VisitDraft): MattersView {
  const sources = pageSources(desk);
  const lines = mattersOf(draft, sources.catalogue, sources.today);
  const others = otherMatters(lines);
  return {
    rows: lines.map((line) => ({
      ...rowOf(line, servicePageOf(sources, line.service)),
      estimates: estimatesOf(desk, draft, line, sources.today),
    })),
    suggested: suggestedOf(desk, draft, lines),
    blocked: draft.receipt === null ? (whyNotReleased(desk, draft)?.message.zh ?? '') : '',
    nothingToSign: others.length > 0 && !others.some(needsSignOff),
    disputed: lines
      .filter(({ key }) => draft.answers.disputedMatters.includes(key))
      .map(({ service }) => service.name.zh),
  };
}

type Page = ReturnType<typeof servicePageOf>;

function estimatesOf(desk: DeskContext, draft: VisitDraft, line: MatterLine, today: string): MatterView['estimates'] {
  return offeredRights(desk, draft, line, today).map((one) => ({
    right: rightId(one),
    title: one.title.zh,
    brief: briefOf(one),
    shown: line.estimates.includes(rightId(one)),
  }));
}

function rowOf(line: MatterLine, page: Page): Omit<MatterView, 'estimates'> {
  const { key, service, code, isOldAge, automatic, outcome, note, referral } = line;
  const { group, signature: signatureName, forms, steps, clocks, cautions, referrals } = page;
  const described = new Map([...page.papers, ...page.agentPapers].map((paper) => [paper.key, paper]));
  return {
    key,
    service: service.key,
    code,
    name: service.name.zh,
    group,
    signature: service.signature,
    signatureName,
    isOldAge,
    automatic,
    outcome,
    outcomeName: outcomeNames[outcome],
    note,
    referral: referral?.key ?? '',
    papers: line.papers.map(({ key: paperKey, paper, agent, state, pages, note: remark, due }) => {
      const form = { key: paperKey, name: paper.zh, kind: paperKindWords[paper.kind], why: paper.why };
      const one = described.get(paperKey) ?? { ...form, when: '', waived: '', basis: '' };
      const until = due === null ? '' : staffDateWithWeekday(due.on);
      return { ...one, agent, state, pages, note: remark, due: until };
    }),
    forms,
    steps,
    clocks,
    cautions,
    referrals,
  };
}

const MOST_SUGGESTED = 6;

/** Services that fit the customer's own words, and those that the events behind the present ones lead to. */
function suggestedOf(desk: DeskContext, draft: VisitDraft, lines: readonly MatterLine[]): MattersView['suggested'] {
  const catalogue = catalogueOf(desk);
  const words = draft.identity.words.trim();
  const found = words === '' ? { services: [], events: [] } : findServices(catalogue, words);
  const [saidEvent] = found.events;
  const events = [
    ...(saidEvent === undefined ? [] : [saidEvent.one]),
    ...lines.flatMap(({ service }) => service.events.flatMap((key) => catalogue.events.get(key) ?? [])),
  ];
  const candidates = [
    ...found.services.slice(0, 4).map(({ one }) => ({ key: one.key, why: `民眾說「${words}」` })),
    ...events.flatMap((event) => event.services.map((key) => ({ key, why: event.name.zh }))),
  ];
  const taken = new Set(lines.map(({ service }) => service.key));
  const once = new Map(candidates.filter(({ key }) => !taken.has(key)).map((one) => [one.key, one]));
  return [...once.values()].slice(0, MOST_SUGGESTED).flatMap(({ key, why }) => {
    const service = catalogue.services.get(key);
    return service === undefined ? [] : [{ key, code: itemCode(key), name: service.name.zh, why }];
  });
}

/** The unit at the counter with every kind of arrears; null where the visit is about a person. */
export function visitUnitOf(desk: DeskContext, { draft, unit: record }: OpenVisit): Visit['unit'] {
  if (record == null || draft.unit === null) return null;
  const { unit, dataAsOf } = record;
  const arrears = owedLines(unit.arrears, UNIT_KINDS);
  const purpose = desk.purposes.find((one) => one.key === draft.identity.chosenPurpose);
  return {
    number: unit.insuranceNumber,
    businessNumber: unit.businessNumber,
    name: unit.name,
    status: UNIT_STATES[unit.status ?? 'unknown'],
    dataAsOf: staffDate(dataAsOf),
    arrears,
    arrearsTotal: totalOf(arrears),
    comer: capacityWords(draft),
    sighted: SIGHTED_NAMES[draft.identity.sighted],
    purpose: purpose === undefined ? '投保單位業務' : `${purpose.service} ${purpose.title}`,
  };
}
