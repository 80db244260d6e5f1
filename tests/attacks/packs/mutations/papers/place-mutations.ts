import { makePack, type SampleInput } from '../../../../unit/export/pack-maker';
import { insult, sampleDevice, samplePackInput } from '../../../../unit/export/sample-incident';
import { type Forged, openPack } from '../../forged-pack';
import { resignPack } from '../../forged-seals';
import type { Mutation, World } from '../../mutation';
import { pageFiles } from '../../page-files';
import { drawingOfPage, eachObject, editPdf } from '../../written-pdf';

type Edit = (files: Forged) => Promise<unknown>;
type Start = (files: Forged, world: World) => Promise<Forged> | Forged;

const given: Start = (files) => files;
const made =
  (input: () => Promise<SampleInput>): Start =>
  async () => {
    const pack = await makePack({ ...(await input()), signer: sampleDevice, pageFiles });
    return openPack(new Uint8Array(await pack.blob.arrayBuffer()));
  };

/** A paper in which each word and thing is ours, and one of them stands otherwise than our layout sets it. */
const aside = (name: string, detail: string, edit: Edit, start: Start = given): Mutation => ({
  ...{ name: `places in a paper: ${name}`, id: 'report-words', reason: 'records-differ', detail },
  apply: async (files, world) => {
    const own = await start(files, world);
    await edit(own);
    await resignPack(own, sampleDevice);
    return own;
  },
});
/** A way of drawing that no paper of ours has. */
const strange = (name: string, edit: Edit): Mutation => ({
  ...aside(name, 'draws', edit),
  ...{ id: 'report', reason: 'report-differs' },
});

const [report, evidence, posts] = ['report', 'evidence-list', 'post-list'].map((name) => `data/${name}.pdf`);
const on = (page: number, edit: (content: string) => string, path = report) => drawingOfPage(page, edit, path);
const words = /1 0 0 1 (\S+) (\S+) Tm/g;

/** Words whose left edge fits, moved sideways by so many points. */
const sideways = (fits: (x: number, y: number) => boolean, by: number) => (content: string) =>
  content.replace(words, (all, x: string, y: string) =>
    fits(Number(x), Number(y)) ? `1 0 0 1 ${Number(x) + by} ${y} Tm` : all,
  );
/** Lines between columns, laid into the left edge of the table. */
const noColumns = (content: string) =>
  content.replace(/(\S+) (\S+) m\n\1 (\S+) l/g, (all, x: string, from: string, to: string) =>
    Number(x) > 80 && Number(x) < 540 ? `71.1 ${from} m\n71.1 ${to} l` : all,
  );
/** Lines across the page, in their order. */
const across = /70\.866 (\S+) m\n544\.256 \1 l/g;
const blueFrame = /1\.4 w\n\[\] 0 d\n0 j\n0 J\n(\S+ \S+ \S+ \S+) re\n[\s\S]*?gs\nS\n/;
const picture = /(\S+) 0 0 -(\S+) (\S+) (\S+) cm\n\/I/;
const sign = /q\n1 0 0 1 (\S+ \S+) cm\nq\n0 0 m\n\S+ 0 l[\s\S]*?Q\nQ\nQ\n/g;
const [black, grey, brown] = ['0.114 0.125 0.129', '0.341 0.357 0.349', '0.451 0.325 0.035'];
const behind = String.raw` scn\nf\nq\n1 0 0 -1`;

const onAllPages = (from: RegExp, to: string): Edit =>
  editPdf((objects) => {
    let count = 0;
    for (const object of objects.values()) {
      const before = object.content?.toString('latin1') ?? '';
      if (!before.startsWith('1 0 0 -1 0 841.89 cm\n')) continue;
      const after = before.replace(from, to);
      if (after !== before) count += 1;
      object.content = Buffer.from(after, 'latin1');
    }
    if (count === 0) throw new Error('nothing to edit on any page');
  });

