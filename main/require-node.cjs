/**
 * Runs on any Node, before all else: Plenaria needs one that reads TypeScript, and better-sqlite3 13 crashes Node 20 with
 * a segmentation fault. `npm ci` brings Node 24 as an optional package; npm 11 makes it the `node` of every script, but the
 * npm 10 that comes with Node 20 does not link an optional package's commands, so that is done here.
 */
const { existsSync, symlinkSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const [major, minor] = process.versions.node.split('.').map(Number);
const modern = major > 22 || (major === 22 && minor >= 18);

/** @returns whether the scripts that follow find the Node that npm brought */
function linkBroughtNode() {
  const windows = process.platform === 'win32';
  const brought = path.join(
    `node-${windows ? 'win' : process.platform}-${process.arch}`,
    'bin',
    windows ? 'node.exe' : 'node',
  );
  const modules = path.join(__dirname, '..', 'node_modules');
  const command = path.join(modules, '.bin', windows ? 'node.cmd' : 'node');
  if (existsSync(command) || !existsSync(path.join(modules, brought))) return false;
  if (windows) writeFileSync(command, `@"%~dp0\\..\\${brought}" %*\r\n`);
  else symlinkSync(path.join('..', brought), command);
  return true;
}

if (!modern && !linkBroughtNode()) {
  console.error(`Plenaria needs Node 22.18 or newer; this is ${process.version}.
Run "npm ci" without --omit=optional: it brings Node 24 for Linux and for Windows on x64, and the scripts
("npm start", "npm test") use it. Elsewhere install Node 24.`);
  process.exit(1);
}
