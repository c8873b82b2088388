import type { HandbookKind, HandbookPlace } from '../../../src/contract/handbook-view.ts';

/** One page of the handbook as it is found and linked. */
export interface Entry {
  readonly page: HandbookPlace;
  readonly zh: string;
  readonly en: string;
  /** What people call it besides its name. */
  readonly words: readonly string[];
  /** What is said on its page. */
  readonly says: readonly string[];
  /** `LI-09`, a question of the engine, the name of a parameter; typed exactly it opens the page. */
  readonly code: string;
  readonly aside: string;
  /** The pages this one names. */
  readonly names: readonly HandbookPlace[];
}

export function placeId({ kind, key }: HandbookPlace): string {
  return `${kind} ${key}`;
}

export function places(kind: HandbookKind, keys: Iterable<string>): HandbookPlace[] {
  return [...new Set(keys)].map((key) => ({ kind, key }));
}

/** What a kind of page is called, one and many. */
export const kindNames: Readonly<Record<HandbookKind, string>> = {
  event: '生活事件',
  topic: '主題問答',
  answer: '以前和現在的答案',
  service: '受理項目',
  document: '應備文件',
  form: '申請書表',
  clock: '期限',
  referral: '轉介單位',
  benefit: '給付規則',
  parameter: '參數',
  article: '條文',
};
