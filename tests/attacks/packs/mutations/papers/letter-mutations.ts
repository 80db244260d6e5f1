import { readTrueType } from '../../../../../utils/verify/letters/true-type';
import { makePack } from '../../../../unit/export/pack-maker';
import { sampleDevice, samplePackInput } from '../../../../unit/export/sample-incident';
import { type Forged, openPack } from '../../forged-pack';
import { resignPack } from '../../forged-seals';
import type { Mutation } from '../../mutation';
import { pageFiles } from '../../page-files';
import { drawingOfPage, eachObject, editPdf } from '../../written-pdf';
import { onTables } from './font-tables';

type Edit = (files: Forged) => unknown;
const forged = (edit: Edit) => async (files: Forged) => {
  await edit(files);
  await resignPack(files, sampleDevice);
};
/** A paper whose letters are not those of its text. */
const letters = (name: string, detail: string, edit: Edit): Mutation => ({
  ...{ name: `letters of a paper: ${name}`, id: 'letters', reason: 'letters-differ', detail },
  apply: forged(edit),
});
/** A paper whose font is told before its letters are asked for: it is none, or its lines fall apart. */
const fonts = (name: string, detail: string, edit: Edit): Mutation => ({
  ...{ name: `letters of a paper: ${name}`, id: 'report', reason: 'report-differs', detail },
  apply: forged(edit),
});
/** A paper whose lines do not stand as they are read. */
const order = (name: string, detail: string, edit: Edit): Mutation => ({
  ...{ name: `lines of a paper: ${name}`, id: 'report', reason: 'report-differs', detail },
  apply: forged(edit),
});

/** A paper that shows another thing beside the right words. */
const shown = (name: string, detail: string, edit: Edit): Mutation => ({
  ...{ name: `what a paper shows: ${name}`, id: 'report-words', reason: 'records-differ', detail },
  apply: forged(edit),
});

/** Codes of characters in a font, by its map (Adobe technical note 5014). */
function codesOf(map: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, list = ''] of map.matchAll(/> \[([^\]]*)\]/g))
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries())
      found.set(Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'), index);
  return found;
}

/** Every font of a paper: its file, its map and its widths. */
const eachFont = (
  edit: (font: Record<'file' | 'map' | 'widths', { dictionary: string; content?: Buffer<ArrayBuffer> }>) => unknown,
  path?: string,
) =>
  editPdf((objects) => {
    const at = (number: string | undefined) => objects.get(number ?? '') ?? { dictionary: '' };
    for (const { dictionary } of objects.values()) {
      const [, below, map] = /\/DescendantFonts \[(\d+) 0 R\]\n\/ToUnicode (\d+) 0 R/.exec(dictionary) ?? [];
      if (!below) continue;
      const widths = at(below);
      const file = at(
        /\/FontFile2 (\d+)/.exec(at(/\/FontDescriptor (\d+)/.exec(widths.dictionary)?.[1]).dictionary)?.[1],
      );
      edit({ file, map: at(map), widths });
    }
  }, path);

/** Where the glyphs of a font stand in its file: table of places, width, outlines. */
function exchangeOutlines(file: Buffer<ArrayBuffer>, one: number, other: number): void {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const offset = (tag: string) => view.getUint32(file.indexOf(tag, 12, 'latin1') + 8);
  const isLong = view.getInt16(offset('head') + 50) === 1;
  const size = isLong ? 4 : 2;
  const place = (glyph: number) => {
    const at = offset('loca') + glyph * size;
    return isLong ? view.getUint32(at) : view.getUint16(at) * 2;
  };
  const glyf = offset('glyf');
  const outline = (glyph: number) => Buffer.from(file.subarray(glyf + place(glyph), glyf + place(glyph + 1)));
  const [first, second] = [outline(one), outline(other)];
  const short = first.length < second.length ? ([one, first] as const) : ([other, second] as const);
  // The shorter outline stands in the place of the longer: what is behind its end is not drawn
  const long = short[0] === one ? other : one;
  short[1].copy(file, glyf + place(long));
}

const exchanged = (one: string, other: string, path?: string) =>
  eachFont(({ file, map }) => {
    const codes = codesOf(map.content?.toString('latin1') ?? '');
    const [a, b] = [codes.get(one), codes.get(other)];
    if (!file.content || a === undefined || b === undefined) return;
    exchangeOutlines(file.content, a, b);
    file.content = onTables(file.content, () => {});
  }, path);

/** The table of a font, found and edited. */
const tableOf = (tag: string, edit: (view: DataView) => unknown) =>
  eachFont(({ file }) => {
    const { buffer, byteOffset, byteLength } = file.content ?? Buffer.alloc(0);
    const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
    if (!readTrueType(bytes).tags.includes(tag)) throw new Error(`no ${tag}`);
    const at = new DataView(buffer, byteOffset).getUint32((file.content?.indexOf(tag, 12, 'latin1') ?? 0) + 8);
    edit(new DataView(buffer, byteOffset + at));
    if (file.content) file.content = onTables(file.content, () => {});
  });

const moved = (from: RegExp, to: string) => drawingOfPage(2, (content) => content.replace(from, to));

