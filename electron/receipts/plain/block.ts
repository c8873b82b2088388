/** A sheet told as a list: what a large print and the English page are made of. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  /** A label beside its text; the text of an empty label goes on below the one before. */
  | { readonly kind: 'labelled'; readonly label: string; readonly text: string; readonly bold?: boolean };

export function heading(words: string): Block {
  return { kind: 'heading', text: words };
}

export function text(words: string, bold = false): Block {
  return { kind: 'text', text: words, bold };
}

export function labelled(label: string, words: string, bold = false): Block {
  return { kind: 'labelled', label, text: words, bold };
}

/** A heading and what stands under it; nothing where there is nothing. */
export function part(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}