/** Two pictures of a report, exchanged by their labels or by what they hold. */
const exchanged = (by: 'label' | 'content'): Edit =>
  editPdf((objects) => {
    const all = [...objects.values()];
    if (by === 'content') {
      const [one, other] = all.filter(({ dictionary }) => dictionary.includes('/Subtype /Image'));
      if (!one?.content || !other?.content) throw new Error('no two pictures');
      const height = ({ dictionary }: typeof one) => /\/Height \d+/.exec(dictionary)?.[0] ?? '';
      const [first, second] = [height(one), height(other)];
      [one.content, other.content] = [other.content, one.content];
      one.dictionary = one.dictionary.replace(first, second);
      other.dictionary = other.dictionary.replace(second, first);
      return;
    }
    const users = all.filter(({ dictionary }) => /\/I\d+ \d+ 0 R/.test(dictionary));
    const numbers = users.map(({ dictionary }) => /\/I\d+ (\d+) 0 R/.exec(dictionary)?.[1] ?? '');
    if (new Set(numbers).size < 2) throw new Error('no two pictures');
    for (const [index, user] of users.slice(0, 2).entries())
      user.dictionary = user.dictionary.replace(`${numbers[index]} 0 R`, `${numbers[1 - index]} 0 R`);
  });

const long = made(() => samplePackInput({ height: 1_400 }));
const emoji = made(() => samplePackInput({ post: { ...insult, text: '👍 本文に [U+1F44D] と書く。\u{1F9E0} あ' } }));
const copies: Start = (_, world) => world.copies;

