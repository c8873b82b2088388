import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FaultError } from '../../src/contract/fault.ts';
import { systemClock } from '../desk/clock.ts';
import { certificateLine, standingOf } from '../desk/seal/certificate-words.ts';
import { knownSeals, replaceOfficeSeal } from '../desk/seal/office-seal.ts';
import { setTimestampServer, timestampServer } from '../desk/seal/timestamp-server.ts';
import { importPkcs12 } from '../receipts/index.ts';
import { databaseFile, openStore, readOrCreateKey, type Store, waitingTimestamps } from '../records/index.ts';
import { readGiven } from './given-file.ts';
import { type DataFolder, dataFolderFrom, folderOptions, runOnFolder } from './on-folder.ts';
import { askPassphrase } from './passphrase.ts';
import { refuseKeyStore } from './seal-folder.ts';

const USAGE = `用法：npm run seal -- show                                   看現在的封章憑證和以前的
      npm run seal -- import 憑證.p12                        改用憑證機構的憑證封章（會問通行句）
      npm run seal -- export 憑證.pem                        匯出憑證（不含金鑰），給別人查驗用
      npm run seal -- timestamp 網址 --certificate 伺服器.pem  設時戳伺服器；npm run seal -- timestamp off 停用
都可以加 --data-dir 資料夾、--real。先關掉櫃檯程式；開著的時候請用畫面上的「封章」。`;

type Act = 'show' | 'import' | 'export' | 'timestamp';
interface Wanted extends DataFolder {
  readonly act: Act;
  /** File or address; empty for `show`. */
  readonly what: string;
  readonly certificate: string | null;
}

const ACTS: readonly string[] = ['show', 'import', 'export', 'timestamp'] satisfies Act[];

async function work(wanted: Wanted): Promise<number> {
  const { folder, office } = wanted;
  if (!existsSync(databaseFile(folder))) {
    throw new FaultError('seal.nothingThere', {
      zh: `這個資料夾沒有櫃檯的資料：${folder}。請先啟動櫃檯一次，或用 --data-dir 指定，正式機關加 --real。`,
      en: `There is no data in ${folder}. Start the counter once, or name the folder with --data-dir.`,
    });
  }
  refuseKeyStore(folder);
  const act = { actor: 'seal', at: systemClock().now() };
  const store = openStore({ file: databaseFile(folder), key: readOrCreateKey(folder), office, at: act.at });
  try {
    await perform(store, wanted, act);
    return 0;
  } finally {
    store.close();
  }
}

async function perform(store: Store, { act, what, certificate }: Wanted, by: { actor: string; at: string }) {
  if (act === 'show') {
    console.log(linesOf(store, by.at).join('\n'));
  } else if (act === 'import') {
    const passphrase = await askPassphrase('憑證檔的通行句：');
    const isNew = replaceOfficeSeal(store, await importPkcs12(readGiven(what), passphrase, by.at), by);
    console.log(isNew ? '從現在起用這張憑證封章：' : '這就是現在用的憑證，沒有改變：');
    console.log(linesOf(store, by.at).slice(0, LINES_OF_ONE).join('\n'));
  } else if (act === 'export') {
    const [present] = knownSeals(store);
    if (present === undefined) throw notYet();
    writeFileSync(what, [present.certificate, ...present.chain].join(''), { flag: 'wx' });
    console.log(`憑證匯出到 ${what}`);
  } else if (what === 'off') {
    setTimestampServer(store, null, by);
    console.log('不再要時戳；已經拿到的都留著，查驗時照樣看得到。');
  } else {
    setTimestampServer(store, { url: what, certificates: readGiven(certificate ?? '').toString('utf8') }, by);
    console.log('時戳伺服器設好了。從現在起封存的收件證明都會自動要時戳，連不上時會再試。');
  }
}

const LINES_OF_ONE = 5;

function linesOf(store: Store, at: string): string[] {
  const [present, ...former] = knownSeals(store);
  if (present === undefined) throw notYet();
  const { count } = waitingTimestamps(store);
  const server = timestampServer(store);
  return [
    ...certificateLines(present.certificate),
    standingOf(present.certificate, at),
    ...former.flatMap(({ certificate }) => ['以前的憑證', ...certificateLines(certificate)]),
    server === null ? '時戳伺服器  沒有設' : `時戳伺服器  ${server.url}（還在等的有${count}件）`,
  ];
}

function certificateLines(pem: string): string[] {
  const { owner, issuer, from, until, fingerprint } = certificateLine(pem);
  return [`憑證  ${owner}`, `簽發  ${issuer}`, `期間  ${from} 到 ${until}`, `指紋  ${fingerprint}`];
}

function notYet(): FaultError {
  return new FaultError('seal.notYet', {
    zh: '這個櫃檯還沒有封章。請先啟動櫃檯一次。',
    en: 'This counter has no seal yet. Start it once.',
  });
}

function readArguments(): Wanted | null {
  const options = { ...folderOptions, certificate: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [act = '', what = '', ...more] = positionals;
    if (!isAct(act) || more.length > 0 || (what === '') !== (act === 'show')) return null;
    if (act === 'timestamp' && what !== 'off' && values.certificate === undefined) return null;
    return { ...dataFolderFrom(values), act, what, certificate: values.certificate ?? null };
  } catch {
    return null;
  }
}

function isAct(act: string): act is Act {
  return ACTS.includes(act);
}

process.exitCode = await runOnFolder(USAGE, readArguments(), work);
