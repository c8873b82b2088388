import type { ReceiptDocument } from './document.ts';
import type { Paper } from './paper.ts';
import { baselineIn, contentWidth, frame, ink, page } from './paper.ts';
import { drawQr } from './qr.ts';
import { labelledRows, paragraph, row } from './table.ts';
import { clockOf, dayOf, longDate, masked, rocYear } from './words.ts';

const titles = {
  application: '收件證明',
  estimateOnly: '試算比較表',
  paper: '收件證明',
  services: '收件證明',
} as const;
const copies = { citizen: '民眾收執', office: '機關存根' } as const;
export const capacities = {
  self: '本人',
  agent: '代理人',
  legalRepresentative: '法定代理人',
  heir: '當序受領人',
  employer: '投保單位',
} as const;

/** Whoever stands at the counter for somebody else, or for a unit, beside 身分, which says as what. */
export function comerLabel(as: Exclude<keyof typeof capacities, 'self'>): string {
  return as === 'agent' ? capacities.agent : '來辦的人';
}

/** Who writes in the frame: agents and legal representatives sign as such, not as the applicant (民法103). */
export function signerOf({ capacity: { as } }: ReceiptDocument['person']): string {
  if (as === 'self') return '申請人';
  return as === 'employer' ? comerLabel(as) : capacities[as];
}

export function titleOf(document: ReceiptDocument): string {
  return titles[document.kind];
}

/** What the band of any paper of the desk says. */
export interface Band {
  readonly title: string;
  readonly head: Pick<ReceiptDocument['head'], 'agency' | 'office' | 'counter'>;
  /** What the mark of a training office says; empty in a real one. */
  readonly trainingMark: string;
}

export function bandOf(document: ReceiptDocument): Band {
  return { title: titleOf(document), head: document.head, trainingMark: document.training ? TRAINING_MARK : '' };
}

/** Plate with the counter number, office, title, 2 px rule: the band of the first page. */
export function drawBand(paper: Paper, { title, head, trainingMark }: Band): void {
  const top = page.top;
  const plate = { size: head.counter > 9 ? 19 : 24, weight: 'bold', color: '#ffffff' } as const;
  // The counter is named in words beside its plate.
  paper.structure.furniture(() => {
    paper.pdf.roundedRect(page.margin, top, 36.7, 36.7, 2).fill(ink.accent);
    paper.write(String(head.counter), page.margin, top + 18.4 + plate.size * 0.365, plate, 36.7, 'center');
  });
  const x = page.margin + 48;
  paper.write(head.agency, x, top + 14.5, { weight: 'bold' });
  paper.write(`${head.office.name}　${head.counter}號櫃檯`, x, top + 29.5);
  drawTitle(paper, title, top + 28);
  if (trainingMark !== '') drawTrainingMark(paper, trainingMark, top + 6);
  paper.rule(top + 49, { weight: 1.5, color: ink.text });
  paper.y = top + 56;
}

/** What the training mark leaves of the narrow band. */
const nameRoom = 168;

/** The narrow band of every further page: what, number, whose. */
export function drawContinuation(paper: Paper, document: ReceiptDocument): void {
  const baseline = page.top + 9;
  const { number } = document.head;
  paper.write(`${titleOf(document)}　${number ?? '簽名後編號'}`, page.margin, baseline, { size: 9.5, weight: 'bold' });
  const [name, more] = paper.wrap(document.person.name, nameRoom - 10, { size: 9.5 });
  const [dots] = paper.wrap('…', 10, { size: 9.5 });
  if (name && more && dots) {
    name.runs.push(...dots.runs);
    name.width += dots.width;
  }
  if (name) paper.place(name, page.margin + contentWidth - nameRoom, baseline, nameRoom, 'right');
  if (document.training) drawTrainingMark(paper, TRAINING_MARK, page.top - 4);
  paper.rule(page.top + 17, { weight: 1.5, color: ink.text });
  paper.y = page.top + 27;
}

/** The title, letters 0.18 em apart, flush with the right margin; searched and copied as one word. */
function drawTitle(paper: Paper, title: string, baseline: number): void {
  const look = { size: 24, weight: 'bold' } as const;
  const gap = 4.4;
  let x = page.margin + contentWidth - title.length * (look.size + gap) + gap;
  const { pdf, structure } = paper;
  structure.within('H1', {}, () => {
    structure.mark(() => {
      pdf.markContent('Span', { actual: title });
      for (const character of title) {
        paper.write(character, x, baseline, look);
        x += look.size + gap;
      }
      pdf.endMarkedContent();
    });
  });
}

export const TRAINING_MARK = '訓練　不是真的收件';

