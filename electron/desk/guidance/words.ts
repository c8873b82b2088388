/** What the guide says about itself. */
export const LIKE_SENTENCES = '整句聽起來像是要辦這一項';

export function heardWords(found: readonly string[]): string {
  return `聽到${found.map((word) => `「${word}」`).join('')}`;
}

export function partOf(event: string): string {
  return `「${event}」時常一起辦`;
}

export function validity(from: string, to: string | null): string {
  return to === null ? `${from}起` : `${from}到${to}`;
}
