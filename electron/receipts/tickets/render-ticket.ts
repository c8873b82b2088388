import type { Fonts } from '../fonts.ts';
import { type Align, baselineIn, createPaper, ink, type Look, openPdf, type Paper } from '../paper.ts';
import { drawQr } from '../qr.ts';

import { createTypesetter, type Line } from '../typeset.ts';
import { dayOf, longDate } from '../words.ts';
import { type TicketDocument, ticketDocument } from './ticket-document.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;
/** A roll of 80 mm; its printers leave 4 mm white on either side. */
const ROLL = { width: 80 * MM, margin: 5 * MM } as const;
const ROOM = ROLL.width - 2 * ROLL.margin;
const QR = 26 * MM;
const NUMBER = { size: 92, weight: 'bold' } as const;

/** Something that is drawn below what came before, and how high it is. */
interface Block {
  readonly height: number;
  readonly draw: (paper: Paper, top: number) => void;
}

/**
 * Draws a number on a strip 80 mm wide and as long as its content. The same document gives the same bytes.
 * @throws ZodError when the document breaks its own rules
 */
export async function renderTicket(input: TicketDocument, fonts: Fonts): Promise<{ bytes: Buffer }> {
  const document = ticketDocument.parse(input);
  const typesetter = createTypesetter(fonts);
  const setLines: SetLines = (words, look, room = ROOM) => {
    const { size = 11, weight = 'regular', color = ink.text } = look;
    return typesetter.lines([{ text: words, size, weight, color }], room);
  };
  const blocks = blocksOf(document, setLines);
  const height = 2 * ROLL.margin + blocks.reduce((sum, block) => sum + block.height, 0);
  const pdf = openPdf(`號碼牌 ${document.number}`, new Date(document.moment), document.agency, [ROLL.width, height]);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const paper = createPaper(pdf, typesetter, () => {});
  paper.ensure(0);
  let top = ROLL.margin;
  for (const block of blocks) {
    block.draw(paper, top);
    top += block.height;
  }
  pdf.end();
  await ended;
  return { bytes: Buffer.concat(chunks) };
}

type SetLines = (words: string, look: Look, room?: number) => readonly Line[];

function blocksOf(document: TicketDocument, setLines: SetLines): Block[] {
  const { training, agency, office, moment, number, lane, drawnAt, ahead, band, papers, code } = document;
  const say = (words: string, look: Look, leading: number, align: Align = 'center') =>
    lines(setLines(words, look), look, leading, align);
  return [
    ...(training ? [say('訓練　不是真的號碼', { size: 10, weight: 'bold' }, 16), gap(2)] : []),
    say(`${agency}　${office}`, { size: 10 }, 15),
    gap(4),
    rule(),
    gap(4),
    say('您的號碼　Your number', { size: 10, color: ink.soft }, 15),
    lines(setLines(number, NUMBER), NUMBER, 98, 'center', { tag: 'H1' }),
    say(`${lane.zh}　${lane.en}`, { size: 16, weight: 'bold' }, 24),
    gap(4),
    rule(),
    gap(4),
    say(ahead === 0 ? '前面沒有人　Nobody before you' : `前面${ahead}位　${ahead} before you`, { size: 12 }, 19),
    ...bandWords(band).map((words) => say(words, { size: 12, weight: 'bold' }, 19)),
    gap(8),
    { height: QR, draw: (paper, top) => drawQr(paper, code, (ROLL.width - QR) / 2, top, QR) },
    gap(8),
    ...(papers.length === 0
      ? []
      : [
          rule(),
          gap(5),
          say('請先準備', { size: 11, weight: 'bold' }, 18, 'left'),
          ...papers.map((paper) => ticked(setLines, paper)),
          gap(5),
        ]),
    rule(),
    gap(5),
    say('請聽叫號、看螢幕，叫到再到櫃檯。', { size: 10 }, 15),
    say('十次有九次在這段時間內叫到。', { size: 9, color: ink.soft }, 14),
    say(`${longDate(dayOf(moment))}　${drawnAt}抽號`, { size: 9, color: ink.soft }, 14),
  ];
}

function bandWords(band: TicketDocument['band']): string[] {
  if (band === null) return ['櫃檯還沒開'];
  if (band.to <= 1) return ['不用等　No wait'];
  const minutes = band.from === 0 ? `${band.to}分鐘以內` : `${band.from}到${band.to}分鐘`;
  return [`約等${minutes}`, `about ${band.from}–${band.to} min`];
}

function lines(
  set: readonly Line[],
  { size = 11 }: Look,
  leading: number,
  align: Align,
  { indent = 0, tag = 'P' }: { indent?: number; tag?: 'P' | 'H1' } = {},
): Block {
  return {
    height: set.length * leading,
    draw(paper, top) {
      paper.structure.within(tag, {}, () => {
        for (const [index, line] of set.entries()) {
          const baseline = baselineIn(top + index * leading, leading, size);
          paper.place(line, ROLL.margin + indent, baseline, ROOM - indent, align);
        }
      });
    },
  };
}

const BOX = 18;

/** A paper with its box to tick; further lines stand below the first. */
function ticked(setLines: SetLines, paper: string): Block {
  const look = { size: 11 } as const;
  const words = lines(setLines(paper, look, ROOM - BOX), look, 16, 'left', { indent: BOX });
  return {
    height: words.height,
    draw(sheet, top) {
      sheet.structure.furniture(() => {
        sheet.pdf
          .lineWidth(0.8)
          .strokeColor(ink.text)
          .rect(ROLL.margin, top + 3.5, 9, 9)
          .stroke();
      });
      words.draw(sheet, top);
    },
  };
}

function gap(height: number): Block {
  return { height, draw: () => {} };
}

function rule(): Block {
  return {
    height: 1,
    draw: (paper, top) => paper.rule(top, { x: ROLL.margin, width: ROOM, weight: 0.8, color: ink.text }),
  };
}
