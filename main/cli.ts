import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BracketedPassages } from '../seeds/bracketed-passages.ts';
import type { NegotiationId } from '../shared/ids.ts';
import { delegationName } from '../shared/plan/roster.ts';
import { USUAL_PORT } from './free-port.ts';
import type { Loaded } from './hub/folder.ts';
import type { NoPrint } from './hub/prints.ts';
import type { Hub, HubOptions } from './hub/server.ts';

// Each command loads what it needs when it is given: the hub is large, and a mistyped option need not wait for it.

const HELP = `Plenaria, for the secretariat's IT:

  host --data DIR [--port N] [--listen ADDRESS]     run a hub; without --listen only this computer reaches it
  import FILE --out PLAN.json                       read a source document into a plan file
  export --data DIR [--negotiation ID] --print PRINT [--rev N] --format docx|html --out FILE
      PRINT is draft, approved, corrected, compendium, status-report, list-of-notes or comparative-table;
      --rev prints the draft as it was issued
  verify DIR                                        replay every record in DIR: its chain, and who may say what

Exit code 0: done. 1: it could not be done, and one line says why. 2: the command was not understood.`;

const NO_SUCH_PRINT =
  '--print is draft, approved, corrected, compendium, status-report, list-of-notes or comparative-table; --rev goes with draft; --format is docx or html.';

const NO_PRINT = {
  'not-approved': 'This text has not been approved. --print draft prints it as it stands.',
  'not-adopted': 'This text has not been adopted. --print approved prints it as it was approved.',
  unknown: 'No such revision was issued. Without --rev the draft is printed as it stands.',
} as const satisfies Record<NoPrint['code'], string>;

/** Told in one line, without a stack. */
class Failure extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

type Options = Readonly<Record<string, { type: 'string' }>>;

/** @returns the named options and the arguments without a name */
function read(
  args: string[],
  names: readonly string[],
): { values: Record<string, string | undefined>; rest: string[] } {
  const options: Options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values, rest: positionals };
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), 2);
  }
}

function needed(value: string | undefined, name: string): string {
  if (!value) throw new Failure(`${name} is missing. See --help.`, 2);
  return value;
}

function onlyArgument(rest: readonly string[], name: string): string {
  if (rest.length > 1) throw new Failure(`Too many arguments: ${rest.slice(1).join(' ')}`, 2);
  return needed(rest[0], name);
}

function existingFolder(folder: string): string {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Failure(`There is no folder ${folder}.`);
  return folder;
}

