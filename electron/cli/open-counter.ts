import { join } from 'node:path';
import { systemClock, trainingClock } from '../desk/clock.ts';
import type { Desk, DeskOptions, Paper } from '../desk/desk.ts';
import { defaultDataFolder } from '../records/data-folder.ts';
import { shownPlace } from '../office-network/place.ts';
import type { StartListener } from '../speech/apart.ts';
import { openSpeech } from '../speech/speech.ts';
import { lockFolder } from './folder-lock.ts';
import { serveHall } from './serve-hall.ts';
import type { StartOptions } from './options.ts';

/** Finds the store's key, 32 bytes, or makes it on the first start; and says where it is kept. */
export type KeySource = (dataFolder: string) => Promise<Pick<DeskOptions, 'key' | 'keyPlace'>>;

export interface Counter {
  readonly desk: Desk;
  /** This counter has an ear: the clerk's page may use the microphone. */
  readonly microphone: boolean;
  /** Where the other machines join this one's hall, `10.1.2.3:4190`; null where it is no hall host. */
  readonly hallAddress: string | null;
  close(): void;
}

function officeKindOf(options: StartOptions): 'training' | 'real' {
  return options.real ? 'real' : 'training';
}

/** Where this start keeps its data, unless told otherwise: training and real offices have folders of their own. */
export function dataFolderOf(options: StartOptions): string {
  return options.dataFolder ?? defaultDataFolder(officeKindOf(options));
}

/**
 * The same for both shells: one counter per folder, its key, its clock, its desk.
 *
 * @param root folder that holds `resources`
 * @param startListener how this shell starts the process that listens
 * @throws FaultError with words for the person who started it
 */
export async function openCounter(
  options: StartOptions,
  root: string,
  readKey: KeySource,
  paper: Paper,
  announce: DeskOptions['firstAccount'],
  startListener: StartListener,
): Promise<Counter> {
  const dataFolder = dataFolderOf(options);
  const [{ openDesk }, unlock] = await Promise.all([import('../desk/open-desk.ts'), lockFolder(dataFolder)]);
  try {
    const usual = join(dataFolder, 'speech-model');
    const speech = openSpeech({ named: options.speechModel, usual }, startListener);
    const desk = await openDesk({
      dataFolder,
      ...(await readKey(dataFolder)),
      resources: join(root, 'resources'),
      holds: officeKindOf(options),
      firstAccount: announce,
      office: options.office,
      counter: options.counter,
      clock:
        options.trainingStart === null ? systemClock() : trainingClock(options.trainingStart, options.trainingSpeed),
      paper,
      speech,
      ...(options.join === null ? {} : { joinCode: options.join }),
      ...(options.backupFolder === null ? {} : { backupFolder: options.backupFolder }),
    });
    const hall = await serveHall(desk, options.hall).catch((error: unknown) => {
      desk.close();
      throw error;
    });
    return {
      desk,
      microphone: speech.configured,
      hallAddress: hall === null ? null : shownPlace(hall),
      close() {
        void hall?.close();
        speech.recogniser.close();
        desk.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
