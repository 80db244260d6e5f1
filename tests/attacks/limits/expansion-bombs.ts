import { makePack } from '../../unit/export/pack-maker';
import { insult, samplePackInput } from '../../unit/export/sample-incident';
import {
  bytesOf,
  closePack,
  edit,
  entriesOf,
  type Forged,
  openPack,
  rewriteManifests,
  text,
} from '../packs/forged-pack';
import { makeWorld } from '../packs/mutations/run-mutations';
import { rawZip } from '../packs/raw-zip';
import type { Bomb } from './bomb';

/** One letter that is eighteen once it is written out (Unicode NFKC), and a sign that is four. */
const [longest, company] = ['\ufdfa', '㍿'];

const inPack = (name: string, change: (files: Forged) => unknown, told?: Bomb['told']): Bomb => ({
  name: `written out: ${name}`,
  ...(told ? { told } : {}),
  make: async (good) => {
    const files = await openPack(good);
    await change(files);
    await rewriteManifests(files);
    return rawZip(entriesOf(files).map((entry) => ({ ...entry, deflate: true })));
  },
});

/** A post of ours that says so much, packed by our own exporter. */
const inPost = (name: string, words: string): Bomb => ({
  name: `written out: ${name}`,
  told: 'too-large',
  make: async () => {
    const pack = await makePack(await samplePackInput({ post: { ...insult, text: words } }));
    const files = await openPack(new Uint8Array(await pack.blob.arrayBuffer()));
    return rawZip(entriesOf(files).map((entry) => ({ ...entry, deflate: true })));
  },
});

const inRecord = (name: string, from: string, words: string) =>
  inPack(
    name,
    (files) => {
      for (const path of ['data/seal.json', 'data/capture.json', 'data/post.json'])
        if (text(files.get(path)).includes(from)) edit(files, path, from, words);
    },
    'too-large',
  );

/** Few letters that are many wherever texts are compared. */
export const expansionBombs: readonly Bomb[] = [
  inPost('a post of 200,000 ligatures', longest.repeat(200_000)),
  inPost('a post of 66,000 ligatures', longest.repeat(66_000)),
  inPost('a post of 150,000 signs for companies', company.repeat(150_000)),
  inPack('a page of a million ligatures', (files) =>
    edit(files, 'data/page.html', '</body>', `${longest.repeat(1_000_000)}</body>`),
  ),
  inPack('a page of a million ligatures in elements', (files) =>
    edit(files, 'data/page.html', '</body>', `${`<b>${longest.repeat(10)}</b>`.repeat(100_000)}</body>`),
  ),
  inPack('descriptions of a million ligatures', (files) =>
    edit(files, 'data/page.html', '</body>', `<img src="data:," alt="${longest.repeat(1_000_000)}"></body>`),
  ),
  inRecord('a name of 49,000 ligatures', '名無しの客', longest.repeat(49_000)),
  inRecord('a text of a million ligatures', '駅前店', longest.repeat(1_000_000)),
  {
    name: 'written out: words of a megabyte beside a copy',
    make: async () => {
      const files = new Map((await makeWorld()).world.redacted);
      files.set('data/redacted-1/words.txt', bytesOf(longest.repeat(346_000)));
      await rewriteManifests(files);
      return closePack(files);
    },
  },
  inPack('a list of a million ligatures', (files) =>
    files.set(
      'data/evidence-list.docx',
      new Uint8Array(
        rawZip([
          { name: 'word/document.xml', bytes: bytesOf(`<w:t>${longest.repeat(1_300_000)}</w:t>`), deflate: true },
        ]),
      ),
    ),
  ),
];
