import { ARREARS_KINDS, PERSON_PRINTS, type PersonPrint } from '../../../src/contract/print-kinds.ts';
import type { Visit } from '../../../src/contract/staff-view.ts';
import type { Printed } from '../../../src/contract/unit-view.ts';
import { counterMode } from '../counter-mode.ts';
import { currentVisit, type DeskContext, saveDraft } from '../context.ts';
import { citationOf } from '../law-reader/citation.ts';
import { printForPerson, printTitle } from '../prints/person-prints.ts';
import { pageSources } from '../services/page-sources.ts';
import { identify } from '../use-cases/identify.ts';
import { sealVisit } from '../use-cases/seal.ts';
import { choiceOf } from '../use-cases/sign.ts';
import { finish } from '../use-cases/visits.ts';
import { isOpened, type VisitDraft } from '../visit.ts';
import { faults, refused } from '../words/faults.ts';
import { serviceOfPrint } from './automatic.ts';
import { visitReceipt } from './receipt-document.ts';
import { visitDocument } from './visit-document.ts';
import { matterFaults } from './words.ts';

/** What may be printed at this kind of counter without the steps of a full visit; none at the others. */
function printsHere(desk: DeskContext): readonly PersonPrint[] {
  const mode = counterMode(desk);
  if (mode === 'express') return PERSON_PRINTS;
  return mode === 'slipReprint' ? ['arrears'] : [];
}

/** The express way 快速櫃檯 of a visit that has no record open yet; null where there is none. */
export function expressOf(desk: DeskContext, draft: VisitDraft): Visit['express'] {
  const prints = printsHere(desk);
  if (prints.length === 0 || isOpened(draft) || draft.ticket !== '' || draft.refused) return null;
  return { prints: prints.map((key) => ({ key, name: printTitle(key), basis: reasonOf(desk, key) })) };
}

/** Why the record opens: the service itself with the article it rests on; nobody has to type it. */
function reasonOf(desk: DeskContext, kind: PersonPrint): string {
  const { catalogue, book } = pageSources(desk);
  const service = catalogue.services.get(serviceOfPrint(kind));
  if (service === undefined) return printTitle(kind);
  const articles = service.at.map((key) => citationOf(book, key).short);
  return `${service.key} ${service.name.zh}：${printTitle(kind)}，個資法3、${articles.join('、')}`;
}

/**
 * From the number and the card seen to the paper in hand: opens the record of the person who stands here, prints, keeps the
 * line of the sign-off as a receipt of its own and ends the visit. Nothing but the card and the kind of print is asked.
 * @throws FaultError `express.notHere`, and those of opening a record
 */
export async function handOutExpress(desk: DeskContext, { kind }: { kind: PersonPrint }): Promise<Printed> {
  const { draft } = currentVisit(desk);
  if (expressOf(desk, draft) === null || !printsHere(desk).includes(kind)) throw refused(matterFaults.notExpress);
  const identity = {
    ...draft.identity,
    capacity: 'self',
    chosenPurpose: 'record',
    basis: 'ownData',
    reason: reasonOf(desk, kind),
  } as const;
  if (identity.sighted === 'none') throw refused(faults.notSighted);
  saveDraft(desk, { ...draft, identity }, null);
  identify(desk);
  const opened = currentVisit(desk).draft;
  if (!isOpened(opened)) throw refused(matterFaults.expressRefused);
  dropOpenMatters(desk);
  const printed = await printForPerson(desk, { kind, kinds: [...ARREARS_KINDS], partReason: '' });
  await sealHandedOver(desk);
  await finish(desk);
  return printed;
}

/** The matter of the purpose gives way to that of the print itself. */
function dropOpenMatters(desk: DeskContext): void {
  const { draft } = currentVisit(desk);
  saveDraft(desk, { ...draft, matters: draft.matters.filter(({ outcome }) => outcome !== 'open') }, null);
}

async function sealHandedOver(desk: DeskContext): Promise<void> {
  const { draft } = currentVisit(desk);
  const content = visitDocument(desk, draft);
  const sealing = { kind: 'services', content, strokes: null, paperReason: null } as const;
  await sealVisit(desk, draft, {
    kind: 'services',
    choice: choiceOf(desk, draft),
    shown: content.shown,
    shownHash: content.shownHash,
    strokes: null,
    documentOf: (number, at) => visitReceipt(desk, draft, sealing, number, at),
  });
}
