import 'fake-indexeddb/auto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import { readZip } from '../../../utils/bytes/zip/zip';
import { writeActs } from '../../../utils/desk/desk-log';
import { exportEvents, importEvents } from '../../../utils/desk/event-exchange';
import { takeUpDesk } from '../../../utils/desk/take-up-desk';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { followingTables } from '../../../utils/evidence/following-tables';
import { decryptStream } from '../../../utils/evidence/keys/age-file';
import { deviceKey, earlierKeys } from '../../../utils/evidence/keys/device-key';
import { addPins } from '../../../utils/evidence/keys/pinned-keys';
import { createReviewerIdentity, unlockReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { closeLock, openLock, setLock } from '../../../utils/evidence/lock/record-lock';
import { custodyOf } from '../../../utils/evidence/queries';
import { saveProfile } from '../../../utils/evidence/settings/read-profile';
import { writeSetting } from '../../../utils/evidence/settings/stored-settings';
import { rowTables } from '../../../utils/evidence/store/backup-rows';
import { formPicture, keepFormCapture } from '../../../utils/evidence/store/captures/form-captures';
import { describeIncident } from '../../../utils/evidence/store/incidents';
import { clearUnfinishedRestore } from '../../../utils/evidence/store/restored-rows';
import { restoreBackup } from '../../../utils/export/backup/restore';
import { rawZip } from '../../attacks/packs/raw-zip';
import { run } from '../export/stock-tools';
import { makeBackup } from './backup-maker';
import './cheap-scrypt';
import { representatives } from '../../harness/whole';
import { backTo, bytesOf, everythingHere, freshDevice, now, postHtml, recorder, recordPost } from './invented-device';

const tab = { tabId: 7, frameId: 0, windowId: 1 };
const passphrase = '犬も歩けば棒に当たる 2026';
let device: Map<string, unknown[]>;
let backup: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  await freshDevice();
  const { incidentId } = await recordPost();
  await recordPost({ postKey: 'x::2' });
  await describeIncident(incidentId, { details: { feeling: 'こわい' } }, recorder, now());
  await saveProfile({ organization: '株式会社みほん', hrName: '人事部' });
  await createReviewerIdentity(passphrase, now());
  await addPins([{ fingerprint: 'a'.repeat(64), name: '駅前店', addedAt: now() }]);
  device = await everythingHere();
  backup = await bytesOf((await makeBackup({ createdAt: now(), version: '0.1.0' })).blob);
});

beforeEach(freshDevice);

const withoutKey = (rows: Map<string, unknown[]>) =>
  new Map(
    [...rows].map(([table, all]) => [
      table,
      all.filter(
        (row) => (row as { key?: string }).key !== 'device-key' && (row as { key?: string }).key !== 'tab-captures',
      ),
    ]),
  );

