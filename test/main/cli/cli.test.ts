import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { negotiationFile } from '../../../main/store/archive.ts';
import { openSqliteStore } from '../../../main/store/sqlite-store.ts';
import { rollingTextHash } from '../../../shared/negotiation/issuing/rolling-text-hash.ts';
import type { NegotiationId } from '../../../shared/ids.ts';
import type { Seat } from '../../../shared/protocol.ts';
import type { RecordedAct } from '../../../shared/record/chain.ts';
import { resealed } from '../../shared/record/resealed.ts';
import { startStage, stateFor, tempDir, valueOf } from '../hub/stage.ts';

const ROOT = join(import.meta.dirname, '../../..');

function plenaria(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'main/cli.ts'), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A folder in which two negotiations were hosted and a hub no longer runs. */
async function foldersOfTwo() {
  const stage = await startStage();
  const seats = [await stage.host(), await stage.host()];
  await stage.invite(seats[0]!, 'MEX', 'delegate');
  await stage.end();
  return { dir: stage.dir, seats };
}

async function folderOfOne() {
  const stage = await startStage();
  const secretariat = await stage.host();
  for (const party of ['MEX', 'COL', 'JAM']) await stage.invite(secretariat, party, 'head');
  await stage.end();
  return { dir: stage.dir, secretariat };
}

function tamper(dir: string, seat: Seat, sql: string): void {
  const db = new Database(negotiationFile(dir, seat.negotiation));
  db.exec(sql);
  db.close();
}

/** Alters what was said and seals it and all after it anew, as whoever has the file can. */
function reseal(dir: string, seat: Seat, alter: (act: RecordedAct) => RecordedAct): void {
  const store = openSqliteStore(negotiationFile(dir, seat.negotiation));
  const acts = resealed(store.acts(0, 100).map(alter));
  store.close();
  tamper(dir, seat, 'delete from acts');
  const again = openSqliteStore(negotiationFile(dir, seat.negotiation));
  again.write(acts.map((act) => ({ kind: 'act', act })));
  again.close();
}

/** Files that bear a negotiation's name and hold no record. */
const NO_RECORDS = { 'no bytes': Buffer.alloc(0), noise: Buffer.from('not a database, '.repeat(400)) };

describe('verify', () => {
  it('checks every record, also those after a file that cannot be read, and fails', async () => {
    const { dir, seats } = await foldersOfTwo();
    writeFileSync(negotiationFile(dir, '0empty' as NegotiationId), NO_RECORDS['no bytes']);
    writeFileSync(negotiationFile(dir, '0noise' as NegotiationId), NO_RECORDS.noise);
    const { status, stdout, stderr } = plenaria('verify', dir);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.trim().split('\n').toSorted()).toEqual(
      [
        '0empty: broken at act 1 (empty)',
        '0noise: broken at act 1 (unreadable)',
        `${seats[0]!.negotiation}: verified: 4 acts, unbroken`,
        `${seats[1]!.negotiation}: verified: 3 acts, unbroken`,
      ].toSorted(),
    );
  });

  it('replays an untouched record: exit 0 and the number of acts', async () => {
    const { dir } = await folderOfOne();
    expect(plenaria('verify', dir)).toEqual({
      status: 0,
      stdout: 'verified: 6 acts, unbroken\n',
      stderr: '',
    });
  });

  it('works while a hub runs on the folder', async () => {
    const stage = await startStage();
    await stage.host();
    expect(plenaria('verify', stage.dir)).toMatchObject({
      status: 0,
      stdout: 'verified: 3 acts, unbroken\n',
    });
  });

  it('names the first bad act of a record that was tampered with, and fails', async () => {
    const { dir, secretariat } = await folderOfOne();
    tamper(dir, secretariat, `update acts set json = replace(json, '"COL"', '"PER"') where seq = 5`);
    expect(plenaria('verify', dir)).toEqual({ status: 1, stdout: 'broken at act 5 (chain)\n', stderr: '' });
  });

  it('calls a record broken from which every act was taken, though drafts and codes are there', async () => {
    const { dir, secretariat } = await folderOfOne();
    tamper(dir, secretariat, 'delete from acts');
    expect(plenaria('verify', dir)).toEqual({ status: 1, stdout: 'broken at act 1 (empty)\n', stderr: '' });
  });

  it('names the first act of a record, sealed anew, that its speaker could not have said', async () => {
    const { dir, secretariat } = await folderOfOne();
    reseal(dir, secretariat, (act) =>
      act.seq === 5 ? { ...act, by: { ...act.by, capacity: 'chair' } } : act,
    );
    expect(plenaria('verify', dir)).toEqual({ status: 1, stdout: 'broken at act 5 (speaker)\n', stderr: '' });
  });

  it('names each negotiation where there are several, and fails if one is broken', async () => {
    const { dir, seats } = await foldersOfTwo();
    expect(plenaria('verify', dir).stdout.trim().split('\n').toSorted()).toEqual(
      [
        `${seats[0]!.negotiation}: verified: 4 acts, unbroken`,
        `${seats[1]!.negotiation}: verified: 3 acts, unbroken`,
      ].toSorted(),
    );
    tamper(dir, seats[0]!, 'delete from acts where seq = 2');
    const { status, stdout } = plenaria('verify', dir);
    expect(status).toBe(1);
    expect(stdout).toContain(`${seats[0]!.negotiation}: broken at act 2`);
    expect(stdout).toContain(`${seats[1]!.negotiation}: verified: 3 acts, unbroken`);
  });

  it('a hub does not open a broken record, and serves the others', async () => {
    const { dir, seats } = await foldersOfTwo();
    tamper(dir, seats[0]!, 'delete from acts where seq = 2');
    const logged: string[] = [];
    const stage = await startStage({
      dir,
      log: (event, facts) => logged.push(JSON.stringify([event, facts])),
    });
    expect((await stage.ask(seats[0]!, 'GET', 'me')).status).toBe(401);
    valueOf(await stage.ask(seats[1]!, 'GET', 'me'));
    expect(logged.join()).toContain('broken at act 2');
  });
});

