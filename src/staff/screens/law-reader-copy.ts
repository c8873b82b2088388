/**
 * Selects a text and copies it. By the selection and not by the clipboard's own interface: that one asks for a permission
 * that the counter's pages never get.
 * @returns false where the browser refused; the text then stays selected, ready for Ctrl C
 */
export function copyText(element: HTMLElement): boolean {
  const selection = window.getSelection();
  if (selection === null) return false;
  const range = document.createRange();
  range.selectNodeContents(element);
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand('copy');
}