describe('a backup', () => {
  it('comes back into an empty profile, every row and byte the same', async () => {
    const said = await restoreBackup(backup);
    expect(said).toMatchObject({ incidents: 2, captures: 2, files: device.get('files')?.length });
    expect(said).toMatchObject({ doubted: [], strayEntries: 0, desks: [], pins: [{ name: '駅前店' }] });
    expect(await everythingHere()).toEqual(withoutKey(device));
    for (const { id } of await db.incidents.toArray())
      expect(await verifyChain(await custodyOf(id))).toEqual({ ok: true });
    for (const { id, files } of await db.captures.toArray())
      for (const { name, sha256 } of files)
        expect(await sha256Hex((await db.files.get([id, name]))!.bytes)).toBe(sha256);
    expect(await unlockReviewerIdentity(passphrase)).toMatch(/^AGE-SECRET-KEY-1/);
  });

  it('holds by sha256sum, and says which key stayed behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'banken-backup-'));
    await writeFile(join(folder, 'backup.zip'), backup);
    await run('unzip', ['-q', 'backup.zip'], folder);
    expect(await run('sha256sum', ['-c', 'manifest-sha256.txt'], folder)).not.toContain('FAILED');
    const facts = JSON.parse(await readFile(join(folder, 'backup.json'), 'utf8'));
    const key = (device.get('settings') as { key: string; value: { fingerprint: string } }[]).find(
      (row) => row.key === 'device-key',
    );
    expect(facts.left).toMatchObject([{ row: 'device-key', fingerprint: key?.value.fingerprint }]);
  });

  it('leaves its acts with the desk that puts it back, which gives them to others as before', {
    tags: 'long',
  }, async () => {
    await recordPost();
    const [incident] = await db.incidents.toArray();
    const about = incident?.id ?? '';
    const note = (text: string) => writeActs([{ caseId: about, kind: 'note', body: { text } }], recorder, now());
    await note('前の端末で');
    const before = (await deviceKey(now())).fingerprint;
    const { blob } = await makeBackup({ createdAt: now(), version: '0.1.0' });
    await freshDevice();
    await restoreBackup(await bytesOf(blob));
    expect(await earlierKeys()).toEqual([before]);
    await note('戻したあとで');
    expect((await deviceKey(now())).fingerprint).not.toBe(before);
    // Once more: both earlier keys are this desk's
    const second = await bytesOf((await makeBackup({ createdAt: now(), version: '0.1.0' })).blob);
    await freshDevice();
    await restoreBackup(second);
    expect(await earlierKeys()).toHaveLength(2);
    const identity = await generateX25519Identity();
    const { file, events } = await exportEvents([await identityToRecipient(identity)]);
    expect(events).toBe(2);
    await freshDevice();
    expect(await importEvents(file, [identity], (writer) => writer === before, recorder, now())).toMatchObject({
      ...{ taken: 1, refused: 0 },
      strangers: [{ events: 1 }],
    });
  });

  it('goes under a passphrase, and only that opens it', { tags: 'long' }, async () => {
    await backTo(device);
    const locked = await makeBackup({ createdAt: now(), version: '0.1.0', passphrase });
    expect(locked.name).toMatch(/^banken-backup_\d{8}\.zip\.age$/);
    await freshDevice();
    const open = async (words: string) => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      await decryptStream(
        { passphrase: words },
        locked.blob.stream(),
        (part) => void parts.push(Uint8Array.from(part)),
      );
      return restoreBackup(await bytesOf(new Blob(parts)));
    };
    await expect(open('ちがう合い言葉ちがう合い言葉')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await expectNothing();
    await open(passphrase);
    expect(await everythingHere()).toEqual(withoutKey(device));
  });

  it('of an earlier version comes back as it would be kept today, with pictures of forms', async () => {
    const { incidentId, captureId } = await recordPost();
    const capture = (await db.captures.get(captureId))!;
    const { scope, postKey, post, page, capturedAt, environment, failures } = capture;
    const sighting = { scope, postKey, post, postHtml, page, capturedAt, environment };
    const job = { incidentId, postKey, sighting, step: 'seal', attempts: 1, tab, failures, startedAt: capturedAt };
    const open = { ...job, id: crypto.randomUUID() };
    await db.table('jobs').bulkAdd([
      { ...job, id: captureId, state: 'sealed', sealedAt: capture.sealedAt },
      { ...open, state: 'running' },
    ]);
    await db.settings.bulkPut([
      { key: `described:${incidentId}`, value: { fields: 'acts', at: now() } },
      { key: `group:${captureId}`, value: { tabId: 7, incidentId } },
      { key: 'still-up', value: 'never' },
    ]);
    const request = { id: crypto.randomUUID(), incidentId, captureId, routeId: 'x', platform: 'x', preparedAt: now() };
    await db.requests.add({ ...request, standing: 'self', claim: 'insult', reason: '', state: 'prepared' });
    const picture = { stage: 'before' as const, set: now(), part: 1, bytes: new Uint8Array([137, 80, 78, 71]) };
    const form = await keepFormCapture(request.id, picture, recorder, now());
    const earlier = await bytesOf((await makeBackup({ createdAt: now(), version: '0.1.0' })).blob);
    await freshDevice();
    await restoreBackup(earlier);
    const { postHtml: _, ...facts } = sighting;
    expect(await db.jobs.toArray()).toEqual([{ ...open, state: 'running', sighting: facts }]);
    expect((await db.settings.toArray()).map(({ key }) => key.split(':')[0])).toEqual(['incident-number']);
    expect(await formPicture(form)).toEqual(picture.bytes);
  });

  // A backup is made of what is open, under a passphrase of its own: the lock stays with its profile
  it('leaves no table out but those that follow from others, and the lock', () => {
    expect([...rowTables, 'files', 'lock', ...followingTables].sort()).toEqual(
      db.tables.map(({ name }) => name).sort(),
    );
  });

  it('brings what desks said, and their list shows it, though nothing was there when it looked last', async () => {
    const { incidentId } = await recordPost();
    await writeActs([{ caseId: incidentId, kind: 'claim', body: { holder: '久保' } }], recorder, now());
    const said = await bytesOf((await makeBackup({ createdAt: now(), version: '0.1.0' })).blob);
    await freshDevice();
    const look = () => takeUpDesk(new AbortController().signal);
    await look();
    await restoreBackup(said);
    await look();
    expect((await db.desk.get(incidentId))?.words['claim']?.[0]?.body).toEqual({ holder: '久保' });
  });

  it('keeps the key of the profile into which it comes', { tags: 'long' }, async () => {
    const { fingerprint } = await deviceKey(now());
    await restoreBackup(backup);
    expect((await deviceKey(now())).fingerprint).toBe(fingerprint);
  });
});