async function host(args: string[]): Promise<void> {
  const { values, rest } = read(args, ['data', 'port', 'listen']);
  if (rest.length > 0) throw new Failure(`Too many arguments: ${rest.join(' ')}`, 2);
  const port = Number(values['port'] ?? USUAL_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Failure(`${values['port']} is no port.`, 2);
  const listen = values['listen'] === undefined ? {} : { listen: values['listen'] };
  const hub = await started({
    dataDir: needed(values['data'], '--data'),
    rendererDir: builtApp(),
    port,
    ...listen,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void hub.close().then(() => process.exit(0)));
  console.log(`Plenaria's hub runs at ${hub.url} (Ctrl+C ends it)`);
}

async function started(options: HubOptions): Promise<Hub> {
  const { startHub } = await import('./hub/server.ts');
  const { logTo } = await import('./hub/log.ts');
  try {
    return await startHub({ ...options, log: logTo(process.stderr) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Failure(`Port ${options.port} is in use. Choose another with --port.`);
    if (code === 'EADDRNOTAVAIL') throw new Failure(`This computer has no address ${options.listen}.`);
    throw error;
  }
}

/** Beside this file once it is built; in `dist` while it runs from its sources. */
function builtApp(): string | null {
  const built = import.meta.filename.endsWith('.ts') ? ['..', 'dist', 'renderer'] : ['..', 'renderer'];
  const folder = join(import.meta.dirname, ...built);
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

async function importFile(args: string[]): Promise<void> {
  const { values, rest } = read(args, ['out']);
  const file = onlyArgument(rest, 'FILE');
  const out = needed(values['out'], '--out');
  const { importPlan } = await import('../seeds/import-plan.ts');
  const { planFileText } = await import('../seeds/seeds.ts');
  const imported = importPlan(readFileSync(file), basename(file));
  if (!imported.ok) throw new Failure(`${file}, line ${imported.error.line}: ${imported.error.message}`);
  writeFileSync(out, planFileText(imported.plan));
  const objectives = imported.plan.areas.flatMap((area) => area.objectives);
  console.log(`${out}: ${imported.plan.areas.length} areas, ${objectives.length} objectives`);
  const { bracketedPassages } = await import('../seeds/bracketed-passages.ts');
  for (const line of bracketLines(bracketedPassages(imported.plan))) console.log(line);
}

/** Somebody else's brackets are words here: nothing in them is agreed or proposed by anybody. */
function bracketLines({ passages, naming, namingNobody, stray }: BracketedPassages): string[] {
  const named = [...naming]
    .map(([party, count]) => `${delegationName(party, 'en')} ${count}`)
    .toSorted((a, b) => a.localeCompare(b, 'en'));
  const counts = [...named, ...(namingNobody > 0 ? [`nobody ${namingNobody}`] : [])];
  return [
    ...(passages > 0 ? [`brackets kept as words: ${passages}, naming ${counts.join(', ')}`] : []),
    ...(stray > 0 ? [`brackets that open or close nothing, kept as well: ${stray}`] : []),
  ];
}

async function exportPrint(args: string[]): Promise<void> {
  const { values } = read(args, ['data', 'negotiation', 'print', 'rev', 'format', 'out']);
  const folder = existingFolder(needed(values['data'], '--data'));
  const { PrintQuery } = await import('../shared/protocol.ts');
  const { print: what, format, rev } = values;
  const query = PrintQuery.safeParse({ what, format, ...(rev === undefined ? {} : { rev }) });
  if (!query.success) throw new Failure(NO_SUCH_PRINT, 2);
  const out = needed(values['out'], '--out');
  const { loadNegotiation } = await import('./hub/folder.ts');
  const { negotiationFile } = await import('./store/archive.ts');
  const negotiation = await chosenNegotiation(folder, values['negotiation']);
  const loaded = loadNegotiation(folder, negotiation);
  if (!loaded.ok) throw new Failure(`${negotiationFile(folder, negotiation)} ${whyNotPrinted(loaded)}`);
  const { choosePrint, dayOf, printFile } = await import('./hub/prints.ts');
  const print = choosePrint(loaded.printable, query.data, dayOf(new Date()));
  if (!print.ok) throw new Failure(NO_PRINT[print.refusal.code]);
  const { bytes } = await printFile(print.value, query.data.format);
  writeFileSync(out, bytes);
  console.log(`${out}: ${query.data.what}, ${bytes.length} bytes`);
}

function whyNotPrinted(loaded: Extract<Loaded, { ok: false }>): string {
  if (loaded.reason === 'empty') return 'holds no act; there is nothing to print.';
  if (loaded.reason === 'unreadable')
    return `cannot be read from act ${loaded.firstBad} on; nothing was printed.`;
  return `is broken at act ${loaded.firstBad}; nothing was printed.`;
}

async function chosenNegotiation(folder: string, asked: string | undefined): Promise<NegotiationId> {
  const { negotiationsIn } = await import('./store/archive.ts');
  const found = negotiationsIn(folder);
  if (asked !== undefined) {
    const known = found.find((id) => id === asked);
    if (!known) throw new Failure(`There is no negotiation ${asked} in ${folder}.`);
    return known;
  }
  if (found.length > 1) throw new Failure(`Say which with --negotiation: ${found.join(', ')}`);
  if (found.length === 0) throw new Failure(`There is no negotiation in ${folder}.`);
  return found[0]!;
}

async function verify(args: string[]): Promise<void> {
  const folder = existingFolder(onlyArgument(read(args, []).rest, 'DIR'));
  const { verifyNegotiation } = await import('./hub/folder.ts');
  const { negotiationsIn } = await import('./store/archive.ts');
  const found = negotiationsIn(folder);
  if (found.length === 0) throw new Failure(`There is no negotiation in ${folder}.`);
  const broken = found.filter((id) => {
    const result = verifyNegotiation(folder, id);
    const which = found.length > 1 ? `${id}: ` : '';
    if (result.ok) console.log(`${which}verified: ${result.acts} acts, unbroken`);
    else console.log(`${which}broken at act ${result.firstBad} (${result.reason})`);
    return !result.ok;
  });
  if (broken.length > 0) process.exitCode = 1;
}

async function run([command, ...args]: readonly string[]): Promise<void> {
  if (command === undefined || command === '--help' || command === 'help' || args.includes('--help')) {
    console.log(HELP);
    if (command === undefined) process.exitCode = 2;
    return;
  }
  switch (command) {
    case 'host':
      return host(args);
    case 'import':
      return importFile(args);
    case 'export':
      return exportPrint(args);
    case 'verify':
      return verify(args);
    default:
      throw new Failure(`There is no command ${command}. See --help.`, 2);
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof Failure ? error.exitCode : 1;
}
