import type { MatterOutcome, PaperState } from '../../../src/contract/matter-terms.ts';
import type { Catalogue } from '../../guidance/catalogue.ts';
import { type Clock, type DueDay, dueOn } from '../../guidance/clocks.ts';
import type { Form, PaperAsked, Referral } from '../../guidance/documents.ts';
import { itemCode, type Service } from '../../guidance/services.ts';
import { EDITION_UNKNOWN } from '../services/words.ts';
import type { VisitDraft } from '../visit.ts';
import { type Matter, OLD_AGE_SERVICE, RESPONSIBLE } from './matter.ts';

/** A paper a matter asks for, and what became of it. */
export interface MatterPaper {
  readonly key: string;
  readonly paper: PaperAsked;
  /** In which case it is asked; undefined where it always is. */
  readonly when: string | undefined;
  /** Asked only because somebody else came. */
  readonly agent: boolean;
  readonly state: PaperState;
  /** Sheets handed in. */
  readonly pages: number;
  readonly note: string;
  /** Until when a missing one is to be brought; null where it is not missing or no clock says so. */
  readonly due: DueDay | null;
}

/** One thing that is done in a visit 辦理事項, with all the catalogue knows of it. */
export interface MatterLine {
  readonly key: string;
  readonly service: Service;
  /** `LI-09`, as on the list of items. */
  readonly code: string;
  readonly addedAt: string;
  readonly isOldAge: boolean;
  readonly automatic: boolean;
  readonly outcome: MatterOutcome;
  readonly note: string;
  readonly referral: Referral | null;
  /** Rights whose estimate the customer reads beside it. */
  readonly estimates: readonly string[];
  /** Sheets handed out. */
  readonly sheets: number;
  readonly forms: readonly Form[];
  readonly papers: readonly MatterPaper[];
  readonly clocks: readonly Clock[];
}

/** Clocks for papers that are still missing: 申報表補正 (細則15), 就保書件補正 (就保25、30). */
const MENDING: ReadonlySet<string> = new Set(['formDefects', 'eiDocuments']);

/**
 * What is done in a visit, in the order in which it was added. The slip handed over at the counter is the notice from which
 * the time for missing papers runs; where the catalogue names no such time there is no day.
 * @param day the day the customer hears what is missing, `YYYY-MM-DD`
 */
export function mattersOf(draft: VisitDraft, catalogue: Catalogue, day: string): MatterLine[] {
  return draft.matters.flatMap((one) => {
    const service = catalogue.services.get(one.service);
    return service === undefined ? [] : [lineOf(draft, catalogue, day, one, service)];
  });
}

function lineOf(draft: VisitDraft, catalogue: Catalogue, day: string, one: Matter, service: Service): MatterLine {
  const clocks = service.clocks.flatMap((key) => catalogue.clocks.get(key) ?? []);
  const mending = clocks.find(({ key }) => MENDING.has(key));
  const due = mending === undefined ? null : dueOn(mending, day, catalogue.calendar);
  return {
    key: one.key,
    service,
    code: itemCode(service.key),
    addedAt: one.addedAt,
    isOldAge: service.key === OLD_AGE_SERVICE && draft.unit === null,
    automatic: one.automatic,
    outcome: one.outcome,
    note: one.note,
    sheets: one.sheets,
    estimates: one.estimates,
    referral: catalogue.referrals.get(one.referral) ?? null,
    forms: service.forms.flatMap((key) => catalogue.forms.get(key) ?? []),
    papers: [...formsAsked(catalogue, service), ...papersAsked(draft, catalogue, service)].map((asked) => {
      const mark = one.papers[asked.key] ?? { state: 'open' as const, pages: 0, note: '' };
      return { ...asked, ...mark, due: mark.state === 'missing' ? due : null };
    }),
    clocks,
  };
}

type Asked = Pick<MatterPaper, 'key' | 'paper' | 'when' | 'agent'>;

/** The forms are papers too: their sheets are counted like the others'. */
function formsAsked(catalogue: Catalogue, { forms }: Service): Asked[] {
  return forms.flatMap((key) => {
    const form = catalogue.forms.get(key);
    if (form === undefined) return [];
    const paper = {
      key,
      zh: form.zh,
      en: form.en,
      kind: 'original' as const,
      why: form.edition ?? EDITION_UNKNOWN,
      at: [],
    };
    return [{ key: `form:${key}`, paper, when: undefined, agent: false }];
  });
}

function papersAsked(draft: VisitDraft, catalogue: Catalogue, service: Service): Asked[] {
  return askedOf(draft, service).flatMap(({ document, need, when }) => {
    const paper = catalogue.documents.get(document);
    return paper === undefined ? [] : [{ key: document, paper, when, agent: need === 'agent' }];
  });
}

/** The papers a service asks of whoever came; an agent's only where somebody else did. */
function askedOf(draft: VisitDraft, { documents }: Service): Service['documents'] {
  return documents.filter(({ need }) => need === 'always' || somebodyElseCame(draft));
}

function somebodyElseCame({ identity }: VisitDraft): boolean {
  if (identity.capacity === 'self') return false;
  return identity.capacity === 'agent' || identity.agentRelation.trim() !== RESPONSIBLE;
}

/** Papers that are always asked and of which nothing is said yet. */
export function openPapers({ papers }: MatterLine): readonly MatterPaper[] {
  return papers.filter(({ state, when }) => state === 'open' && when === undefined);
}

/** The lines beside the old-age claim, which has its own. */
export function otherMatters(lines: readonly MatterLine[]): MatterLine[] {
  return lines.filter((line) => !line.isOldAge);
}

/** Something was taken in or handed out: somebody has to sign for it. */
export function needsSignOff({ outcome }: MatterLine): boolean {
  return outcome === 'received' || outcome === 'printed';
}

/** The customer applies for old-age benefits in this visit: chosen by their own finger. */
export function claimsOldAge({ answers }: VisitDraft): boolean {
  return answers.choiceConfirmedAt !== null && answers.touched !== null;
}
