import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPixels } from '../../../utils/bytes/png/png';
import { makeRedaction, type RedactionWish } from '../../../utils/export/redaction/make-redaction';
import { redactWords } from '../../../utils/export/redaction/redact-post';
import { redactedMark } from '../../../utils/shapes/schema';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { usual } from '../../attacks/packs/mutations/run-mutations';
import { makePack } from './pack-maker';
import { redactedInput } from './redacted-input';
import { insult, sampleCapture } from './sample-incident';
import { extract, run } from './stock-tools';

const bytesOf = async ({ blob }: { blob: Blob }) => new Uint8Array(await blob.arrayBuffer());

/** Somebody who is named in every place of a post that has words. */
const planted = '山田花子';
const named = {
  ...insult,
  author: { name: `${planted}の客`, handle: 'hanako_teki', id: '190000', profileUrl: 'https://x.com/Hanako_Teki' },
  permalink: 'https://x.com/hanako_teki/status/1729000000000000000',
  text: `駅前店の${planted}へ。${planted}、見に行くわ。`,
  title: `${planted}について`,
  media: [{ kind: 'image' as const, url: `https://pbs.example/${encodeURIComponent(planted)}.jpg`, alt: planted }],
  quotes: [{ text: `さっきの${planted}` }],
  context: { before: `前に${planted}` },
};
const chosen: RedactionWish = {
  fields: ['author.handle'],
  words: [planted],
  pictures: [{ name: 'screenshot-post.png', regions: [{ x: 20.4, y: 22, width: 61.2, height: 500 }] }],
};

async function planting(wish: RedactionWish = chosen) {
  const { capture, files } = await sampleCapture({ post: named, viewport: true, url: named.permalink });
  const before = new Map(files.map(({ name, bytes }) => [name, bytes.slice()]));
  const made = await makeRedaction(capture, files, wish, { now: '2026-11-28T02:00:00.000Z', version: '0.1.0' });
  return { capture, originals: files, before, ...made };
}