describe('export', () => {
  it.each([
    ['docx', 'PK'],
    ['html', '<!doctype html>'],
  ])('prints the draft of the only negotiation as %s', async (format, beginning) => {
    const { dir } = await folderOfOne();
    const out = join(tempDir(), `draft.${format}`);
    const { status, stderr } = plenaria(
      'export',
      '--data',
      dir,
      '--print',
      'draft',
      '--format',
      format,
      '--out',
      out,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(out).subarray(0, beginning.length).toString().toLowerCase()).toBe(
      beginning.toLowerCase(),
    );
  });

  it('never prints as approved what was not approved', async () => {
    const { dir } = await folderOfOne();
    const out = join(tempDir(), 'approved.html');
    const done = plenaria('export', '--data', dir, '--print', 'approved', '--format', 'html', '--out', out);
    expect(done).toMatchObject({ status: 1, stderr: expect.stringContaining('has not been approved') });
    expect(existsSync(out)).toBe(false);
  });

  it('prints a revision as it was issued, and says when there is none', async () => {
    const stage = await startStage();
    const secretariat = await stage.host();
    const seen = rollingTextHash(await stateFor(stage, secretariat));
    await stage.ask(secretariat, 'POST', 'commands', { kind: 'issue-revision', symbol: null, seen });
    await stage.invite(secretariat, 'MEX', 'head');
    await stage.end();
    const out = join(tempDir(), 'draft.html');
    const args = ['export', '--data', stage.dir, '--print', 'draft', '--format', 'html', '--out', out];
    expect(plenaria(...args, '--rev', '2')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('No such revision was issued'),
    });
    expect(existsSync(out)).toBe(false);
    expect(plenaria(...args, '--rev', '1')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(out, 'utf8')).toContain('DRAFT · revision 1 · act 3');
  });

  it.each(['compendium', 'status-report', 'list-of-notes'])('prints the %s', async (what) => {
    const { dir } = await folderOfOne();
    const out = join(tempDir(), 'report.html');
    const done = plenaria('export', '--data', dir, '--print', what, '--format', 'html', '--out', out);
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(out, 'utf8')).toContain('Inter-American'.toUpperCase());
  });

  it('asks which negotiation where there are several, and prints the one that is named', async () => {
    const { dir, seats } = await foldersOfTwo();
    const out = join(tempDir(), 'draft.html');
    const args = ['export', '--data', dir, '--print', 'draft', '--format', 'html', '--out', out];
    expect(plenaria(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('--negotiation') });
    expect(plenaria(...args, '--negotiation', '../x')).toMatchObject({ status: 1 });
    expect(plenaria(...args, '--negotiation', seats[1]!.negotiation)).toMatchObject({ status: 0 });
  });

  it('prints nothing from a broken record', async () => {
    const { dir, secretariat } = await folderOfOne();
    tamper(dir, secretariat, 'delete from acts where seq = 2');
    const out = join(tempDir(), 'draft.html');
    const done = plenaria('export', '--data', dir, '--print', 'draft', '--format', 'html', '--out', out);
    expect(done).toMatchObject({
      status: 1,
      stderr: `${negotiationFile(dir, secretariat.negotiation)} is broken at act 2; nothing was printed.\n`,
    });
    expect(existsSync(out)).toBe(false);
  });

  it.each(Object.entries(NO_RECORDS))('names the file where there is nothing to print: %s', (_, bytes) => {
    const dir = tempDir();
    const file = negotiationFile(dir, '0nothing' as NegotiationId);
    writeFileSync(file, bytes);
    const out = join(tempDir(), 'draft.html');
    const done = plenaria('export', '--data', dir, '--print', 'draft', '--format', 'html', '--out', out);
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(/holds no act|cannot be read from act 1 on/);
    expect(done.stderr.startsWith(file)).toBe(true);
    expect(done.stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });

  it('prints a negotiation beside files that cannot be read', async () => {
    const { dir, secretariat } = await folderOfOne();
    writeFileSync(negotiationFile(dir, '0noise' as NegotiationId), NO_RECORDS.noise);
    const out = join(tempDir(), 'draft.html');
    const args = ['export', '--data', dir, '--print', 'draft', '--format', 'html', '--out', out];
    expect(plenaria(...args, '--negotiation', secretariat.negotiation)).toMatchObject({ status: 0 });
    expect(existsSync(out)).toBe(true);
  });
});

