import { describe, expect, it } from 'vitest';
import { staffView } from '../../src/contract/staff-view.ts';
import { screens } from './fixtures/all.ts';

describe('the fixtures of the clerk’s window', () => {
  it.each(Object.entries(screens))('%s is a view the main process could send', (_name, view) => {
    expect(staffView.parse(view)).toEqual(view);
  });
});
