import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { type Target, build, isStale } from './built.ts';
import { electronExecutable, findBinary, installElectron } from './electron-binary.ts';
import { help } from './help.ts';
import { type StartOptions, isUsageFault, readOptions } from './options.ts';
import { runElectron } from './run-electron.ts';
import { sentence } from './sentence.ts';
import { serveHost } from './serve-host.ts';
import { chooseShell, noElectron } from './shell-choice.ts';

// The rooms are loaded after this line; keeping them compiled saves a third of the time to the first screen.
enableCompileCache();

const root = resolve(import.meta.dirname, '../..');

function fail(error: unknown): never {
  console.error(sentence(error));
  process.exit(isUsageFault(error) ? 2 : 1);
}

async function prepare(target: Target): Promise<void> {
  if (!(await isStale(root, target))) return;
  console.log('正在建置畫面，第一次需要幾秒……');
  await build(root, target);
}

/** Runs Electron until it ends. Returns its exit code, or null when it turned out not to run here. */
async function startElectron(args: readonly string[]): Promise<number | null> {
  if (electronExecutable() === null) {
    console.log('正在下載 Electron，只需要這一次……');
    if (!(await installElectron())) return null;
  }
  await prepare('everything');
  const executable = electronExecutable();
  return executable === null ? null : runElectron(executable, root, args);
}

async function startHost(options: StartOptions): Promise<void> {
  await prepare('windows');
  const serving = serveHost(options, root);
  const finish = () => {
    void serving
      .then((stop) => stop())
      .then(() => process.exit(0))
      .catch(fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, finish);
  await serving;
}

async function start(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) {
    console.log(help);
    return;
  }
  const isRoot = process.getuid?.() === 0;
  const surroundings = { platform: process.platform, environment: process.env, isRoot };
  const choice = await chooseShell(options.shell, surroundings, findBinary);
  if (choice.why !== null) console.log(`${choice.why}，改用瀏覽器。`);
  if (choice.shell === 'electron') {
    const ended = await startElectron(args);
    if (ended !== null) process.exit(ended);
    if (options.shell === 'electron') throw noElectron('它一啟動就停了');
    console.log('Electron 在這台電腦開不起來，改用瀏覽器。');
  }
  await startHost(options);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
await start(process.argv.slice(2)).catch(fail);
