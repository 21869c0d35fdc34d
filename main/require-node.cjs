// Runs on any Node. better-sqlite3 13 crashes Node 20 with a segmentation fault and vitest 5 does not start on it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This project needs Node 22.18 or newer; this is ${process.version}.\nRun \`npm ci\` without --omit=optional: it brings Node 24 for Linux and Windows on x64. Elsewhere install Node 24.`,
  );
  process.exit(1);
}
