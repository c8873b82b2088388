import type { SlipPrinted } from '../../../src/contract/follow-ups-view.ts';
import type { SlipKind } from '../../../src/contract/follow-up-kinds.ts';
import { keepSlip, type NewNotice, type NewTask } from '../../records/index.ts';
import { renderSlip, type SlipDocument } from '../../receipts/index.ts';
import type { Service } from '../../guidance/services.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { refused } from '../words/faults.ts';
import { visitorOf } from './visitor.ts';
import { followUpFaults } from './words.ts';

interface Slip extends Omit<SlipDocument, 'head' | 'training'> {
  readonly kind: SlipKind;
  /** What it is counted by: the office referred to, or the service. */
  readonly topic: string;
  readonly task: NewTask | null;
  readonly notice: NewNotice | null;
  /** When the task or the papers are due, in words; empty without one. */
  readonly due: string;
}

/** Draws a slip, keeps it with the task and the notice that come with it, all or none, and only then lets it go. */
export async function printSlip(desk: DeskContext, slip: Slip): Promise<Omit<SlipPrinted, 'revision'>> {
  const { kind, topic, task, notice, due, ...said } = slip;
  const { office, options, store, state } = desk;
  const at = now(desk);
  const head = {
    agency: '勞動部勞工保險局',
    office: { name: office.zh, code: office.code },
    counter: options.counter,
    moment: at,
  };
  const document: SlipDocument = { ...said, head, training: store.office === 'training' };
  const { bytes, pages } = await renderSlip(document, desk.fonts);
  const visitId = state.visit?.draft.id ?? null;
  const content = JSON.stringify(document);
  keepSlip(store, { kind, topic, visitId, sheets: pages, content, actor: actorOf(desk), at }, { task, notice });
  const fileName = `${said.title}.pdf`;
  const by = await options.paper.print(bytes, fileName);
  const base64 = by === 'browser' ? bytes.toString('base64') : '';
  return { by, fileName, base64, sheets: pages, due, queued: notice?.channel ?? 'none' };
}

/** The service a slip belongs to; null where none was named. @throws FaultError `slip.serviceUnknown` */
export function serviceNamed(desk: DeskContext, key: string): Service | null {
  if (key === '') return null;
  const service = catalogueOf(desk).services.get(key);
  if (service === undefined) throw refused(followUpFaults.noService);
  return service;
}

/** Who the visitor is and who at the counter answers for the slip; the number of the person stays off it. */
export function slipSubject(desk: DeskContext): { label: string; value: string }[] {
  const { account, visit } = desk.state;
  const isOpen = visit !== null && (visit.record !== null || visit.draft.unit !== null);
  return [
    ...(isOpen ? [{ label: visit.draft.unit === null ? '民眾' : '單位', value: visitorOf(desk).present }] : []),
    { label: '承辦', value: `${account?.name ?? ''} ${account?.code ?? ''}`.trim() },
  ];
}

/** Name, visit and person of a task that comes with a slip. */
export function taskFrom(desk: DeskContext): Pick<NewTask, 'visitId' | 'personId' | 'owner'> {
  const draft = desk.state.visit?.draft;
  return { visitId: draft?.id ?? null, personId: draft?.personId ?? null, owner: actorOf(desk) };
}
