/** A clause ends with its mark; the mark stays with it. */
const CLAUSES = /(?<=[，。；：、！？」）])(?![，。；：、！？」）])/u;
const CHINESE = /[\u3400-\u9fff]/u;
/**
 * Nothing that closes may stand at the head of a line, no unit apart from its figure, and no figure apart from the word
 * before it: a break there would also cost the hair space between Chinese and figures.
 */
const CLINGS = /^[，。；：、！？」）／％…\s\dA-Za-z]/u;
const OPENS = /[「（]$/u;
const FIGURE = /[\d,.]$/;

const segmenter = new Intl.Segmenter('zh-Hant-TW', { granularity: 'word' });

/**
 * Where a Chinese sentence may break: its clauses, each as the words that must stay whole. A line ends after a clause
 * where it can, and only inside a clause longer than the line does it end after a word. Joined, it is the sentence again.
 */
export function phrases(sentence: string): string[][] {
  if (!CHINESE.test(sentence)) return [[sentence]];
  return sentence.split(CLAUSES).map(wordsOf);
}

function wordsOf(clause: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(clause)) {
    const before = words.at(-1);
    if (before !== undefined && (CLINGS.test(segment) || OPENS.test(before) || FIGURE.test(before))) {
      words[words.length - 1] = before + segment;
    } else {
      words.push(segment);
    }
  }
  return words;
}
