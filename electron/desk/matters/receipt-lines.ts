import type { ReceiptDocument } from '../../receipts/index.ts';
import { spanWords } from '../../guidance/clocks.ts';
import { EDITION_UNKNOWN } from '../services/words.ts';
import type { MatterLine } from './matters-of.ts';
import { nextStepWords } from '../words/receipt.ts';
import { broughtOf, missingPapers, outcomeOf } from './shown.ts';
import { outcomeNames, servicesTexts } from './words.ts';

type Item = ReceiptDocument['items'][number];

/** One line: the item, its form and edition, how every paper changed hands, what is missing until when. */
export function itemOf(line: MatterLine): Item {
  const { code, service, forms, outcome } = line;
  const received = outcome === 'received';
  // A form is named where it was handed in, to be signed or handed out; not where somebody was sent elsewhere.
  const form = outcome === 'referred' || outcome === 'answered' || outcome === 'withdrawn' ? undefined : forms[0];
  const parts = [outcomeNames[outcome], ...broughtOf(line, 'zh')];
  return {
    code,
    name: form === undefined ? service.name.zh : `${service.name.zh}　${form.zh}`,
    edition: form === undefined ? '' : (form.edition ?? EDITION_UNKNOWN),
    attachments: parts.join('；'),
    pages: pagesOf(line),
    missing: missingPapers(line).map(({ paper, due }) => ({ name: paper.zh, due: due?.on ?? null })),
    outcome: { received, en: outcomeOf({ ...line, note: '' }, 'en') },
  };
}

/** Sheets handed in and out. */
export function pagesOf({ papers, sheets }: MatterLine): number {
  return papers.reduce((sum, { pages }) => sum + pages, sheets);
}

/** What becomes of each matter, with its times; what was answered or referred is said once more. */
export function stepsOf(lines: readonly MatterLine[]): ReceiptDocument['nextSteps'] {
  return lines.flatMap((line) => {
    const times =
      line.outcome === 'received'
        ? line.clocks.map((clock) => `${clock.zh}：從${clock.from.zh}起，${spanWords(clock).zh}。`)
        : [];
    const said = outcomeOf(line, 'zh');
    const stop = said.endsWith('。') ? '' : '。';
    return [{ label: line.code, text: `${line.service.name.zh}：${said}${stop}${times.join('')}` }];
  });
}

type NextStep = ReceiptDocument['nextSteps'][number];

/** Insurances whose decisions go to review 爭議審議 first, by the beginning of their codes. */
const REVIEWED = ['LI', 'EI', 'NP', 'OP', 'OA', 'CC'];
/** Labor pension, wage arrears, farmers: their letters name the way themselves. */
const BY_LETTER = ['LP', 'WA', 'FM'];

/** How to object to what the Bureau will decide on what was taken in; the way to complain of the service stays last. */
export function withRemedies(steps: readonly NextStep[], lines: readonly MatterLine[]): NextStep[] {
  const schemes = lines.filter(({ outcome }) => outcome === 'received').map(({ code }) => code.slice(0, 2));
  const { dispute, remedy } = nextStepWords;
  const remedies = [
    ...(schemes.some((scheme) => REVIEWED.includes(scheme)) ? [dispute] : []),
    ...(schemes.some((scheme) => BY_LETTER.includes(scheme)) ? [remedy] : []),
  ].map(([label, text]) => ({ label, text }));
  const told = new Set(steps.map(({ label }) => label));
  return [...steps.slice(0, -1), ...remedies.filter(({ label }) => !told.has(label)), ...steps.slice(-1)];
}

/** Where a form must be signed on paper, what the signature on the screen is and is not. */
export function paperForms(lines: readonly MatterLine[]): string[] {
  const onPaper = lines.some(({ service, outcome }) => outcome === 'received' && service.signature === 'paper');
  return onPaper ? [servicesTexts.paperForms] : [];
}
