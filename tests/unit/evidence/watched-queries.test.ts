import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { setLock } from '../../../utils/evidence/lock/record-lock';
import { addWatchTerm, readWatchTerms } from '../../../utils/evidence/settings/held-watch-terms';
import { companyName, readParties, saveParty } from '../../../utils/evidence/settings/parties';
import { fileOf } from '../../../utils/evidence/store/captures/capture-jobs';
import { keepSecondRead, secondReadsOf } from '../../../utils/evidence/store/captures/second-read';
import { takePolicy as keepPolicy } from '../../harness/keep-policy';
import { freshDevice, now, recorder, recordPost } from '../handoff/invented-device';

beforeEach(freshDevice);

/** The answers of a watched query; each change that it has to see adds one. */
function watch<Value>(query: () => Promise<Value>) {
  const answers: Value[] = [];
  const subscription = liveQuery(query).subscribe({ next: (value) => answers.push(value) });
  return { answers, end: () => subscription.unsubscribe() };
}

describe('a watched query', () => {
  it('sees what is read after the profile was deciphered', async () => {
    await saveParty({ id: crypto.randomUUID(), kind: 'self', data: { name: '佐伯 みのり' } });
    await setLock('見本のとても長い合い言葉', 5, now());
    const { answers, end } = watch(async () => ({
      parties: await readParties(),
      company: await companyName(),
      terms: await readWatchTerms(),
    }));
    await expect.poll(() => answers.at(-1)?.parties[0]?.data.name).toBe('佐伯 みのり');
    await addWatchTerm({ term: 'みなと珈琲', list: 'company', addedAt: now() });
    await expect.poll(() => answers.at(-1)?.terms).toHaveLength(1);
    await keepPolicy({ organization: '株式会社みなと珈琲' }, now());
    await expect.poll(() => answers.at(-1)?.company).toBe('株式会社みなと珈琲');
    end();
  });

  it('sees what is read after digests were computed', async () => {
    const { captureId } = await recordPost();
    const capture = (await db.captures.get(captureId))!;
    const read = { at: now(), url: 'https://x.com/', post: capture.post };
    await keepSecondRead(capture, read, recorder, now());
    const { answers, end } = watch(async () => ({
      reads: await secondReadsOf(captureId),
      incidents: await db.incidents.count(),
    }));
    await expect.poll(() => answers.at(-1)).toMatchObject({ reads: { length: 1 }, incidents: 1 });
    await recordPost({ postKey: 'x::2' });
    await expect.poll(() => answers.at(-1)?.incidents).toBe(2);
    end();
  });
});

describe('one file of a capture', () => {
  it('is read without the others, and so are its second readings', async () => {
    const { captureId } = await recordPost();
    const capture = (await db.captures.get(captureId))!;
    await keepSecondRead(capture, { at: now(), url: 'https://x.com/', post: capture.post }, recorder, now());
    const read: string[] = [];
    const note = (row: { name: string } | undefined) => {
      if (row) read.push(row.name);
      return row;
    };
    db.files.hook('reading', note as never);
    expect((await fileOf(captureId, 'page.html'))?.mediaType).toBe('text/html');
    expect(read).toEqual(['page.html']);
    expect(await secondReadsOf(captureId)).toHaveLength(1);
    expect(read).toEqual(['page.html', 'seal/second-read.json']);
    db.files.hook('reading').unsubscribe(note as never);
  });
});
