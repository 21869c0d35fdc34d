import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { loadNegotiation, verifyNegotiation } from '../../../main/hub/folder.ts';
import { negotiationFile } from '../../../main/store/archive.ts';
import { startStage } from './stage.ts';

/** A record of six acts in a folder on which no hub runs any more. */
async function sixActs() {
  const stage = await startStage();
  const secretariat = await stage.host();
  for (const party of ['MEX', 'COL', 'JAM']) await stage.invite(secretariat, party, 'head');
  await stage.end();
  const { dir } = stage;
  const { negotiation } = secretariat;
  return {
    verification: () => verifyNegotiation(dir, negotiation),
    loaded: () => loadNegotiation(dir, negotiation),
    tamper: (sql: string) => {
      const db = new Database(negotiationFile(dir, negotiation));
      db.exec(sql);
      db.close();
    },
  };
}

it('an untouched record verifies from its first act to its last', async () => {
  const { verification, loaded } = await sixActs();
  expect(verification()).toMatchObject({ ok: true, acts: 6 });
  expect(loaded()).toMatchObject({ ok: true, printable: { upTo: { seq: 6 } } });
});

it.each([
  ['an act’s words', `update acts set json = replace(json, '"COL"', '"PER"') where seq = 5`, 5],
  ['an act’s hash', `update acts set hash = '${'0'.repeat(64)}' where seq = 4`, 4],
  ['when an act was said', `update acts set json = replace(json, '"at":"2', '"at":"1') where seq = 2`, 2],
  ['an act taken out', 'delete from acts where seq = 3', 3],
  ['the first act taken out', 'delete from acts where seq = 1', 1],
  [
    'two acts changed round',
    'update acts set seq = 100 where seq = 5; update acts set seq = 5 where seq = 6; update acts set seq = 6 where seq = 100',
    5,
  ],
  ['bytes that are no JSON', `update acts set json = 'gone' where seq = 6`, 6],
])('the first bad act is named: %s', async (_, sql, firstBad) => {
  const { verification, loaded, tamper } = await sixActs();
  tamper(sql);
  expect(verification()).toMatchObject({ ok: false, firstBad });
  expect(loaded()).toMatchObject({ ok: false, firstBad });
});
