import 'fake-indexeddb/auto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { base64Of } from '../../../utils/bytes/base64';
import { sha256Hex } from '../../../utils/bytes/digest';
import { readZip } from '../../../utils/bytes/zip/zip';
import { db } from '../../../utils/evidence/db';
import { addDesk } from '../../../utils/evidence/hand-over/desks';
import { consent, noteFile, noteSent, withdraw } from '../../../utils/evidence/hand-over/hand-overs';
import { deviceKey } from '../../../utils/evidence/keys/device-key';
import { addPins } from '../../../utils/evidence/keys/pinned-keys';
import { partCapture } from '../../../utils/evidence/store/captures/part-capture';
import { takePixelsOut } from '../../../utils/evidence/store/captures/pixels-out';
import { setStatuses } from '../../../utils/evidence/store/incidents';
import { restoreBackup } from '../../../utils/export/backup/restore';
import { rawZip } from '../../attacks/packs/raw-zip';
import { makeBackup } from '../../unit/handoff/backup-maker';
import { bytesOf, freshDevice, now, recordPost, reviewer } from '../../unit/handoff/invented-device';

// What lies open can be changed by whoever can write there: chains and seals held, and nobody was told what they do not hold
type Row = Record<string, unknown>;
let backup: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  await freshDevice();
  const recipient = await identityToRecipient(await generateX25519Identity());
  const { spki } = await deviceKey(now());
  const facts = { name: '人事相談窓口', people: ['田所'], recipients: [recipient], withdrawn: [], madeAt: now() };
  await addDesk({ ...facts, key: base64Of(spki) }, { way: 'file' }, now());
  await addPins([{ fingerprint: 'a'.repeat(64), name: '駅前店', addedAt: now() }]);
  const { incidentId } = await recordPost();
  await setStatuses([{ id: incidentId, to: 'in-review' }], reviewer, now());
  const { id } = await consent(incidentId, { ...facts, key: base64Of(spki), way: 'file' }, ['safety'], now());
  await noteFile(id, { name: 'x.age', sha256: 'b'.repeat(64), bytes: 1, madeAt: now() });
  await noteSent(id, now());
  await withdraw(id, '', now());
  await recordPost({ postKey: 'x::2' });
  backup = await bytesOf((await makeBackup({ createdAt: now(), version: '0.1.0' })).blob);
});

beforeEach(freshDevice);

/** The backup as somebody has changed it, with every list made anew. */
async function changed(
  table: string,
  change: (rows: Row[]) => Row[],
  isGone: (captureId: string) => boolean = () => false,
) {
  const files = new Map(await readZip(backup));
  const rewrite = (name: string, with_: (rows: Row[]) => Row[]) => {
    const rows = new TextDecoder()
      .decode(files.get(`tables/${name}.jsonl`))
      .trim()
      .split('\n');
    const left = with_(rows.map((line) => JSON.parse(line) as Row));
    files.set(`tables/${name}.jsonl`, new TextEncoder().encode(left.map((row) => `${JSON.stringify(row)}\n`).join('')));
    return left.length;
  };
  const counts: Record<string, number> = { [table]: rewrite(table, change) };
  counts['files'] = rewrite('files', (rows) => rows.filter(({ captureId }) => !isGone(String(captureId))));
  for (const name of [...files.keys()]) if (isGone(name.split('/')[1] ?? '')) files.delete(name);
  const told = JSON.parse(new TextDecoder().decode(files.get('backup.json'))) as { counts: object };
  files.set(
    'backup.json',
    new TextEncoder().encode(JSON.stringify({ ...told, counts: { ...told.counts, ...counts } })),
  );
  files.delete('manifest-sha256.txt');
  const lines = [...files].map(async ([name, bytes]) => `${await sha256Hex(bytes)}  ${name}\n`);
  files.set('manifest-sha256.txt', new TextEncoder().encode((await Promise.all(lines)).join('')));
  return rawZip([...files].map(([name, bytes]) => ({ name, bytes })));
}

const first = 'K-2026-0001';
/** Entries of the case that was handed over. */
function ofFirst(rows: Row[]): Row[] {
  const { incidentId } = rows.find(({ event }) => event === 'consented') ?? {};
  return rows.filter((row) => row['incidentId'] === incidentId);
}

