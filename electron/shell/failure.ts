import type { App, Dialog } from 'electron';

/** Says in a window why the counter did not start or stopped, and ends. Never a stack trace. */
export function endWith(app: Pick<App, 'exit'>, dialog: Pick<Dialog, 'showErrorBox'>, words: string): void {
  process.stderr.write(`${words}\n`);
  dialog.showErrorBox('數位服務櫃檯', words);
  app.exit(1);
}
