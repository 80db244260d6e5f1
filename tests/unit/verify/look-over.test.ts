import { beforeAll, expect, it } from 'vitest';
import { memorySource } from '../../../utils/bytes/byte-source';
import { isBroken } from '../../../utils/verify/check-ids';
import { lookOver } from '../../../utils/verify/look-over';
import { closePack, edit, entriesOf, type Forged, openPack, rewriteManifests } from '../../attacks/packs/forged-pack';
import { goodPack } from '../../attacks/packs/mutations/run-mutations';
import { rawZip } from '../../attacks/packs/raw-zip';

let good: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  good = await goodPack();
}, 60_000);

const broken = async (zip: Uint8Array<ArrayBuffer>) =>
  (await lookOver(memorySource(zip))).filter(isBroken).map(({ id }) => id);
const forged = async (forge: (files: Forged) => void | Promise<void>) => {
  const files = await openPack(good);
  await forge(files);
  return closePack(files);
};

it('finds a pack whole, and reads no page and no picture for it', async () => {
  const places = (await openPack(good)).keys();
  expect([...places].some((name) => name.endsWith('page.html'))).toBe(true);
  const source = memorySource(good);
  let read = 0;
  const checks = await lookOver({
    size: source.size,
    read: (from, to) => {
      read += Math.max(0, Math.min(to, source.size) - from);
      return source.read(from, to);
    },
  });
  expect(checks.filter(isBroken)).toEqual([]);
  expect(checks.map(({ id }) => id)).toEqual(expect.arrayContaining(['zip', 'payload', 'seals', 'signature']));
  const files = await openPack(good);
  const unread = [...files].filter(([name]) => /\.(html|png|pdf|docx)$/.test(name) && name.startsWith('data/'));
  expect(read).toBeLessThan(good.length - unread.reduce((sum, [, bytes]) => sum + bytes.length, 0) * 0.9);
});

it('finds what a failing disk or a wrong place in the file leaves behind', async () => {
  expect(await broken(good.slice(0, -7))).toContain('zip');
  expect(await broken(good.slice(0, good.length / 2))).toContain('zip');
  const shifted = good.slice();
  shifted.copyWithin(2_000, 2_001, 40_000);
  expect(await broken(shifted)).toContain('zip');
});

it.each<[string, string, (files: Forged) => void | Promise<void>]>([
  ['a file left out', 'payload', (files) => void files.delete('data/post.json')],
  ['a file that no list names', 'payload', (files) => void files.set('data/more.txt', new Uint8Array([10]))],
  [
    'a picture of another size than its seal says',
    'seals',
    (files) => {
      files.set('data/screenshot-post.png', files.get('data/screenshot-post.png')?.slice(1) ?? new Uint8Array());
    },
  ],
  [
    'a seal record of other bytes than are listed',
    'payload',
    (files) => edit(files, 'data/seal.json', /"sealedAt":"2/, '"sealedAt":"3'),
  ],
  [
    'a log of other bytes than are listed',
    'payload',
    (files) => edit(files, 'data/custody.jsonl', 'captured', 'reviewed'),
  ],
  [
    'another digest of the page, listed anew',
    'seals',
    async (files) => {
      edit(files, 'data/page.html', '</body>', ' </body>');
      await rewriteManifests(files);
    },
  ],
  [
    'lists that were not signed',
    'signature',
    async (files) => {
      edit(files, 'data/page.html', '</body>', ' </body>');
      await rewriteManifests(files);
    },
  ],
  ['a tool of other bytes', 'tagmanifest', (files) => edit(files, 'VERIFY.txt', 'a', 'b')],
])('finds %s', async (_, id, forge) => {
  expect(await broken(await forged(forge))).toContain(id);
});

it('tells of entries that stand beside their headers', async () => {
  const entries = entriesOf(await openPack(good));
  const last = entries.at(-1);
  if (last) last.localName = `${last.name.slice(0, -1)}x`;
  expect(await broken(rawZip(entries))).toContain('zip');
});