it('names the desks and devices that it brought', async () => {
  const { desks, pins, doubted, strayEntries } = await restoreBackup(backup);
  expect({ doubted, strayEntries }).toEqual({ doubted: [], strayEntries: 0 });
  expect(desks).toMatchObject([{ name: '人事相談窓口', people: ['田所'], recipients: [expect.any(String)] }]);
  expect(pins).toMatchObject([{ name: '駅前店', fingerprint: 'a'.repeat(64) }]);
});

it('doubts no log of what a person parts, takes out and moves', async () => {
  await restoreBackup(backup);
  const { captureId, incidentId } = await recordPost({ postKey: 'x::3' });
  await recordPost({ postKey: 'x::4' });
  await takePixelsOut(incidentId, ['minor'], now());
  await partCapture((await db.captures.where('id').notEqual(captureId).last())!.id, now()).catch(() => undefined);
  const again = await bytesOf((await makeBackup({ createdAt: now(), version: '0.1.0' })).blob);
  await freshDevice();
  expect((await restoreBackup(again)).doubted).toEqual([]);
});

it.each<[string, string[], () => Promise<Uint8Array<ArrayBuffer>>]>([
  [
    'a log that is gone',
    ['log-gone'],
    () => changed('custody', (rows) => rows.filter((row) => !ofFirst(rows).includes(row))),
  ],
  [
    'a log whose end was cut off',
    ['log-short', 'state-other'],
    () => changed('custody', (rows) => rows.filter((row) => !ofFirst(rows).includes(row) || Number(row['seq']) < 2)),
  ],
  [
    'a log whose last entry was cut off',
    ['log-short'],
    () => changed('custody', (rows) => rows.filter((row) => row['event'] !== 'consent-withdrawn')),
  ],
  [
    'a state that its log does not know',
    ['state-other'],
    () =>
      changed('incidents', (rows) => rows.map((row) => (row['number'] === first ? { ...row, status: 'closed' } : row))),
  ],
  [
    'a consent whose taking back was rubbed out',
    ['withdrawal-gone'],
    () =>
      changed('settings', (rows) =>
        rows.map((row) => {
          const { withdrawnAt: _, ...value } = row['value'] as Row;
          return String(row['key']).startsWith('hand-over:') ? { ...row, value } : row;
        }),
      ),
  ],
])('says of which case there is %s, and leaves nothing out', async (_, doubts, made) => {
  const { doubted, incidents, captures } = await restoreBackup(await made());
  expect({ doubted, incidents, captures }).toEqual({ doubted: [{ number: first, doubts }], incidents: 2, captures: 2 });
  expect(await db.captures.count()).toBe(2);
});

it('says that a record is gone that was sealed', async () => {
  let gone = '';
  const made = await changed(
    'captures',
    (rows) => {
      gone = String(rows[0]?.['id']);
      return rows.slice(1);
    },
    (captureId) => captureId === gone,
  );
  const { doubted } = await restoreBackup(made);
  expect(doubted.map((each) => each.doubts)).toEqual([['record-gone']]);
});

it('counts entries of a case that is not there', async () => {
  const stray = { incidentId: crypto.randomUUID(), hash: '0'.repeat(64) };
  const { strayEntries } = await restoreBackup(await changed('custody', (rows) => [...rows, { ...rows[0], ...stray }]));
  expect(strayEntries).toBe(1);
});

it.each(['captures', 'incidents'])('refuses a row of %s that stands twice by that reason', async (table) => {
  const made = await changed(table, (rows) => [...rows, rows[0]!]);
  await expect(restoreBackup(made)).rejects.toMatchObject({
    code: 'backup-damaged',
    detail: expect.stringMatching(new RegExp(`^tables/${table}\\.jsonl id twice: `)),
  });
  expect(await db.captures.count()).toBe(0);
});

it('keeps what two rows of a setting say last, as it did', async () => {
  const made = await changed('settings', (rows) => [...rows, rows.find(({ key }) => key === 'desks')!]);
  expect((await restoreBackup(made)).desks).toHaveLength(1);
});