export const letterMutations: readonly Mutation[] = [
  letters('3 and 5 drawn alike', 'another letter for', exchanged('3', '5')),
  letters('見 and 行 drawn alike', 'another letter for', exchanged('見', '行')),
  letters('in a list', 'another letter for', exchanged('3', '5', 'data/post-list.pdf')),
  letters(
    'codes and text exchanged',
    'another letter for',
    eachFont(({ map }) => {
      const text = map.content?.toString('latin1') ?? '';
      map.content = Buffer.from(
        text.replaceAll('<0033>', '<!>').replaceAll('<0035>', '<0033>').replaceAll('<!>', '<0035>'),
      );
    }),
  ),
  fonts(
    'no width',
    'away from their line',
    eachObject(/\/W \[0/, (object) => {
      object.dictionary = object.dictionary.replace(
        /\/W \[0 \[([^\]]*)\]/,
        (_, all: string) => `/W [0 [${all.replace(/\d+/g, '0')}]`,
      );
    }),
  ),
  fonts(
    'an empty font',
    'no font',
    eachFont(({ file }) => {
      file.content = Buffer.alloc(0);
    }),
  ),
  letters(
    'other units',
    'frame',
    tableOf('head', (view) => view.setUint16(18, 2_000)),
  ),
  letters(
    'a program of its own',
    'frame',
    tableOf('prep', (view) => view.setUint8(0, 0x4f)),
  ),
  letters(
    'another bearing',
    'another letter for',
    tableOf('hmtx', (view) => {
      for (let glyph = 1; glyph < 40; glyph += 1) view.setInt16(glyph * 4 + 2, 300);
    }),
  ),
  order(
    'a code for no letter',
    'form of object',
    eachObject(/\/CIDToGIDMap/, (object) => {
      object.dictionary = object.dictionary.replace('/Identity\n>>', '/Identity\n/CIDToGIDMap /Identity\n>>');
    }),
  ),
  order(
    'all at one height',
    'out of their order',
    drawingOfPage(2, (content) => content.replace(/(1 0 0 1 \S+) \S+ Tm/g, '$1 500 Tm')),
  ),
  order(
    'two values change their places',
    'order',
    drawingOfPage(2, (content) => {
      const rows = [...content.matchAll(/1 0 0 1 168\.071 (\S+) Tm/g)].map(([, y = '']) => y);
      const [first = '', last = ''] = [rows[0], rows.at(-1)];
      return content
        .replaceAll(`168.071 ${first} Tm`, 'X')
        .replaceAll(`168.071 ${last} Tm`, `168.071 ${first} Tm`)
        .replaceAll('X', `168.071 ${last} Tm`);
    }),
  ),
  order(
    'a picture a line high',
    'too small',
    moved(/(\d+\.?\d*) 0 0 -\d+\.?\d* (\S+ \S+) cm\n\/I/, '$1 0 0 -2 $2 cm\n/I'),
  ),
  order(
    'a picture upside down',
    'draws',
    moved(/(\d+\.?\d*) 0 0 -(\d+\.?\d*) (\S+ \S+) cm\n\/I/, '$1 0 0 $2 $3 cm\n/I'),
  ),
  order(
    'a page of another size',
    'form of object',
    eachObject(/\/UserUnit 1\n/, (object) => {
      object.dictionary = object.dictionary.replace('/UserUnit 1\n', '/UserUnit 0.001\n');
    }),
  ),
  order(
    'another title of the window',
    'another title',
    eachObject(/^\(\xfe\xffb\x95/, (object) => {
      object.dictionary = '(Judgment of the court)\n';
    }),
  ),
  order(
    'a link of another kind',
    'form of object',
    eachObject(/\/S \/GoTo/, (object) => {
      object.dictionary = '<<\n/S /URI\n/URI (https://example.com/)\n>>\n';
    }),
  ),
  order('a table that leads to other objects', 'another table', (files) => {
    const path = 'data/report.pdf';
    const pdf = Buffer.from(files.get(path) ?? []).toString('latin1');
    const at = pdf.lastIndexOf('\nxref\n');
    files.set(
      path,
      new Uint8Array(
        Buffer.from(
          pdf.slice(0, at) + pdf.slice(at).replace(/(\d{10}) 00000 n \n(\d{10})/, '$2 00000 n \n$1'),
          'latin1',
        ),
      ),
    );
  }),
  order(
    'a link to another page than it says',
    'a link on 2',
    eachObject(/\/S \/GoTo/, (object) => {
      object.dictionary = object.dictionary.replace('(capture-1)', '(how-to-verify)');
    }),
  ),
  shown(
    'a sign that says another thing',
    'sign',
    drawingOfPage(1, (content) => {
      const signs = [...content.matchAll(/q\n1 0 0 1 (\S+ \S+) cm\nq\n0 0 m\n8 0 l[\s\S]*?Q\nQ\nQ\n/g)];
      const [first, last] = [signs[0], signs.at(-1)];
      if (!first || !last) return content;
      const moved = last[0].replace(last[1] ?? '', first[1] ?? '');
      return content.slice(0, first.index) + moved + content.slice(first.index + first[0].length);
    }),
  ),
  {
    ...shown('the picture of another capture', 'shows data/', () => {}),
    apply: async () => {
      const input = await samplePackInput({}, { noise: true, at: '2026-11-25T05:32:07.412Z' });
      const pack = await makePack({ ...input, signer: sampleDevice, pageFiles });
      const files = await openPack(new Uint8Array(await pack.blob.arrayBuffer()));
      await editPdf((objects) => {
        const [one, other] = [...objects.values()].filter(({ dictionary }) => dictionary.includes('/Subtype /Image'));
        if (!one?.content || !other?.content) throw new Error('no two pictures');
        [one.content, other.content] = [other.content, one.content];
      })(files);
      await resignPack(files, sampleDevice);
      return files;
    },
  },
];
