import { describe, expect, it } from 'vitest';
import type { RedactionWish } from '../../../utils/export/redaction/make-redaction';
import { takenOut } from '../../../utils/export/redaction/take-out';
import { readPostSchema } from '../../../utils/shapes/schema';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { usual } from '../../attacks/packs/mutations/run-mutations';
import { makePack, type SampleInput } from '../export/pack-maker';
import { redactedInput } from '../export/redacted-input';
import { chainOf, createdAt, insult } from '../export/sample-incident';
import { extract, run } from '../export/stock-tools';

const name = '山田花子';
const post = {
  ...insult,
  author: { name: `${name}の客`, handle: 'hanako_teki', id: '190000', profileUrl: 'https://x.com/Hanako_Teki' },
  permalink: 'https://x.com/hanako_teki/status/1729000000000000000',
  text: `駅前店の${name}へ。山　田\n花子、見に行くわ。`,
  thread: { url: 'https://x.com/hanako%5Fteki/thread/1' },
};
const wish: RedactionWish = { fields: ['author.handle'], words: [name], pictures: [] };

/** What a device would pack: copies alone, and what they leave out. */
async function copiesOf(chosen: RedactionWish = wish, shown: typeof insult = post): Promise<SampleInput> {
  const input = await redactedInput('only', chosen, { post: shown, url: 'https://x.com/hanako_teki' });
  const [redaction] = input.redactions;
  const bytes = input.copyFiles.find((file) => file.name === 'post.json')!.bytes;
  const copy = readPostSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const original = { post: shown, page: { url: 'https://x.com/hanako_teki', title: 'X の投稿', lang: 'ja' } };
  return { ...input, removed: takenOut(redaction!, original as Parameters<typeof takenOut>[1], copy) };
}

/** Of the entry that is withheld. */
const salt = '0123456789abcdef0123456789abcdef';

const withLog = async (input: SampleInput, detail: Record<string, string>): Promise<SampleInput> => ({
  ...input,
  custody: await chainOf([
    ...input.custody.slice(0, -1),
    { at: createdAt, actor: { kind: 'person', role: 'reviewer' }, event: 'exported', detail, salt },
  ]),
});

async function wordsIn(input: SampleInput): Promise<string> {
  const bag = await extract(await makePack(input));
  const texts = await run(
    'sh',
    ['-c', 'find . -type f -not -name "*.png" -not -name "*.pdf" -exec cat {} +; find .'],
    bag,
  );
  return `${texts}\n${await run('pdftotext', ['-layout', 'data/report.pdf', '-'], bag)}\n${await run('pdfinfo', ['data/report.pdf'], bag)}`;
}

describe('a pack of redacted copies', () => {
  it('leaves with nothing of what was taken out in its log, its names, its links and its report', async () => {
    const input = await withLog(await copiesOf(), { site: `${name}のブログ`, receipt: encodeURIComponent(name) });
    const summary = { ...input.incident.summary, siteName: `ブログ（${name}）` };
    const pack = { ...input, incident: { ...input.incident, summary }, organization: `${name} 商店` };
    const words = (await wordsIn(pack)).replace(/\s/g, '');
    expect(words).toContain('"withheld":true');
    // Whoever had it could try names out against the hash
    expect(words).not.toContain(salt);
    expect(words).not.toMatch(/山田花子|hanako|%E5%B1%B1/i);
    const { checks, outcome } = await verifyPack(
      new Uint8Array(await (await makePack(pack)).blob.arrayBuffer()),
      usual,
    );
    expect([outcome, checks.filter(({ status }) => status === 'changed')]).toEqual(['open', []]);
    expect(checks.find(({ id }) => id === 'custody')?.basis).toMatch(/1 without details$/);
  }, 60_000);

  it('does not leave while another copy in it shows what one leaves out', {
    tags: 'long',
    timeout: 60_000,
  }, async () => {
    const [first, second] = [await copiesOf(), await copiesOf({ fields: ['id'], words: [], pictures: [] })];
    const both = {
      ...first,
      redactions: [...first.redactions!, ...second.redactions!],
      files: [...first.files, ...second.files],
    };
    const refused = await makePack(both).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'redaction-leaks' });
    expect((refused as { leaks: unknown[] }).leaks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: name, path: 'data/redacted-2/post.json', place: 'text', kind: 'sure' }),
        expect.objectContaining({ value: 'hanako_teki', path: 'data/redacted-2/redaction.json', kind: 'sure' }),
      ]),
    );
  });

  it('leaves with short words only when a person has decided on each place', async () => {
    const shown = { ...insult, author: { name: '林', handle: 'status', id: '190000' }, text: '林です' };
    const input = await copiesOf({ fields: ['author.name', 'author.handle'], words: [], pictures: [] }, shown);
    const refused = (await makePack(input).catch((error: unknown) => error)) as { leaks: { kind: string }[] };
    expect(new Set(refused.leaks.map(({ kind }) => kind))).toEqual(new Set(['short']));
    expect(refused).toMatchObject({
      leaks: expect.arrayContaining([expect.objectContaining({ value: '林', kind: 'short' })]),
    });
    await expect(makePack({ ...input, decided: refused.leaks.length - 1 })).rejects.toMatchObject({
      code: 'redaction-leaks',
    });
    expect((await makePack({ ...input, decided: refused.leaks.length })).entries.length).toBeGreaterThan(5);
  }, 60_000);
});
