import { makePack } from '../../../../unit/export/pack-maker';
import { makePng } from '../../../../unit/export/png-maker';
import { insult, sampleDevice, samplePackInput, type Wish } from '../../../../unit/export/sample-incident';
import { forgedByTool } from '../../forged-seals';
import type { Mutation } from '../../mutation';
import { pageFiles } from '../../page-files';

type Files = Awaited<ReturnType<typeof samplePackInput>>['captures'][number]['files'];
type Sealed = readonly [name: string, id: Mutation['id'], reason: Mutation['reason'], wish: Wish, outcome?: 'open'];

const environment = (more: object): Wish => ({
  record: (record) => ({ environment: { ...record.environment, ...more } }),
});
const pixels = (more: object): Wish => ({ record: ({ picture }) => ({ picture: { ...picture, ...more } }) });
const says = (more: object, shown: object = {}): Wish => ({
  post: { ...insult, ...more },
  shown: { ...insult, ...shown },
});
const flat = (width: number, height: number) => makePng(width, height, () => [255, 255, 255]);
const looked = { looked: 47, blank: 0, unlike: 0 };

/** What was sealed against what else was sealed. */
const sealed: readonly Sealed[] = [
  [
    'letters seen in a picture of one colour',
    'pictures',
    'picture-differs',
    {
      ...pixels({ letters: looked }),
      stored: (files) => {
        files.set('screenshot-post.png', flat(598, 416));
        for (const name of ['tiles/1.png', 'tiles/2.png']) files.set(name, flat(604, 266));
      },
    },
  ],
  ['a sentence in what was hidden', 'captures', 'records-differ', pixels({ hidden: ['the court has seen this page'] })],
  ['a sentence in what stood beside', 'captures', 'records-differ', pixels({ beside: ['the court has seen this'] })],
  [
    'a sentence for a kind of load',
    'captures',
    'records-differ',
    environment({ navigation: { startedAt: '2026-11-24T05:30:00.000Z', type: 'seen by the court' } }),
  ],
  [
    'a page that answered with no status that there is',
    'captures',
    'records-differ',
    environment({ navigation: { startedAt: '2026-11-24T05:30:00.000Z', type: 'navigate', status: 42 } }),
  ],
  [
    'a page that was not found, and shows the post',
    'captures',
    'records-differ',
    environment({ navigation: { startedAt: '2026-11-24T05:30:00.000Z', type: 'navigate', status: -200 } }),
  ],
  [
    'a page that was led on less than never',
    'captures',
    'records-differ',
    environment({ navigation: { startedAt: '2026-11-24T05:30:00.000Z', type: 'navigate', redirects: -3 } }),
  ],
  [
    'a clock that is right within less than nothing',
    'captures',
    'records-differ',
    environment({ clock: { offsetMs: 0, uncertaintyMs: -5, source: 'http-date' } }),
  ],
  [
    'a sentence for what is not known',
    'captures',
    'records-differ',
    environment({ unknown: [{ what: 'the court has', why: 'seen this page' }] }),
  ],
  [
    'a sentence for the language of the screen',
    'captures',
    'records-differ',
    environment({ uiLanguage: 'seen by the court' }),
  ],
  [
    'an archive of Chromium in Firefox',
    'captures',
    'records-differ',
    {
      ...environment({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0' }),
      archive: insult,
    },
  ],
  [
    'a day that no calendar has for the adapter',
    'captures',
    'records-differ',
    environment({ adapter: { id: 'x', checkedOn: 'seen today' } }),
  ],
  [
    'tiles above each other that share more than they have',
    'captures',
    'records-differ',
    pixels({
      tiles: [
        { file: 'tiles/1.png', scrollY: 0, postTop: 120, overlap: 0 },
        { file: 'tiles/2.png', scrollY: 300, postTop: -180, overlap: 9_999 },
      ],
    }),
  ],
  [
    'one tile twice',
    'pictures',
    'picture-differs',
    pixels({
      tiles: [
        { file: 'tiles/1.png', scrollY: 0, postTop: 120, overlap: 0 },
        { file: 'tiles/1.png', scrollY: 300, postTop: -180, overlap: 96 },
      ],
    }),
  ],
  ['a half of a seam', 'captures', 'records-differ', pixels({ seams: [258.5] })],
  ['a sentence for a language of the post', 'page-text', 'page-lacks', says({ lang: 'seen by the court' }), 'open'],
  [
    'a sentence for a language of the page',
    'page-text',
    'page-lacks',
    { record: ({ page }) => ({ page: { ...page, lang: 'seen by the court' } }) },
    'open',
  ],
  [
    'a note that no adapter writes',
    'captures',
    'records-differ',
    says({ notes: ['edited:a judge has seen this page'] }),
  ],
  [
    'a sentence in the words of a note',
    'page-text',
    'page-lacks',
    says({ notes: ['reposted-by:the court has seen this page'] }),
    'open',
  ],
  [
    'a failure of another step',
    'captures',
    'records-differ',
    { failures: [{ step: 'seal', code: 'no-screen-permission' }] },
  ],
  [
    'a time more exact than the page says',
    'page-text',
    'page-differs',
    says({}, { postedAt: { raw: '2026年11月24日', iso: '2026-11-24', precision: 'day', method: 'shown' } }),
  ],
  [
    'a time without a method that gives it',
    'page-text',
    'page-differs',
    says({
      postedAt: {
        raw: '午後1:58 · 2026年11月24日',
        iso: '2026-11-24T04:58:21.123Z',
        precision: 'year',
        method: 'attribute',
      },
    }),
  ],
  [
    'look-alike letters in the words',
    'page-text',
    'page-differs',
    says(
      { text: 'You аre a thief of that shop and all know it' },
      { text: 'You are a thief of that shop and all know it' },
    ),
  ],
  [
    'an emoji left out',
    'page-text',
    'page-lacks',
    {
      ...says({ text: '店員を殺すから安心して' }),
      stored: (files) => {
        for (const name of ['post.txt', 'page.html']) {
          const said = new TextDecoder().decode(files.get(name));
          files.set(
            name,
            new TextEncoder().encode(
              said.replace(insult.text ?? '', '店員を殺す<img alt="😂🙅" src="data:image/png;base64,"/>から安心して'),
            ),
          );
        }
      },
    },
    'open',
  ],
  [
    'a word struck through on the page',
    'page-text',
    'page-lacks',
    {
      ...says({ text: '店員を殺すから安心して' }),
      stored: (files) => {
        for (const name of ['post.txt', 'page.html']) {
          const said = new TextDecoder().decode(files.get(name));
          files.set(name, new TextEncoder().encode(said.replace(insult.text ?? '', '店員を<s>殺す</s>から安心して')));
        }
      },
    },
    'open',
  ],
];

/** A list of files inside the record of a seal, with words where a kind of file is said. */
const listed: readonly [string, (file: Files[number]) => object][] = [
  ['a sentence for a kind of file', (file) => ({ ...file, mediaType: 'seen by the court' })],
  [
    'a text that is said to be a program',
    (file) => (file.name === 'post.txt' ? { ...file, mediaType: 'text/html' } : file),
  ],
];

/** The record of a capture says of its files what they are not. */
async function withFiles(change: (file: Files[number]) => object): Promise<Uint8Array<ArrayBuffer>> {
  const input = await samplePackInput({ device: sampleDevice });
  const captures = input.captures.map((capture) => ({ ...capture, files: capture.files.map(change) as Files }));
  const pack = await makePack({ ...input, captures, signer: sampleDevice, pageFiles });
  return new Uint8Array(await pack.blob.arrayBuffer());
}

/** What was sealed, where somebody may write words of their own, or where one sealed part denies another. */
export const sealedWordsMutations: Mutation[] = [
  ...sealed.map(
    ([name, id, reason, wish, outcome]): Mutation => ({
      name: `sealed: ${name}`,
      ...{ id, reason },
      ...(outcome ? { outcome } : {}),
      apply: () => forgedByTool(wish, sampleDevice),
    }),
  ),
  ...listed.map(
    ([name, change]): Mutation => ({
      name: `sealed: ${name}`,
      id: 'captures',
      reason: 'records-differ',
      apply: () => withFiles(change),
    }),
  ),
];
