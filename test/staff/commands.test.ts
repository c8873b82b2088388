import { describe, expect, it } from 'vitest';
import { means, type Stroke } from '../../src/staff/commands.ts';

function stroke(key: string, change: Partial<Stroke> = {}): Stroke {
  return { key, code: '', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, typing: false, ...change };
}

describe('a key', () => {
  it('means its letter by position, also while a Chinese input method is on', () => {
    expect(means('A', stroke('Process', { code: 'KeyA' }))).toBe(true);
    expect(means('A', stroke('a', { code: 'KeyQ' }))).toBe(false);
  });

  it('belongs to the field while someone types, unless it is a function key', () => {
    expect(means('E', stroke('e', { code: 'KeyE', typing: true }))).toBe(false);
    expect(means('3', stroke('3', { code: 'Digit3', typing: true }))).toBe(false);
    expect(means('/', stroke('/', { code: 'Slash', typing: true }))).toBe(false);
    expect(means('F8', stroke('F8', { code: 'F8', typing: true }))).toBe(true);
    expect(means('Esc', stroke('Escape', { typing: true }))).toBe(true);
    expect(means('Ctrl L', stroke('l', { code: 'KeyL', ctrlKey: true, typing: true }))).toBe(true);
  });

  it('counts on the number pad as on the row', () => {
    expect(means('3', stroke('3', { code: 'Numpad3' }))).toBe(true);
    expect(means('/', stroke('/', { code: 'NumpadDivide' }))).toBe(true);
  });

  it('is not pressed together with keys it does not name', () => {
    expect(means('F8', stroke('F8', { shiftKey: true }))).toBe(false);
    expect(means('A', stroke('a', { code: 'KeyA', ctrlKey: true }))).toBe(false);
    expect(means('F8', stroke('F8', { altKey: true }))).toBe(false);
    expect(means('Ctrl L', stroke('l', { code: 'KeyL' }))).toBe(false);
  });
});
