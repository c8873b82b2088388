import { z } from 'zod';
import type { CallInput } from '../../../src/contract/calls.ts';
import { boardNotices as shape } from '../../../src/contract/hall-view.ts';
import { readSetting, writeSetting } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';

const SETTING = 'boardNotices';
const kept = z.object({ lines: shape.shape.lines }).catch({ lines: [] });

/** 公告: what the public board says in turn beside the numbers. */
export function boardNotices(desk: DeskContext): readonly string[] {
  return kept.parse(readSetting(desk.store, SETTING)).lines;
}

/** Replaces the lines of the board; the log keeps who wrote what. */
export function setBoardNotices(desk: DeskContext, { lines }: CallInput<'hall.setNotices'>): void {
  writeSetting(desk.store, { key: SETTING, value: { lines }, actor: actorOf(desk), at: now(desk) });
}
