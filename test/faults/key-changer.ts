import { changeKey } from '../../electron/records/index.ts';

/** Changes the key of a folder and dies without warning after the named step. */
const [folder = '', last = ''] = process.argv.slice(2);
changeKey({
  folder,
  office: 'training',
  actor: 'rotate-key',
  at: '2026-11-30T14:25:00+08:00',
  passed: (step) => {
    if (step === last) process.kill(process.pid, 'SIGKILL');
  },
});
