import type { FigureTable } from '../../../src/contract/seeing-view.ts';

/** Heads of words, then heads of figures. */
export function figureColumns(words: readonly string[], figures: readonly string[]): FigureTable['columns'] {
  return [...words.map((head) => ({ head, figure: false })), ...figures.map((head) => ({ head, figure: true }))];
}

/** Seconds as minutes with one decimal; empty where there are none. */
export function minutes(seconds: number | null): string {
  return seconds === null ? '' : (seconds / 60).toFixed(1);
}

/** In percent with one decimal; empty of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '' : ((part * 100) / whole).toFixed(1);
}
