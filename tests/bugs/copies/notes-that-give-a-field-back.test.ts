import { describe, expect, it } from 'vitest';
import { redactWords } from '../../../utils/export/redaction/redact-post';
import type { ReadPost } from '../../../utils/platforms/contract';
import type { RedactableField } from '../../../utils/shapes/schema';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { editPost, renew } from '../../attacks/packs/forged-copy';
import { closePack, openPack, rewriteManifests } from '../../attacks/packs/forged-pack';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { redactedInput } from '../../unit/export/redacted-input';
import { insult } from '../../unit/export/sample-incident';

const page = { url: insult.permalink ?? '', title: 'X の投稿' };
const taken = (post: ReadPost, fields: RedactableField[], words: string[] = []) =>
  redactWords(post, page, { fields, words }).post;
const notesLeft = (note: string, field: RedactableField) => taken({ ...insult, notes: [note] }, [field]).notes;

describe('a note that is made of what was taken out', () => {
  it.each<[note: string, field: RedactableField]>([
    ['id-time-off:902', 'id'],
    ['id-time-off:902', 'postedAt'],
    ['shown:11月24日', 'postedAt'],
    ['visited:2026-11', 'postedAt'],
    ['host:pc1.example.jp', 'author.name'],
    ['from-address:id', 'id'],
    ['from-address:author', 'author.id'],
    ['end-unclear', 'text'],
    ['translated', 'text'],
  ])('%s goes with %s', (note, field) => expect(notesLeft(note, field)).toEqual([]));

  it.each<[note: string, field: RedactableField]>([
    ['edited', 'id'],
    ['id-time-off:902', 'author.name'],
    ['host:pc1.example.jp', 'text'],
    ['withheld:text:in-another-post', 'id'],
    ['reposted-by:text', 'text'],
    ['constructor', 'id'],
    ['pinned', 'text'],
  ])('%s stays where %s goes', (note, field) => expect(notesLeft(note, field)).toEqual([note]));

  it('a doubt about a text of which one word goes stays', () => {
    expect(taken({ ...insult, notes: ['end-unclear'] }, [], ['佐伯']).notes).toEqual(['end-unclear']);
  });

  it('a note that holds a chosen word goes whole', () => {
    const notes = ['reposted-by:harumaki_sample', 'edited'];
    expect(taken({ ...insult, notes }, [], ['harumaki_sample']).notes).toEqual(['edited']);
  });

  it.each([
    ['2026-11-24T04:58:21.902Z', '2026-11-24T04:58:21Z', '2026/11/24(火) 13:58:21.90', '2026/11/24(火) 13:58:21'],
    ['2026-11-24T04:58:21.000Z', '2026-11-24T04:58:21.000Z', '午後1:58', '午後1:58'],
    ['2026-11-24T04:58:21.5+09:00', '2026-11-24T04:58:21+09:00', '13:58:21,50', '13:58:21'],
  ])('with the number a time loses what is finer than a second: %s', (iso, left, raw, leftRaw) => {
    const post: ReadPost = { ...insult, postedAt: { iso, raw, precision: 'ms', method: 'attribute' } };
    expect(taken(post, ['id']).postedAt).toEqual({ iso: left, raw: leftRaw, precision: 's', method: 'attribute' });
    expect(taken(post, ['author.name']).postedAt).toEqual(post.postedAt);
  });
});

const post: ReadPost = {
  ...insult,
  postedAt: { raw: '午後1:58', iso: '2026-11-24T04:58:21.129Z', precision: 'ms', method: 'attribute' },
  notes: ['reposted-by:harumaki_sample', 'id-time-off:0'],
};
const fields = ['id', 'permalink'] as const;
const wish = { fields, words: ['harumaki_sample'], pictures: [] };
const verdictOf = async (zip: Uint8Array<ArrayBuffer>) => {
  const { outcome, checks } = await verifyPack(zip);
  const of = (name: string) => checks.find(({ id }) => id === name);
  return { outcome, redactions: of('redactions'), takenOut: of('taken-out') };
};
const zipOf = async (what: 'both' | 'only') =>
  new Uint8Array(await (await makePack(await redactedInput(what, wish, { post }))).blob.arrayBuffer());

describe('the verifier over copies with notes', () => {
  it('holds one beside its original', { tags: 'long' }, async () => {
    const { redactions, takenOut } = await verdictOf(await zipOf('both'));
    expect([redactions?.status, redactions?.findings, takenOut?.status]).toEqual(['proven', [], 'proven']);
  });

  it.each(representatives(['both', 'only'] as const, 2))('tells a copy that still has them: %s', async (what) => {
    const files = await openPack(await zipOf(what));
    editPost(files, (it) => Object.assign(it, { notes: post.notes, postedAt: post.postedAt }));
    await renew(files);
    await rewriteManifests(files);
    const { redactions, takenOut } = await verdictOf(closePack(files));
    expect(redactions?.findings.filter(({ reason }) => reason !== 'digest-differs')).toEqual([]);
    expect(takenOut?.status).toBe('cannot-tell');
    const told = takenOut?.findings.filter(({ reason }) => reason === 'not-removed').map(({ detail }) => detail);
    expect(told).toEqual(['notes', 'postedAt']);
  });

  it('tells a note that the original does not have', { tags: 'long' }, async () => {
    const files = await openPack(await zipOf('both'));
    editPost(files, (it) => Object.assign(it, { notes: ['edited'] }));
    await renew(files);
    await rewriteManifests(files);
    const { redactions } = await verdictOf(closePack(files));
    expect(redactions?.findings.map(({ detail }) => detail)).toContain('notes');
  });
});