async function expectNothing(): Promise<void> {
  for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
}

describe('a restore that was cut off', () => {
  /** What lies there when the browser is closed while the files are written. */
  async function cutOff(): Promise<void> {
    await writeSetting('restoring', true);
    const left = { captureId: crypto.randomUUID(), mediaType: 'text/html', bytes: new Uint8Array(3) };
    await db.files.bulkAdd([
      { ...left, name: 'page.html' },
      { ...left, name: 'post.json' },
    ]);
  }

  it('leaves nothing that stands in the way of the next', { tags: 'long' }, async () => {
    await cutOff();
    await restoreBackup(backup);
    expect(withoutKey(await everythingHere())).toEqual(withoutKey(device));
  });

  it('is cleared away, and no byte of what was recorded since', async () => {
    await cutOff();
    await recordPost({ postKey: 'x::3' });
    const own = await db.files.filter(({ bytes }) => bytes.byteLength > 3).count();
    await clearUnfinishedRestore();
    expect(await db.files.count()).toBe(own);
    expect(own).toBeGreaterThan(3);
  });

  it('is left alone behind a closed lock, where no record is to be seen', { tags: 'long' }, async () => {
    await cutOff();
    await recordPost({ postKey: 'x::3' });
    await setLock(passphrase, 15, now());
    await closeLock();
    const before = await db.files.count();
    await expect(clearUnfinishedRestore()).rejects.toMatchObject({ code: 'locked' });
    expect(await db.files.count()).toBe(before);
    await openLock(passphrase, now());
    await clearUnfinishedRestore();
    expect(await db.captures.count()).toBe(1);
    expect(await db.files.count()).toBe(before - 2);
  });

  it('by a record that was begun meanwhile ends with that alone', async () => {
    const added = db.files.bulkAdd.bind(db.files);
    const spy = vi.spyOn(db.files, 'bulkAdd').mockImplementation(((...given: Parameters<typeof added>) => {
      spy.mockRestore();
      return added(...given).then(() => recordPost({ postKey: 'x::3' }));
    }) as never);
    await expect(restoreBackup(backup)).rejects.toMatchObject({ code: 'backup-not-empty', detail: 'captures' });
    const [capture, ...others] = await db.captures.toArray();
    expect(others).toEqual([]);
    expect(await db.files.orderBy('captureId').uniqueKeys()).toEqual([capture?.id]);
    expect(await db.settings.get('restoring')).toBeUndefined();
  });
});

