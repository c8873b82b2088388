import { useEffect, useRef } from 'react';
import { type Command, means } from './commands.ts';

const TAKES_LETTERS = new Set(['text', 'search', 'tel', 'password', 'number', 'email', 'url']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return TAKES_LETTERS.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target.isContentEditable || target.getAttribute('role') === 'spinbutton';
}

/** Listens for the commands of the present screen, and takes their keys away from the browser. */
export function useCommands(commands: readonly Command[]): void {
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || event.defaultPrevented) return;
      const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event;
      const stroke = { key, code, ctrlKey, shiftKey, altKey, metaKey, typing: isTyping(event.target) };
      const command = current.current.find((candidate) => means(candidate.keys, stroke));
      if (command === undefined) return;
      event.preventDefault();
      if (!event.repeat) command.run();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
