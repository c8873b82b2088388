import type { ReceiptDocument } from '../../receipts/index.ts';
import { spanWords } from '../../guidance/clocks.ts';
import { EDITION_UNKNOWN } from '../services/words.ts';
import type { MatterLine } from './matters-of.ts';
import { broughtOf, missingPapers, outcomeOf } from './shown.ts';
import { outcomeNames, servicesTexts } from './words.ts';

type Item = ReceiptDocument['items'][number];

/** One line: the item, its form and edition, how every paper changed hands, what is missing until when. */
export function itemOf(line: MatterLine): Item {
  const { code, service, forms } = line;
  const [form] = forms;
  const parts = [outcomeNames[line.outcome], ...broughtOf(line, 'zh')];
  return {
    code,
    name: form === undefined ? service.name.zh : `${service.name.zh}　${form.zh}`,
    edition: form === undefined ? '' : (form.edition ?? EDITION_UNKNOWN),
    attachments: parts.join('；'),
    pages: pagesOf(line),
    missing: missingPapers(line).map(({ paper, due }) => ({ name: paper.zh, due: due?.on ?? null })),
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

/** Where a form must be signed on paper, what the signature on the screen is and is not. */
export function paperForms(lines: readonly MatterLine[]): string[] {
  const onPaper = lines.some(({ service, outcome }) => outcome === 'received' && service.signature === 'paper');
  return onPaper ? [servicesTexts.paperForms] : [];
}
