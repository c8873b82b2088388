import { randomBytes } from 'node:crypto';
import type { Printed } from '../../../src/contract/unit-view.ts';
import { type Handout, keepHandout, type PartlyPrinted } from '../../records/index.ts';
import { type PrintDocument, renderPrint } from '../../receipts/index.ts';
import { noteHandedOut } from '../matters/automatic.ts';
import { actorOf, type DeskContext, now } from '../context.ts';

/** Signs of a verification code 驗證碼: thirty-two, none of them like another (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function newCode(): string {
  const signs = Array.from(randomBytes(10), (byte) => SIGNS[byte % SIGNS.length] ?? '0').join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

export interface Paper extends Pick<PrintDocument, 'title' | 'mark' | 'warnings' | 'sections' | 'notices'> {
  readonly kind: string;
  /** The service of the catalogue whose sign-off it becomes in the visit that is open; left out where it is none. */
  readonly service?: string;
  readonly about: Handout['about'];
  /** Whom or what it is about, in lines. */
  readonly subject: PrintDocument['subject'];
  readonly recipient: string;
  readonly capacity: string;
  /** Where arrears are left out: which and why. */
  readonly partly: PartlyPrinted | null;
}

/** Whoever made and took it stands on every paper, below whom it is about. */
function documentOf(desk: DeskContext, paper: Paper, code: string, at: string): PrintDocument {
  const { title, mark, warnings, sections, notices, subject, recipient, capacity } = paper;
  const { account } = desk.state;
  return {
    title,
    training: desk.store.office === 'training',
    head: {
      agency: '勞動部勞工保險局',
      office: { name: desk.office.zh, code: desk.office.code },
      counter: desk.options.counter,
      moment: at,
    },
    code,
    mark,
    subject: [
      ...subject,
      { label: '領取人', value: `${recipient}（${capacity}）` },
      { label: '承辦', value: `${account?.name ?? ''} ${account?.code ?? ''}`.trim() },
    ],
    warnings,
    sections,
    notices,
  };
}

/** Draws a paper, keeps that it was handed out, to whom and with how many sheets, and only then lets it go. */
export async function handOut(desk: DeskContext, paper: Paper): Promise<Printed> {
  const code = newCode();
  const at = now(desk);
  const document = documentOf(desk, paper, code, at);
  const { bytes, pages, contentHash } = await renderPrint(document, desk.fonts);
  const { kind, title, about, recipient, capacity, partly } = paper;
  const visitId = desk.state.visit?.draft.id ?? null;
  const actor = actorOf(desk);
  const content = JSON.stringify(document);
  keepHandout(
    desk.store,
    { code, kind, title, about, visitId, recipient, capacity, sheets: pages, actor, at, content, contentHash },
    partly,
  );
  if (paper.service !== undefined) {
    noteHandedOut(desk, paper.service, `${title}${pages}頁，驗證碼${code}，${recipient}領取`, pages);
  }
  const by = await desk.options.paper.print(bytes, code);
  const fileName = `${title}-${code}.pdf`;
  return { by, code, sheets: pages, fileName, base64: by === 'browser' ? bytes.toString('base64') : '' };
}
