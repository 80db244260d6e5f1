import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import {
  bytesOf,
  closePack,
  edit,
  editChain,
  type Forged,
  openPack,
  rewriteManifests,
} from '../../attacks/packs/forged-pack';
import { usual } from '../../attacks/packs/mutations/run-mutations';
import { representatives } from '../../harness/whole';
import { makePack } from '../export/pack-maker';
import { redactedInput } from '../export/redacted-input';
import { insult } from '../export/sample-incident';

const name = '佐伯花子';
const post = {
  ...insult,
  permalink: 'https://x.com/hanako_teki/status/2125091629328146883',
  author: { name: 'N.N.', handle: 'hanako_teki' },
  text: `駅前店の${name}へ。見に行くわ。`,
};
const wish = {
  fields: ['author.handle' as const],
  words: [name],
  pictures: [{ name: 'screenshot-post.png' as const, regions: [{ x: 20, y: 20, width: 200, height: 60 }] }],
};

let original: Uint8Array<ArrayBuffer>;
let copies: Uint8Array<ArrayBuffer>;
let both: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const zipOf = async (input: Parameters<typeof makePack>[0]) =>
    new Uint8Array(await (await makePack(input)).blob.arrayBuffer());
  const input = await redactedInput('both', wish, { post });
  both = await zipOf(input);
  copies = await zipOf({ ...input, captures: [] });
  original = await zipOf({ ...input, redactions: [] });
}, 60_000);

const checkOf = async (zip: Uint8Array<ArrayBuffer>, options = {}) => {
  const { checks, outcome } = await verifyPack(zip, { ...usual, ...options });
  return { outcome, check: checks.find(({ id }) => id === 'taken-out') };
};

/** The pack of copies with a word laid into it, every manifest anew. */
async function laying(lay: (files: Forged) => unknown): Promise<Uint8Array<ArrayBuffer>> {
  const files = await openPack(copies);
  await lay(files);
  await rewriteManifests(files);
  return closePack(files);
}

describe('whether something that was taken out is left in', () => {
  it('nobody can tell of copies alone, and that is said', async () => {
    expect(await checkOf(copies)).toMatchObject({
      outcome: 'open',
      check: { status: 'cannot-tell', findings: [{ reason: 'original-absent' }] },
    });
  });

  it('is told beside the original, in the pack or brought along', async () => {
    expect(await checkOf(both)).toMatchObject({ outcome: 'whole', check: { status: 'proven', basis: '2' } });
    expect(await checkOf(copies, { original })).toMatchObject({ outcome: 'whole', check: { status: 'proven' } });
  });

  it('is not searched where a pack is made to take for ever', { tags: 'long' }, async () => {
    const zip = await laying((files) => files.set('data/long.txt', new Uint8Array(3 * 1024 ** 2).fill(97)));
    expect((await checkOf(zip, { original })).check).toMatchObject({
      status: 'cannot-tell',
      findings: [{ reason: 'too-large' }],
    });
  });

  it('is not told by another original', { tags: 'long' }, async () => {
    const other = new Uint8Array(
      await (await makePack({ ...(await redactedInput('both')), redactions: [] })).blob.arrayBuffer(),
    );
    expect((await checkOf(copies, { original: other })).check?.status).toBe('cannot-tell');
  });

  it.each(
    representatives<[string, string, (files: Forged) => unknown]>(
      [
        [
          'the log',
          'data/custody.jsonl',
          (files) =>
            editChain(
              files,
              (entries) => entries.map((entry) => ({ ...entry, detail: { ...entry.detail, note: name } })),
              true,
            ),
        ],
        [
          'the log, escaped',
          'data/custody.jsonl',
          (files) =>
            editChain(
              files,
              (entries) =>
                entries.map((entry) => ({ ...entry, detail: { ...entry.detail, note: encodeURIComponent(name) } })),
              true,
            ),
        ],
        [
          'the record of the case',
          'data/incident.json',
          (files) => edit(files, 'data/incident.json', '"siteName":"X"', '"siteName":"hanako_teki"'),
        ],
        [
          'VERIFY.txt',
          'VERIFY.txt',
          (files) => edit(files, 'VERIFY.txt', 'Banken', `Banken (${Buffer.from(name).toString('base64')})`),
        ],
        [
          'verify.sh',
          'verify.sh',
          (files) =>
            files.set('verify.sh', bytesOf(`# ${[...name].map((char) => `&#${char.codePointAt(0)};`).join('')}\n`)),
        ],
        [
          'the report’s metadata',
          'data/report.pdf',
          (files) => {
            const report = Buffer.from(files.get('data/report.pdf')!).toString('latin1');
            const forged = report.replaceAll('Banken 0.1.0', 'hanako_teki ');
            expect(forged).not.toBe(report);
            files.set('data/report.pdf', new Uint8Array(Buffer.from(forged, 'latin1')));
          },
        ],
        ['a file of another name', 'hanako-backwards', (files) => files.set('data/iket_okanah.bin', new Uint8Array())],
      ],
      2,
    ),
  )('finds it in %s', async (_, path, lay) => {
    const zip = await laying(lay);
    const { outcome, check } = await checkOf(zip, { original });
    expect(outcome).toBe('changed');
    expect(check?.status).toBe('changed');
    const wanted = path === 'hanako-backwards' ? 'data/iket_okanah.bin' : path;
    expect(check?.findings).toContainEqual(expect.objectContaining({ reason: 'not-removed', path: wanted }));
    expect(JSON.stringify(check)).not.toMatch(/佐伯花子|"[^"]*hanako_teki/);
  });
});

describe('the report beside copies alone', () => {
  const forged = (change: (report: string) => string) =>
    laying((files) => {
      const report = Buffer.from(files.get('data/report.pdf')!).toString('latin1');
      const other = change(report);
      expect(other).not.toBe(report);
      files.set('data/report.pdf', new Uint8Array(Buffer.from(other, 'latin1')));
    });

  it.each<[string, string, (report: string) => string]>([
    [
      'an object that nothing leads to',
      'is not used',
      (report) => report.replace('\nxref', `\n9999 0 obj\n(${name})\nendobj\n\nxref`),
    ],
    ['bytes behind the end', 'behind the end', (report) => `${report}hanako`],
    [
      'bytes behind the end of a stream',
      'does not end with its data',
      (report) =>
        report.replace(
          /\/Length (\d+)([^>]*\/FlateDecode[\s\S]*?)endstream/,
          (_, length, rest) => `/Length ${Number(length) + 6}${rest.replace(/\n$/, '')}hanako\nendstream`,
        ),
    ],
    [
      'a picture that is of no copy',
      'is of no copy',
      // The same bytes, said to be of another shape
      (report) => report.replace('/Width 598\n/Height 416', '/Width 416\n/Height 598'),
    ],
  ])('may not hold %s', async (_, detail, change) => {
    const { checks, outcome } = await verifyPack(await forged(change), usual);
    expect(outcome).toBe('changed');
    const found = checks.find(({ id }) => id === 'redactions')?.findings ?? [];
    expect(found.map((finding) => finding.detail)).toContainEqual(expect.stringContaining(detail));
  });
});