describe('import', () => {
  it('reads a source document into the plan file that comes with the app', () => {
    const out = join(tempDir(), 'plan.json');
    const source = join(ROOT, 'seeds/sources/CICAD-doc-2255-16.txt');
    expect(plenaria('import', source, '--out', out)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(join(ROOT, 'seeds/plans/2016-2020.json'), 'utf8'));
  });

  it('[RT8] keeps the brackets of somebody else’s draft, and says how many there are and whom they name', () => {
    const [file, out] = [join(tempDir(), 'draft.txt'), join(tempDir(), 'plan.json')];
    const text = readFileSync(join(ROOT, 'test/fixtures/short-plan.txt'), 'utf8');
    writeFileSync(file, text.replace('every two years', 'every [two] [three (Peru, MEX)] years]'));
    expect(plenaria('import', file, '--out', out)).toEqual({
      status: 0,
      stdout: `${out}: 1 areas, 2 objectives
brackets kept as words: 2, naming Mexico 1, Peru 1, nobody 1
brackets that open or close nothing, kept as well: 1
`,
      stderr: '',
    });
    expect(readFileSync(out, 'utf8')).toContain('every [two] [three (Peru, MEX)] years], with');
  });

  it('says the line of a file that it cannot read, and writes nothing', () => {
    const [file, out] = [join(tempDir(), 'x.txt'), join(tempDir(), 'plan.json')];
    writeFileSync(file, 'Dear all,\nplease find attached.\n');
    const done = plenaria('import', file, '--out', out);
    expect(done).toMatchObject({ status: 1, stderr: expect.stringMatching(/x\.txt, line \d+: /) });
    expect(existsSync(out)).toBe(false);
  });
});

describe('every mistake is one line and an exit code', () => {
  it.each([
    [[], 2, ''],
    [['frob'], 2, 'There is no command frob'],
    [['verify'], 2, 'DIR is missing'],
    [['verify', '/no/such/folder'], 1, 'There is no folder /no/such/folder'],
    [['verify', tmp()], 1, 'There is no negotiation in'],
    [['import', '/no/such/file', '--out', 'x'], 1, 'no such file'],
    [['import', 'a', 'b', '--out', 'x'], 2, 'Too many arguments: b'],
    [['host'], 2, '--data is missing'],
    [['host', '--data', 'x', '--port', 'high'], 2, 'high is no port'],
    [['host', '--colour', 'red'], 2, '--colour'],
    [
      ['export', '--data', tmp(), '--print', 'pretty', '--format', 'docx', '--out', 'x'],
      2,
      '--print is draft, approved, corrected, compendium',
    ],
  ])('%j', (args: string[], status, said) => {
    const done = plenaria(...args);
    expect(done.status).toBe(status);
    expect(done.stderr).toContain(said);
    expect(done.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('a second hub on the same folder, and one on a taken port, say so', async () => {
    const stage = await startStage();
    const sameFolder = plenaria('host', '--data', stage.dir, '--port', '0');
    expect(sameFolder).toMatchObject({ status: 1, stderr: `Another hub is running on ${stage.dir}.\n` });
    const samePort = plenaria('host', '--data', tempDir(), '--port', String(stage.port));
    expect(samePort).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`Port ${stage.port} is in use`),
    });
  });

  it.skipIf(process.platform === 'win32')(
    'a folder of other things that everybody can read is no place for drafts',
    () => {
      const dir = tempDir();
      writeFileSync(join(dir, 'minutes.txt'), '');
      chmodSync(dir, 0o755);
      const done = plenaria('host', '--data', dir, '--port', '0');
      expect(done).toMatchObject({ status: 1, stderr: expect.stringContaining(`can read ${dir}`) });
      expect(done.stderr.trim().split('\n')).toHaveLength(1);
    },
  );

  it('--help explains every command', () => {
    const { status, stdout } = plenaria('--help');
    expect(status).toBe(0);
    for (const command of ['host', 'import', 'export', 'verify']) expect(stdout).toContain(`\n  ${command} `);
  });
});

function tmp(): string {
  return join(ROOT, 'test/main/cli');
}
