import { useLayoutEffect, useRef } from 'react';
import { isUnderWay, settled } from './acts.ts';
import { type Command, isFunctionKey, means } from './commands.ts';

const TAKES_LETTERS = new Set(['text', 'search', 'tel', 'password', 'number', 'email', 'url']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return TAKES_LETTERS.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target.isContentEditable || target.getAttribute('role') === 'spinbutton';
}

/** Presses the key once more for whoever listens then: the next screen has commands of its own. */
async function pressInNextView({ key, code }: KeyboardEvent): Promise<void> {
  await settled();
  await new Promise((resolve) => setTimeout(resolve));
  window.dispatchEvent(new KeyboardEvent('keydown', { key, code, cancelable: true }));
}

/**
 * Listens for the commands of the present screen, and takes their keys away from the browser. A function key that this
 * screen does not know waits for the view that is on its way: it was pressed for that one.
 * @param over the commands of a part that opened above the screen: its keys come before those of the screen
 */
export function useCommands(commands: readonly Command[], over = false): void {
  const current = useRef(commands);
  useLayoutEffect(() => {
    current.current = commands;
  });
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || event.defaultPrevented) return;
      const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event;
      const stroke = { key, code, ctrlKey, shiftKey, altKey, metaKey, typing: isTyping(event.target) };
      const command = current.current.find((candidate) => means(candidate.keys, stroke));
      const waits = !over && command === undefined && isFunctionKey(stroke) && isUnderWay();
      if (command === undefined && !waits) return;
      event.preventDefault();
      if (event.repeat) return;
      if (command === undefined) void pressInNextView(event);
      else command.run();
    }
    window.addEventListener('keydown', onKeyDown, over);
    return () => window.removeEventListener('keydown', onKeyDown, over);
  }, [over]);
}
