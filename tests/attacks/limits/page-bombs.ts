import { insult } from '../../unit/export/sample-incident';
import {
  bytesOf,
  edit,
  editChain,
  entriesOf,
  type Forged,
  openPack,
  rewriteManifests,
  text,
} from '../packs/forged-pack';
import { rawZip } from '../packs/raw-zip';
import type { Bomb } from './bomb';

const packed = (files: Forged) => rawZip(entriesOf(files).map((entry) => ({ ...entry, deflate: true })));

const inPack = (name: string, change: (files: Forged) => unknown, told?: 'too-large'): Bomb => ({
  name,
  ...(told ? { told } : {}),
  make: async (good) => {
    const files = await openPack(good);
    await change(files);
    await rewriteManifests(files);
    return packed(files);
  },
});

/** Put into the page of a good pack, which stays as it is else. */
const inPage = (name: string, words: () => string, told?: 'too-large') =>
  inPack(`page: ${name}`, (files) => edit(files, 'data/page.html', '</body>', `${words()}</body>`), told);

const inStyle = (name: string, css: () => string) =>
  inPage(`style of ${name}`, () => `<div style="${css().replaceAll('"', '&quot;')}">x</div>`);

const inSheet = (name: string, css: () => string) =>
  inPack(`sheet of ${name}`, (files) =>
    edit(
      files,
      'data/page.html',
      '</head>',
      `<link rel="stylesheet" href="data:text/css;charset=utf-8;base64,${Buffer.from(css()).toString('base64')}"/></head>`,
    ),
  );

/** One string of a record in both files that hold it. */
const inRecord = (name: string, from: string, to: string) =>
  inPack(
    `record: ${name}`,
    (files) => {
      for (const path of ['data/seal.json', 'data/capture.json', 'data/post.json'])
        if (text(files.get(path)).includes(from)) edit(files, path, from, to);
    },
    'too-large',
  );

const log = (name: string, lines: (line: string) => string[], told?: 'too-large') =>
  inPack(
    `log: ${name}`,
    (files) => {
      const line = text(files.get('data/custody.jsonl')).split('\n')[2] ?? '';
      files.set('data/custody.jsonl', bytesOf(`${lines(line).join('\n')}\n`));
    },
    told,
  );

const numbered = (count: number) => (line: string) =>
  Array.from({ length: count }, (_, index) => line.replace('"seq":3', `"seq":${index + 1}`));

const nested = (depth: number, words: string) => `${'<b>'.repeat(depth)}${words}${'</b>'.repeat(depth)}`;

/** Logs, pages, styles and records that hold millions of what each costs. */
export const pageBombs: readonly Bomb[] = [
  log('80,000 lines that hang on nothing', numbered(80_000), 'too-large'),
  log('20,000 lines that hang on nothing', numbered(20_000)),
  log('20,000 lines of no log', () => Array.from({ length: 20_000 }, (_, index) => `{"seq":${index + 1}}`)),
  {
    name: 'log: 20,000 entries that hang on each other',
    make: async (good) => {
      const files = await openPack(good);
      await editChain(
        files,
        (entries) => [
          ...entries,
          ...Array.from({ length: 19_900 }, () => entries.find(({ event }) => event === 'revealed') ?? entries[0]!),
        ],
        true,
      );
      return packed(files);
    },
  },
  inPage('60,000 letters alike, sixty times', () => `${'あ'.repeat(60_000)}う`.repeat(60), 'too-large'),
  inPage('descriptions of ten megabytes', () => `<img src="data:," alt="${'あ'.repeat(3_300_000)}">`, 'too-large'),
  inPage('references by the million', () => '&amp;#x41;&lt;'.repeat(1_500_000), 'too-large'),
  inPage('references, as many as are read', () => '&amp;#x41;&lt;'.repeat(199_000)),
  inPage(
    'elements in each other by the million',
    () => '<div>'.repeat(1_500_000) + '</div>'.repeat(1_500_000),
    'too-large',
  ),
  inPage('elements in each other, as many as are read', () => '<div>'.repeat(149_000) + '</div>'.repeat(149_000)),
  inPack(
    'page: the words of the post in 60,000 elements',
    (files) => edit(files, 'data/page.html', `>${insult.text}<`, `>${nested(60_000, `${insult.text}`)}<`),
    'too-large',
  ),
  inPage('elements a thousand deep, again and again', () => nested(980, 'x').repeat(150)),
  inPage('elements with a style each', () => '<b style="opacity:calc(1 - 0)">x</b>'.repeat(149_000)),
  inPage('elements with another style each', () =>
    Array.from({ length: 149_000 }, (_, index) => `<b style="opacity:${index}">x</b>`).join(''),
  ),
  inPage('articles in each other', () => '<article class="x">'.repeat(140_000) + '</article>'.repeat(140_000)),
  inStyle('addresses that never end', () => `background:url('`.repeat(100_000)),
  inStyle('addresses that never end, four megabytes', () => `background:url('`.repeat(270_000)),
  inStyle('words in brackets', () => `${'a('.repeat(200_000)}${`'x' `.repeat(200_000)}`),
  inStyle('declarations', () => 'opacity:var(--a,var(--b,1));'.repeat(100_000)),
  inStyle('values in each other', () => `opacity:${'calc('.repeat(500_000)}1`),
  inStyle('fall-backs in each other', () => `opacity:${'var(--a,'.repeat(300_000)}1`),
  inSheet('rules for everything', () => '*{color:red}'.repeat(150_000)),
  inSheet('one rule of many values', () => `*{${'color:red;'.repeat(200_000)}}`),
  inSheet('blocks that never end', () => 'a{'.repeat(400_000)),
  inSheet('one long selector', () => `${'span:is(a,b) '.repeat(80_000)}{color:red}`),
  inSheet(
    'values that hang on each other',
    () =>
      `*{color:var(--a0)}${Array.from({ length: 3_000 }, (_, at) => `b{--a${at}:var(--a${at + 1}) var(--a${at + 1})}`).join('')}`,
  ),
  inSheet('rules', () => '.a{opacity:0}'.repeat(300_000)),
  inSheet('rules, each for a name of its own', () =>
    Array.from({ length: 150_000 }, (_, index) => `.a${index}{color:red}`).join(''),
  ),
  inSheet('rules, each for others than its own', () =>
    Array.from({ length: 40_000 }, (_, index) => `:is(main *,article *):not(.z${index}) ~ *{order:${index}}`).join(''),
  ),
  inSheet('rules in each other', () => '@media all{'.repeat(300_000)),
  inSheet('blocks in each other', () => `.a{${'{['.repeat(600_000)}`),
  inSheet('names in one rule', () => `${'.a,'.repeat(600_000)}.b{display:none}`),
  inSheet('drawn words', () => `.a::before{content:${`'x' `.repeat(400_000)}}`),
  inSheet('drawn words in each other', () => `.a::before{content:${'attr('.repeat(500_000)}}`),
  inRecord('a title of two million letters', 'X の投稿', 'X'.repeat(2_000_000)),
  inRecord('a name of two million letters', '名無しの客', '名'.repeat(1_000_000)),
  inRecord('a text of two million letters', '駅前店', '駅'.repeat(1_300_000)),
  inRecord('a language of a million letters', '"ja"', `"${'j'.repeat(1_000_000)}"`),
];
