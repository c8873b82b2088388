import { isAbsolute } from 'node:path';
import type { BackupsView } from '../../../src/contract/backups-view.ts';
import type { StaffView } from '../../../src/contract/staff-view.ts';
import {
  backupFolderOf,
  type BackupPlace,
  type BackupRun,
  type BackupSettings,
  backupState,
  checkStore,
  isBackupDue,
  lastKeyEscrow,
  listBackups,
  readBackupSettings,
  runBackup,
  type Store,
  StoreError,
  writeBackupSettings,
} from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { backupFailures, recoveryFaults } from './words.ts';

const QUIET_MILLISECONDS = 60_000;
const MOST_FILES = 40;

/** The second folder: what the start was told, else what the office decided. */
function secondFolderOf(desk: DeskContext): string {
  return desk.options.backupFolder ?? readBackupSettings(desk.store).secondFolder;
}

function run(desk: DeskContext, actor: string): BackupRun {
  const { daily, weekly, monthly } = readBackupSettings(desk.store);
  const plan = { daily, weekly, monthly };
  return runBackup(desk.store, { secondFolder: secondFolderOf(desk), plan, actor, at: now(desk) });
}

/** 現在備份. @throws StoreError `store.backupExists`, `store.backupFailed` */
export function backUpNow(desk: DeskContext): void {
  run(desk, actorOf(desk));
}

/**
 * Makes the backups nobody asks for. What fails is in the log and in the notices; the work goes on.
 * @returns looks once, to be called in between and, with true, when the counter closes; true where it made one
 */
export function keepBackups(desk: DeskContext): (closing: boolean) => boolean {
  const openedAt = now(desk);
  return (closing) => {
    const { account, locked, lastActAt } = desk.state;
    const at = now(desk);
    const left = Date.parse(at) - Date.parse(lastActAt) >= QUIET_MILLISECONDS;
    if (!isBackupDue(desk.store, { at, openedAt, quiet: closing || account === null || locked || left })) return false;
    run(desk, 'system');
    return true;
  };
}

/** @throws FaultError `backup.folderNotAbsolute`, `backup.sameFolder` */
export function setBackups(desk: DeskContext, settings: BackupSettings): void {
  const secondFolder = settings.secondFolder.trim();
  if (secondFolder !== '' && !isAbsolute(secondFolder)) throw refused(recoveryFaults.folderNotAbsolute);
  if (secondFolder === backupFolderOf(desk.store)) throw refused(recoveryFaults.sameFolder);
  writeBackupSettings(desk.store, { ...settings, secondFolder }, { actor: actorOf(desk), at: now(desk) });
}

function momentWords(at: string): string {
  return `${staffDate(dateOf(at))} ${timeOf(at)}`;
}

function sizeWords(bytes: number): string {
  const tenths = Math.round(bytes / 100_000);
  return `${Math.floor(tenths / 10)}.${tenths % 10} MB`;
}

function placeView(desk: DeskContext, key: BackupPlace, folder: string): BackupsView['places'][number] {
  const { good, failed } = backupState(desk.store, key);
  return {
    key,
    folder,
    good: good === null ? null : { at: momentWords(good.at), name: good.name, size: sizeWords(good.bytes) },
    fault: failed === null || folder === '' ? '' : `${momentWords(failed.at)} ${backupFailures(failed.code)}`,
  };
}

/**
 * Refuses a store whose last backup could not read it whole and that still cannot be: opening it reads only a few pages,
 * and work must not go on upon the rest.
 * @throws StoreError `store.corrupt`
 */
export function refuseDamaged(store: Store): void {
  if (backupState(store, 'main').failed?.code !== 'store.corrupt') return;
  if (checkStore(store).sound) return;
  store.close();
  throw new StoreError('store.corrupt');
}

/** 備份: the last good one in each folder, the files that are there, what the office decided. */
export function backupsOf(desk: DeskContext): BackupsView {
  const folder = backupFolderOf(desk.store);
  const escrow = lastKeyEscrow(desk.store);
  return {
    places: [placeView(desk, 'main', folder), placeView(desk, 'second', secondFolderOf(desk))],
    files: listBackups(folder)
      .slice(0, MOST_FILES)
      .map(({ name, bytes }) => ({ name, size: sizeWords(bytes) })),
    settings: readBackupSettings(desk.store),
    folderFixed: desk.options.backupFolder !== undefined,
    escrowed: escrow === null ? '' : momentWords(escrow),
  };
}

/** What a clerk should tell a supervisor: the last attempt at a backup failed. */
export function backupNotices(desk: DeskContext): StaffView['notices'] {
  const notices: StaffView['notices'] = [];
  const main = backupState(desk.store, 'main').failed;
  if (main !== null) {
    notices.push({
      key: 'backupFailed',
      kind: 'fault',
      title: '備份失敗，資料沒有受影響。',
      detail: `請主管打開「備份」處理。${backupFailures(main.code)}`,
    });
  }
  const second = secondFolderOf(desk) === '' ? null : backupState(desk.store, 'second').failed;
  if (second !== null) {
    notices.push({
      key: 'backupSecondFailed',
      kind: 'attention',
      title: '備份到第二個資料夾失敗。',
      detail: `這台電腦裡的備份是好的。${backupFailures(second.code)}`,
    });
  }
  return notices;
}
