import 'fake-indexeddb/auto';
import '../../handoff/cheap-argon';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCapture } from '../../../../utils/capture/job/run-capture';
import { db } from '../../../../utils/evidence/db';
import { type KeptSlot, keepSlotsBy } from '../../../../utils/evidence/lock/key-ring';
import {
  beginAnew,
  closeLock,
  lockState,
  openLock,
  openLockByWords,
  removeLock,
  setLock,
  sheetWords,
} from '../../../../utils/evidence/lock/record-lock';
import { incidentFile, keptCaptures, ownRecords } from '../../../../utils/evidence/queries';
import { readWords } from '../../../../utils/evidence/register/read-register';
import { takeUp } from '../../../../utils/evidence/register/take-up';
import { readParties, saveParty } from '../../../../utils/evidence/settings/parties';
import { addReceived } from '../../../../utils/evidence/settings/received-data';
import { readSetting, writeSetting } from '../../../../utils/evidence/settings/stored-settings';
import { beginCapture, filesOf } from '../../../../utils/evidence/store/captures/capture-jobs';
import { discardIncident, endDiscarded, takeBack } from '../../../../utils/evidence/store/discards';
import { describeIncident } from '../../../../utils/evidence/store/incidents';
import { addNote, readNotes } from '../../../../utils/evidence/store/private-notes';
import {
  everythingHere,
  freshDevice,
  inventedTools,
  now,
  postHtml,
  recorder,
  recordPost,
} from '../../handoff/invented-device';
import { inventedSighting } from '../invented-sighting';

const passphrase = 'うみねこ 自転車 七月 みかん';
const words = /レジの人|tokumei_sample83|2125091629328|名無しの客|眠れない|佐伯|見本町|insult/u;
const party = {
  id: '3f2c1d5e-7d11-4b0e-9a53-1c1b6f0e2d77',
  kind: 'self' as const,
  data: { name: '佐伯 みのり', street: '見本町1-2-3' },
};

beforeEach(async () => {
  await closeLock();
  await freshDevice();
  await closeLock();
});

/** Every row as it lies in the database, past its layers. */
async function onDisk(): Promise<string> {
  const stores = [...db.backendDB().objectStoreNames].filter((name) => name !== 'lock');
  const rows = await Promise.all(
    stores.map(
      (name) =>
        new Promise((resolve) => {
          const asked = db.backendDB().transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => resolve(asked.result);
        }),
    ),
  );
  const text = (value: unknown): unknown => (ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value);
  return JSON.stringify(rows, (_, value: unknown) => text(value));
}

/** The worker that was stopped: a page knows of the last minutes what the session tells. */
function sessionSlots(): KeptSlot[] {
  const kept: KeptSlot[] = [];
  keepSlotsBy((slot) => kept.push(slot));
  return kept;
}

