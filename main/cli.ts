import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importPlan } from '../seeds/import-plan.ts';
import { planFileText } from '../seeds/seeds.ts';
import { ID_PATTERN, type NegotiationId } from '../shared/ids.ts';
import { PrintQuery } from '../shared/protocol.ts';
import { USUAL_PORT } from './free-port.ts';
import { loadNegotiation, verifyNegotiation } from './hub/folder.ts';
import { logTo } from './hub/log.ts';
import { choosePrint, printFile } from './hub/prints.ts';
import { startHub } from './hub/server.ts';
import { negotiationsIn } from './store/archive.ts';

const HELP = `Plenaria, for the secretariat's IT:

  host --data DIR [--port N] [--listen ADDRESS]     run a hub; without --listen only this computer reaches it
  import FILE --out PLAN.json                       read a source document into a plan file
  export --data DIR [--negotiation ID] --print approved|draft --format docx|html --out FILE
  verify DIR                                        replay every record in DIR and check its chain

Exit code 0: done. 1: it could not be done, and one line says why. 2: the command was not understood.`;

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
  const hub = await startHub({
    dataDir: needed(values['data'], '--data'),
    rendererDir: builtApp(),
    port,
    ...listen,
    log: logTo(process.stderr),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void hub.close().then(() => process.exit(0)));
  console.log(`Plenaria's hub runs at ${hub.url} (Ctrl+C ends it)`);
}

/** Beside this file once it is built; in `dist` while it runs from its sources. */
function builtApp(): string | null {
  const built = import.meta.filename.endsWith('.ts') ? ['..', 'dist', 'renderer'] : ['..', 'renderer'];
  const folder = join(import.meta.dirname, ...built);
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

function importFile(args: string[]): void {
  const { values, rest } = read(args, ['out']);
  const file = onlyArgument(rest, 'FILE');
  const out = needed(values['out'], '--out');
  const imported = importPlan(readFileSync(file), basename(file));
  if (!imported.ok) throw new Failure(`${file}, line ${imported.error.line}: ${imported.error.message}`);
  writeFileSync(out, planFileText(imported.plan));
  const objectives = imported.plan.areas.flatMap((area) => area.objectives);
  console.log(`${out}: ${imported.plan.areas.length} areas, ${objectives.length} objectives`);
}

async function exportPrint(args: string[]): Promise<void> {
  const { values } = read(args, ['data', 'negotiation', 'print', 'format', 'out']);
  const folder = existingFolder(needed(values['data'], '--data'));
  const query = PrintQuery.safeParse({ what: values['print'], format: values['format'] });
  if (!query.success) throw new Failure('--print is approved or draft, --format is docx or html.', 2);
  const out = needed(values['out'], '--out');
  const negotiation = chosenNegotiation(folder, values['negotiation']);
  const loaded = loadNegotiation(folder, negotiation);
  if (!loaded.ok) throw new Failure(`The record is broken at act ${loaded.firstBad}; nothing was printed.`);
  const print = choosePrint(loaded.printable, query.data.what);
  if (!print.ok) throw new Failure('This text has not been approved. --print draft prints it as it stands.');
  const { bytes } = await printFile(print.value, query.data.format);
  writeFileSync(out, bytes);
  console.log(`${out}: ${query.data.what}, ${bytes.length} bytes`);
}

function chosenNegotiation(folder: string, asked: string | undefined): NegotiationId {
  const found = negotiationsIn(folder);
  if (asked !== undefined) {
    const known = found.find((id) => id === asked && ID_PATTERN.test(asked));
    if (!known) throw new Failure(`There is no negotiation ${asked} in ${folder}.`);
    return known;
  }
  if (found.length > 1) throw new Failure(`Say which with --negotiation: ${found.join(', ')}`);
  if (found.length === 0) throw new Failure(`There is no negotiation in ${folder}.`);
  return found[0]!;
}

function verify(args: string[]): void {
  const folder = existingFolder(onlyArgument(read(args, []).rest, 'DIR'));
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
