'use strict';
/**
 * Runs before `npm start` and `npm test` with whatever Node is there, so it is plain CommonJS. Installs what the lockfile
 * names without letting packages run programs of their own: the native database comes ready-made, and npm 10 would try to
 * compile it. Only the pinned Node needs its installer, which fetches the one for this machine from the same registry.
 */
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');

function npm(...args) {
  const done = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

npm('install', '--ignore-scripts', '--no-save');
const programs = ['node', 'node.exe'].map((name) => join(root, 'node_modules/node/bin', name));
if (!programs.some(existsSync)) npm('rebuild', 'node', '--ignore-scripts=false');