describe('a restore is refused', () => {
  it('when something is here, and leaves it', async () => {
    await recordPost({ postKey: 'x::3' });
    const before = await everythingHere();
    await expect(restoreBackup(backup)).rejects.toMatchObject({ code: 'backup-not-empty', detail: 'captures' });
    expect(await everythingHere()).toEqual(before);
  });

  it('when another identity would be lost', { tags: 'long' }, async () => {
    await createReviewerIdentity(passphrase, now());
    await expect(restoreBackup(backup)).rejects.toMatchObject({ detail: 'reviewer-identity' });
  });

  it.each(
    representatives<[string, string, (files: Map<string, Uint8Array<ArrayBuffer>>) => void]>(
      [
        ['a byte of a file', 'backup-damaged', (files) => flip(files, /page\.html$/)],
        ['a row', 'backup-damaged', (files) => flip(files, /incidents\.jsonl$/)],
        ['the manifest', 'backup-damaged', (files) => flip(files, /manifest-sha256\.txt$/)],
        [
          'a missing file',
          'backup-damaged',
          (files) => files.delete([...files.keys()].find((name) => /page\.html/.test(name))!),
        ],
        ['a file too many', 'backup-damaged', (files) => files.set('files/extra', new Uint8Array([1]))],
        ['no backup.json', 'backup-unreadable', (files) => files.delete('backup.json')],
      ],
      5,
    ),
  )('for %s', async (_, code, change) => {
    const files = new Map(await readZip(backup));
    change(files);
    const bytes = rawZip([...files].map(([name, content]) => ({ name, bytes: content })));
    await expect(restoreBackup(bytes)).rejects.toMatchObject({ code });
    await expectNothing();
  });

  it.each(
    representatives(
      [
        ['of the log', 'tables/custody.jsonl', '"scope":"post"', '"scope":"page"', /^custody .* hash$/],
        [
          'of the words in a row',
          'tables/captures.jsonl',
          /"text":"[^"]*"/,
          '"text":"いつも親切です"',
          /records-differ post\.json/,
        ],
        [
          'of the place in a row',
          'tables/captures.jsonl',
          '"platform":"x"',
          '"platform":"note"',
          /records-differ post\.json/,
        ],
        [
          'of a signature',
          'tables/captures.jsonl',
          /"tagmanifest":"\w{64}/,
          `"tagmanifest":"${'0'.repeat(64)}`,
          /digest-differs seal\//,
        ],
      ] as const,
      3,
    ),
  )('for a forger %s who made the manifest anew', async (_, path, from, to, detail) => {
    const files = new Map(await readZip(backup));
    const before = new TextDecoder().decode(files.get(path));
    expect(before).not.toBe(before.replace(from, to));
    files.set(path, new TextEncoder().encode(before.replace(from, to)));
    const list = await Promise.all(
      [...files.keys()]
        .filter((name) => name !== 'manifest-sha256.txt')
        .map(async (name) => `${await sha256Hex(files.get(name)!)}  ${name}\n`),
    );
    files.set('manifest-sha256.txt', new TextEncoder().encode(list.join('')));
    const bytes = rawZip([...files].map(([name, content]) => ({ name, bytes: content })));
    await expect(restoreBackup(bytes)).rejects.toMatchObject({
      code: 'backup-damaged',
      detail: expect.stringMatching(detail),
    });
    await expectNothing();
  });

  it('for what is no backup', { tags: 'long' }, async () => {
    await expect(restoreBackup(new TextEncoder().encode('hello'))).rejects.toMatchObject({ code: 'backup-unreadable' });
  });
});

function flip(files: Map<string, Uint8Array<ArrayBuffer>>, wanted: RegExp): void {
  const name = [...files.keys()].find((each) => wanted.test(each))!;
  const bytes = files.get(name)!.slice();
  bytes[1]! ^= 1;
  files.set(name, bytes);
}