describe('the lock over all records', () => {
  it('leaves no word, name or address, and opens to all of it', async () => {
    const { incidentId, captureId } = await recordPost();
    await describeIncident(incidentId, { acts: ['insult'], details: { feeling: '眠れない' } }, recorder, now());
    await saveParty(party);
    await addNote('眠れない', now());
    const before = await everythingHere();
    expect(await onDisk()).toMatch(words);

    await setLock(passphrase, 15, now());
    expect(await onDisk()).not.toMatch(words);
    before.delete('lock');
    const opened = await everythingHere();
    opened.delete('lock');
    expect(opened).toEqual(before);
    expect([...(await keptCaptures(['x::2125091629328146883'])).values()].map(({ id }) => id)).toEqual([captureId]);

    await closeLock();
    expect(await lockState()).toBe('locked');
    await openLock(passphrase, now());
    expect((await incidentFile(incidentId))?.incident.details.feeling).toBe('眠れない');
    expect((await filesOf(captureId)).length).toBeGreaterThan(4);

    await removeLock();
    expect(await lockState()).toBe('open');
    const left = await everythingHere();
    left.delete('lock');
    expect(left).toEqual(before);
    expect(await onDisk()).toMatch(words);
  });

  it('takes in what is recorded while it is closed, shows nothing of it later, and all of it once opened', async () => {
    await setLock(passphrase, 5, now());
    const first = await recordPost();
    await closeLock();
    const slots = sessionSlots();
    const second = await recordPost({ postKey: 'x::2' });
    expect(slots).toHaveLength(1);
    await describeIncident(second.incidentId, { acts: ['threat'] }, recorder, now());
    expect((await incidentFile(second.incidentId))?.captures).toHaveLength(1);
    expect(await onDisk()).not.toMatch(words);
    expect((await keptCaptures(['x::2', 'x::2125091629328146883'])).size).toBe(0);
    await expect(addNote('眠れない', now())).rejects.toMatchObject({ code: 'locked' });

    await openLock(passphrase, now());
    await takeUp(new AbortController().signal);
    expect((await keptCaptures(['x::2'])).size).toBe(1);
    expect((await ownRecords(10)).records.map(({ incident }) => incident.id).sort()).toEqual(
      [first.incidentId, second.incidentId].sort(),
    );
    expect((await readWords()).map(({ posts }) => posts.split('\n').filter(Boolean).length)).toEqual([2]);
    expect(slots.every(({ key }) => key.length === 64)).toBe(true);
  });

  it('lets a capture land, sealed, that was on its way as it closed', { tags: 'long' }, async () => {
    await setLock(passphrase, 5, now());
    const sighting = inventedSighting({ capturedAt: now(), postHtml });
    const tab = { tabId: 1, frameId: 0, windowId: 1 };
    const job = await beginCapture({ sighting, tab, siteName: 'X' }, crypto.randomUUID(), now());
    if (!job) throw new Error('not begun');
    await runCapture(job, {
      ...inventedTools,
      async takePictures(taken, pageIsFree) {
        const pictures = await inventedTools.takePictures(taken, pageIsFree);
        await closeLock();
        return pictures;
      },
    });
    expect(await lockState()).toBe('locked');
    expect(await onDisk()).not.toMatch(words);
    await openLock(passphrase, now());
    const file = await incidentFile(job.incidentId);
    expect(file?.captures.map(({ seal, failures }) => [seal.length, failures])).toEqual([[64, []]]);
    expect(file?.custody.map(({ event }) => event)).toEqual(['captured', 'sealed']);
    expect((await filesOf(job.id)).map(({ name }) => name)).toContain('screenshot-post.png');
  });

  it('throws a misclick away while it is closed, and gives it back within ten seconds', { tags: 'long' }, async () => {
    await setLock(passphrase, 5, now());
    await closeLock();
    const { incidentId, captureId } = await recordPost();
    const files = await filesOf(captureId);
    await discardIncident(incidentId, now());
    expect(await db.captures.get(captureId)).toBeUndefined();
    expect(await onDisk()).not.toMatch(words);
    await takeBack(incidentId, now());
    expect(await filesOf(captureId)).toEqual(files);
    await discardIncident(incidentId, now());
    await endDiscarded(new Date(Date.now() + 11_000).toISOString());
    await openLock(passphrase, now());
    expect((await ownRecords(10)).records).toEqual([]);
  });

  it('joins a second look at a post while it is open, and cannot know of the first while it is closed', {
    tags: 'long',
  }, async () => {
    await setLock(passphrase, 5, now());
    const first = await recordPost();
    expect((await recordPost()).incidentId).toBe(first.incidentId);
    await closeLock();
    expect((await recordPost()).incidentId).not.toBe(first.incidentId);
  });

  it('opens with the words of the sheet, in either language, and takes a new passphrase then', async () => {
    await setLock(passphrase, 5, now());
    await recordPost();
    const [ja, en] = [await sheetWords('ja'), await sheetWords('en')];
    expect([ja.length, en.length]).toEqual([24, 24]);
    await closeLock();
    await expect(openLockByWords(ja.slice(1).join(' '), 'べつの とても長い 合言葉')).rejects.toMatchObject({
      code: 'words-wrong',
    });
    await openLockByWords(ja.map((word, at) => `${at + 1} ${word}`).join('\n'), 'べつの とても長い 合言葉');
    expect((await ownRecords(10)).records).toHaveLength(1);
    await closeLock();
    await expect(openLock(passphrase, now())).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await openLockByWords(en.join(' ').toUpperCase(), passphrase);
    await removeLock();
  });

  it('costs time, never records, when it is opened wrongly again and again', { tags: 'long' }, async () => {
    await setLock(passphrase, 5, now());
    await recordPost();
    await closeLock();
    const at = now();
    for (let tries = 0; tries < 5; tries++)
      await expect(openLock('ちがう合い言葉ですけれども', at)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await expect(openLock(passphrase, at)).rejects.toMatchObject({ code: 'passphrase-wait' });
    await openLock(passphrase, new Date(Date.parse(at) + 30_000).toISOString());
    expect((await ownRecords(10)).records).toHaveLength(1);
  });

  it('can be begun anew when everything is lost, and the sheet still opens what was shut', {
    tags: 'long',
  }, async () => {
    await setLock(passphrase, 5, now());
    await recordPost();
    await addNote('眠れない', now());
    const sheet = (await sheetWords('ja')).join(' ');
    await closeLock();
    await beginAnew();
    expect(await lockState()).toBe('open');
    expect((await ownRecords(10)).records).toEqual([]);
    await addNote('あたらしい控え', now());
    await recordPost({ postKey: 'x::9' });
    await takeUp(new AbortController().signal);
    expect((await ownRecords(10)).records).toHaveLength(1);

    await openLockByWords(sheet, passphrase);
    await takeUp(new AbortController().signal);
    expect((await ownRecords(10)).records).toHaveLength(2);
    expect(await onDisk()).not.toMatch(words);
    expect((await readNotes()).map(({ words: said }) => said)).toContain('あたらしい控え');
  });

  it('does not come off while something stands under it that an operator handed out', { tags: 'long' }, async () => {
    await expect(setLock('みじかい', 5, now())).rejects.toMatchObject({ code: 'passphrase-short' });
    await setLock(passphrase, 5, now());
    const [id, incidentId] = [crypto.randomUUID(), crypto.randomUUID()];
    await addReceived({ id, incidentId, from: 'operator', enteredAt: now(), ip: '2001:db8:4a::19' });
    await expect(removeLock()).rejects.toMatchObject({ code: 'refused' });
    await closeLock();
    expect(await readParties()).toEqual([]);
    await expect(saveParty(party)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('a passphrase of an earlier version', () => {
  it('opens what it locked, which lies under the lock over the records then', async () => {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, [
      'deriveKey',
    ]);
    const of = { name: 'AES-GCM', length: 256 };
    const from = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 1_000 };
    const key = await crypto.subtle.deriveKey(from, base, of, false, ['encrypt']);
    const plain = new TextEncoder().encode(JSON.stringify({ name: '佐伯 みのり' }));
    const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain));
    await writeSetting('profile-locked', { salt, rounds: 1_000, iv, data });
    expect(await lockState()).toBe('locked');
    await expect(openLock('ちがう合い言葉ですけれども', now())).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await openLock(passphrase, now());
    expect(await lockState()).toBe('unlocked');
    expect((await readParties()).map(({ data: { name } }) => name)).toEqual(['佐伯 みのり']);
    expect(await readSetting('profile-locked')).toBeUndefined();
    expect(await onDisk()).not.toMatch(/佐伯/);
  });
});