describe('a redacted copy', () => {
  it('holds the planted words nowhere, in no spelling, and neither page nor markup nor tile', async () => {
    const { files, redaction } = await planting();
    expect(files.map(({ name }) => name)).toEqual(['post.json', 'screenshot-post.png', 'redaction.json']);
    const everything = files.map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join('\n');
    for (const spelling of [planted, encodeURIComponent(planted), 'hanako_teki', 'Hanako_Teki'])
      expect(everything).not.toContain(Buffer.from(spelling, 'utf8').toString('latin1'));
    expect(redaction.record.removed.files).toEqual(
      expect.arrayContaining(['capture.json', 'page.html', 'post.txt', 'screenshot-viewport.png', 'tiles/1.png']),
    );
  });

  it('lists what was taken out by name, count and place, and where from', async () => {
    const { redaction, capture } = await planting();
    const { removed, parent } = redaction.record;
    expect(parent).toEqual({ captureId: capture.id, seal: capture.seal, tagmanifest: capture.signature?.tagmanifest });
    expect(removed.fields).toEqual(['author.handle']);
    expect(removed.words).toEqual(
      expect.arrayContaining([
        { field: 'text', count: 2 },
        { field: 'permalink', count: 1 },
        { field: 'media', count: 2 },
        { field: 'page.url', count: 1 },
      ]),
    );
    expect(removed.pictures).toEqual([
      { name: 'screenshot-post.png', width: 598, height: 416, regions: [{ x: 20, y: 22, width: 62, height: 394 }] },
    ]);
  });

  it('has black pixels with a grey edge in the region, the original ones outside, and no metadata', async () => {
    const { files, before } = await planting();
    const png = files.find(({ name }) => name.endsWith('.png'))!.bytes;
    const [copy, original] = [await readPixels(png), await readPixels(before.get('screenshot-post.png')!)];
    let changed = 0;
    for (let y = 0; y < copy.height; y += 1) {
      for (let x = 0; x < copy.width; x += 1) {
        const at = (y * copy.width + x) * 3;
        const isInside = x >= 20 && x < 82 && y >= 22;
        const isEdge = x === 20 || x === 81 || y === 22 || y === 415;
        const painted = isEdge ? [128, 128, 128] : [0, 0, 0];
        const wanted = isInside ? painted : [...original.rgb.subarray(at, at + 3)];
        if (wanted.some((value, part) => copy.rgb[at + part] !== value)) changed += 1;
      }
    }
    expect(changed).toBe(0);
    expect(
      Buffer.from(png)
        .toString('latin1')
        .match(/IHDR|IDAT|IEND|tEXt|iTXt|zTXt|eXIf|tIME/g),
    ).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  it('leaves every byte of the sealed original as it was', async () => {
    const { originals, before } = await planting();
    for (const { name, bytes } of originals) expect(Buffer.from(bytes).equals(before.get(name)!), name).toBe(true);
  });

  it('takes the page’s title along with the words, and a time that holds a word whole', { tags: 'long' }, () => {
    const page = { url: 'https://x.com/a', title: 'だれか on X: 「本文」' };
    const { post, page: shown, removed } = redactWords(insult, page, { fields: ['text'], words: ['2026-11-24'] });
    expect([post.text, shown.title, post.postedAt]).toEqual([redactedMark, redactedMark, { raw: redactedMark }]);
    expect(removed.fields).toEqual(['postedAt', 'text', 'page.title']);
  });
});

describe('a pack with a redacted copy', () => {
  it('is whole beside its original, by our verifier and by sha256sum', async () => {
    const pack = await makePack(await redactedInput('both'));
    const { checks, outcome, kind } = await verifyPack(await bytesOf(pack), usual);
    expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
    expect([outcome, kind]).toEqual(['whole', 'case']);
    expect(checks.find(({ id }) => id === 'redactions')).toMatchObject({ status: 'proven', basis: '1 / 1' });
    const bag = await extract(pack);
    const said = await run('sha256sum', ['-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], bag);
    expect(said).toContain('data/redacted-1/post.json: OK');
    const report = await run('pdftotext', ['-layout', 'data/report.pdf', '-'], bag);
    expect(report.replace(/\s+/g, '')).toContain('これは記録1の墨消し写しです。');
  }, 60_000);

  it('goes without the original: told so by verifier, VERIFY.txt and report, and nothing of the original inside', {
    tags: 'long',
    timeout: 60_000,
  }, async () => {
    const { feeling: _, ...details } = { impact: 'x', feeling: '' };
    const input = await redactedInput('only', { ...chosen, fields: ['author.handle', 'author.name'] }, { post: named });
    const incident = { ...input.incident, details: { ...details, impact: `${planted}が休んだ` } };
    const pack = await makePack({ ...input, incident });
    const { checks, outcome, kind } = await verifyPack(await bytesOf(pack), usual);
    expect([outcome, kind]).toEqual(['open', 'redacted']);
    expect(checks.find(({ id }) => id === 'seals')?.findings).toEqual([{ reason: 'original-absent' }]);
    const bag = await extract(pack);
    const names = await readdir(bag, { recursive: true, withFileTypes: true });
    const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(paths.filter((path) => /\.html$|tiles|evidence-list|\/seal/.test(path.slice(bag.length)))).toEqual([]);
    for (const path of paths) {
      const text = (await readFile(path)).toString('latin1');
      for (const word of [planted, 'hanako_teki'])
        expect(text.includes(Buffer.from(word, 'utf8').toString('latin1')), `${path} ${word}`).toBe(false);
    }
    const report = (await run('pdftotext', ['-layout', 'data/report.pdf', '-'], bag)).replace(/\s+/g, '');
    expect(report).toContain('これは墨消し写しです。元の記録は、このパックにありません。');
    expect(report).not.toMatch(/山田花子|hanako/i);
    expect(await readFile(join(bag, 'VERIFY.txt'), 'utf8')).toContain('the originals are not in this pack');
  });
});