/** Says on every page that nothing here is real. */
export function drawTrainingMark(paper: Paper, words: string, top: number): void {
  const width = 120;
  const x = page.margin + (contentWidth - width) / 2 + 8;
  frame(paper, x, top, width, 19, { weight: 1.2, radius: 2 });
  paper.write(words, x, baselineIn(top, 19, 10.5), { size: 10.5, weight: 'bold' }, width, 'center');
}

const valueWidth = 214;

/** Number, time, person, and the QR code of number and short hash. */
export function drawIdentity(paper: Paper, document: ReceiptDocument, contentHash: string): void {
  const { head, person } = document;
  const top = paper.y;
  if (head.number === null) drawEmptyCode(paper, top + 5);
  else drawQr(paper, `${head.number} ${contentHash.slice(0, 16)}`, page.margin + contentWidth - 71, top + 5, 71);
  const label = { size: 9.5, color: ink.soft } as const;
  paper.structure.within('P', {}, () => {
    paper.write('收件號', page.margin, top + 25, label);
    if (head.number === null) paper.write('簽名後編號', page.margin + 48, top + 25, { size: 18, color: ink.soft });
    else paper.write(head.number, page.margin + 48, top + 25, { size: 20, weight: 'bold' });
  });
  paper.y = top + 31;
  const columns = [
    { x: 0, width: 46 },
    { x: 48, width: valueWidth },
    { x: 269, width: 46 },
    { x: 317, width: 100 },
  ];
  labelledRows(paper, columns.length, () => {
    for (const [name, value, second = '', detail = ''] of identityRows(paper, document)) {
      const cells = [[paper.span(name, label)], value, [paper.span(second, label)], detail];
      row(paper, columns, cells, { rule: 'none', pad: 0, leading: 18.2 });
    }
    paper.y = Math.max(paper.y, top + 80);
    if (person.capacity.as !== 'self') drawCapacity(paper, person.capacity);
  });
  if (document.kind !== 'estimateOnly') paragraph(paper, NUMBERS, { size: 9.5, color: ink.soft, leading: 14, pad: 0 });
}

/** The counter's number and that of the back office are often mistaken for one another. */
export const NUMBERS = '收件號是櫃檯收件的號碼，和勞保局審核時另編的「受理編號」不同；今天請用收件號查詢。';

type IdentityRow = [label: string, value: string, second?: string, detail?: string];

function identityRows(paper: Paper, document: ReceiptDocument): IdentityRow[] {
  const { head, person } = document;
  const former = person.formerIdentifier === null ? [] : [`舊證號${masked(person.formerIdentifier)}`];
  const isUnit = person.birthYear === null;
  const birth = person.birthYear === null ? [] : [`民國${rocYear(person.birthYear)}年生`];
  const identifier = isUnit ? person.identifier : masked(person.identifier);
  const [who = '', ...others] = packed(paper, [person.name, identifier, ...former, ...birth]);
  const { number: given, moment } = head;
  const received = given === null ? '簽名後記錄' : `${longDate(dayOf(moment))}　${clockOf(moment)}`;
  return [
    ['收件時間', received, '號碼牌', head.ticket ?? '無'],
    [isUnit ? '投保單位' : '申請人', who, '身分', capacities[person.capacity.as]],
    ...others.map((line): IdentityRow => ['', line]),
    ['查驗', person.identitySeen, '份別', copies[head.copy]],
    ...placeOf(head.place),
  ];
}

/** Puts parts on as few lines as hold them whole. */
function packed(paper: Paper, parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ''}　${part}`;
    if (lines.length > 0 && paper.width(longer) <= valueWidth) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

function placeOf(place: string): IdentityRow[] {
  return place === '' ? [] : [['服務地點', place]];
}

function drawCapacity(paper: Paper, capacity: Exclude<ReceiptDocument['person']['capacity'], { as: 'self' }>): void {
  const cells = [
    [paper.span(comerLabel(capacity.as), { size: 9.5, color: ink.soft })],
    capacity.basis === '' ? capacity.name : `${capacity.name}　${capacity.basis}`,
  ];
  row(
    paper,
    [
      { x: 0, width: 48 },
      { x: 48, width: 369 },
    ],
    cells,
    { rule: 'none', pad: 0, leading: 18.2 },
  );
}

function drawEmptyCode(paper: Paper, top: number): void {
  const x = page.margin + contentWidth - 71;
  paper.structure.furniture(() => {
    paper.pdf.lineWidth(0.7).dash(2, { space: 2 }).strokeColor(ink.soft).rect(x, top, 71, 71).stroke().undash();
  });
  paper.write('編號後產生', x, top + 39, { size: 9, color: ink.soft }, 71, 'center');
}