export const placeMutations: readonly Mutation[] = [
  aside('no columns in the list of evidence', 'rule', on(1, noColumns, evidence)),
  aside(
    'authors moved in the list of evidence, without columns',
    'page 1',
    on(1, (content) => noColumns(sideways((x, y) => x > 380 && x < 410 && y < 560, 4)(content)), evidence),
  ),
  aside(
    'a value moved to the right',
    'words',
    on(
      2,
      sideways((x, y) => x === 168.071 && y > 600 && y < 640, 200),
    ),
  ),
  aside(
    'a value of the list of posts moved',
    'words',
    on(
      1,
      sideways((x) => x > 140 && x < 200, 8),
      posts,
    ),
  ),
  aside(
    'the words of the post moved in their box',
    'words',
    on(
      2,
      sideways((x) => x === 81.716, 5),
    ),
  ),
  aside(
    'a rule between rows moved under the row before',
    'rule',
    on(2, (content) => {
      const [, one = '', two = ''] = [...content.matchAll(across)].map(([, y = '']) => y);
      return content.replaceAll(`70.866 ${two} m\n544.256 ${two} l`, `70.866 ${one} m\n544.256 ${one} l`);
    }),
  ),
  aside(
    'all rules of the rows in one place',
    'rule',
    on(2, (content) => {
      const first = [...content.matchAll(across)][0]?.[1] ?? '';
      return content.replace(across, `70.866 ${first} m\n544.256 ${first} l`);
    }),
  ),
  aside(
    'the frame round our own words',
    'frame',
    on(2, (content) => content.replace(blueFrame, (all, box: string) => all.replace(box, '66 90 480 360'))),
  ),
  aside(
    'a second frame',
    'frame',
    on(2, (content) => content.replace(blueFrame, (all) => all + all)),
  ),
  aside(
    'a frame of a point',
    'frame',
    on(2, (content) =>
      content.replace(blueFrame, (all, box: string) => all.replace(box, box.replace(/\S+ \S+$/, '1 1'))),
    ),
  ),
  aside(
    'the frame of a copy moved',
    'frame',
    on(3, (content) => content.replace(blueFrame, (all, box: string) => all.replace(box, '66 90 480 40'))),
    copies,
  ),
  strange(
    'a frame of one dash',
    on(2, (content) => content.replace(/(1\.4 w\n)\[\]/, '$1[0 999]')),
  ),
  strange(
    'rules of a thousandth',
    on(1, (content) => content.replaceAll('[] 0 d', '[0.001 999] 0 d'), evidence),
  ),
  strange(
    'dashes for rules',
    on(1, (content) => content.replace('[] 0 d', '[1 5] 0 d'), posts),
  ),
  aside(
    'a rule as a seam is drawn',
    'rule',
    on(1, (content) => content.replace('[] 0 d', '[2.5 2] 0 d'), posts),
  ),
  aside(
    'a picture of a tenth of its height',
    'picture',
    on(2, (content) => content.replace(picture, '$1 0 0 -26.6 $3 $4 cm\n/I')),
  ),
  aside(
    'a picture of a tenth of its width',
    'picture',
    on(2, (content) => content.replace(picture, '38 0 0 -$2 $3 $4 cm\n/I')),
  ),
  aside(
    'a small picture in a large frame',
    'picture',
    on(2, (content) => content.replace(picture, '127 0 0 -88 $3 $4 cm\n/I')),
  ),
  aside('the parts of a long picture exchanged by their names', 'rows 1 to', exchanged('label'), long),
  aside('the parts of a long picture exchanged by their pixels', 'rows 1 to', exchanged('content'), long),
  aside(
    'the signs of the legend exchanged',
    'sign',
    on(1, (content) => {
      const signs = [...content.matchAll(sign)];
      const [one, , other] = signs.slice(-4, -1);
      if (!one || !other) throw new Error('no signs');
      const at = (which: typeof one, place = '') => which[0].replace(which[1] ?? '', place);
      return content.replace(one[0], '@').replace(other[0], at(other, one[1])).replace('@', at(one, other[1]));
    }),
  ),
  aside(
    'signs beside their places',
    'sign',
    on(1, (content) =>
      content.replace(sign, (all, place: string) =>
        all.replace(
          place,
          place.replace(/^\S+/, (x) => `${Number(x) - 4}`),
        ),
      ),
    ),
  ),
  aside(
    'the dog once more',
    'sign',
    on(2, (content) => `${content}${[...content.matchAll(sign)].at(-1)?.[0]}`),
  ),
  aside(
    'a stand-in in the black of the text',
    'words',
    onAllPages(new RegExp(`${brown}(${behind})`, 'g'), `${black}$1`),
    emoji,
  ),
  aside(
    'the letters of the author in the brown of stand-ins',
    'words',
    onAllPages(new RegExp(`${black}(${behind})`, 'g'), `${brown}$1`),
    emoji,
  ),
  aside(
    'all words in grey',
    'words',
    on(2, (content) => content.replace(new RegExp(`${black}(${behind})`, 'g'), `${grey}$1`)),
  ),
  aside(
    'the mark of a seam lower',
    'rule',
    on(2, (content) =>
      content.replace(
        /(\[2\.5 2\] 0 d\n0 j\n0 J\n\S+) (\S+) m\n(\S+) \S+ l/g,
        (_, from: string, y: string, to: string) => `${from} ${Number(y) - 80} m\n${to} ${Number(y) - 80} l`,
      ),
    ),
  ),
  aside(
    'the mark of a seam at the top',
    'rule',
    on(2, (content) => content.replace(/(\[2\.5 2\] 0 d\n0 j\n0 J\n\S+) \S+ m\n(\S+) \S+ l/g, '$1 457 m\n$2 457 l')),
  ),
  aside(
    'the words of the post in small letters',
    'words 6.5',
    on(2, (content) => content.replaceAll('/F2 11 Tf', '/F2 6.5 Tf')),
  ),
  aside(
    'the words of the post in very small letters',
    'words 5',
    on(2, (content) => content.replaceAll('/F2 11 Tf', '/F2 5 Tf')),
  ),
  aside(
    'values with letters apart',
    'words',
    on(2, (content) => content.replaceAll('/F2 9 Tf\n', '/F2 9 Tf\n0.5 Tc\n')),
  ),
  aside(
    'the tint at the foot',
    'tint',
    on(1, (content) => content.replace(/(70\.866) \S+ (473\.39 \S+ re)/, '$1 690 $2')),
  ),
  aside(
    'a link that leads lower',
    'other places',
    eachObject(/\/XYZ \S+ 7\d\d/, (object) => {
      object.dictionary = object.dictionary.replace(/(\/XYZ \S+) 7\d\d\S*/, '$1 120');
    }),
  ),
];
