import { type Forged, rewriteManifests } from '../../forged-pack';
import type { Mutation } from '../../mutation';
import { editPdf } from '../../written-pdf';
import { onTables, type Tables } from './font-tables';

/** Words as they would stand in a stream that nobody reads. */
const words = Buffer.from('佐伯美咲');
const wide = Buffer.from('佐伯美咲', 'utf16le').swap16().toString('hex');

type Change = (content: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>;
const inMap = (change: (map: string) => string): [string, Change] => [
  '/CIDInit',
  (content) => Buffer.from(change(content.toString('latin1')), 'latin1'),
];
const inFont = (change: Change): [string, Change] => ['\0\x01\0\0', change];
const inTables = (change: (tables: Tables) => unknown): [string, Change] =>
  inFont((content) => onTables(content, change));
const table = (tables: Tables, tag: string) => tables.get(tag) ?? Buffer.alloc(0);
const longer = (tables: Tables, tag: string, more: Buffer) =>
  tables.set(tag, Buffer.concat([table(tables, tag), more]));

/** Room in the maps and files of fonts, which pages show nothing of. */
const rooms: readonly [what: string, detail: string, change: [string, Change]][] = [
  ['a comment in a map', 'another map', inMap((map) => map.replace('begincmap', `% ${wide}\nbegincmap`))],
  ['another registry of a map', 'another map', inMap((map) => map.replace('(Adobe)', `(${wide})`))],
  ['another name of a map', 'another map', inMap((map) => map.replace(/Adobe-Identity-UCS/, 'Saeki-Misaki'))],
  [
    'digits in capitals in a map',
    'another map',
    inMap((map) => map.replace(/<[0-9a-f]*[a-f][0-9a-f]*>/g, (own) => own.toUpperCase())),
  ],
  ['words behind a map', 'another map', inMap((map) => `${map}${wide}`)],
  [
    'a letter by itself in a map',
    'another map',
    inMap((map) => map.replace('endcmap', `1 beginbfchar\n<00f0> <${wide}>\nendbfchar\nendcmap`)),
  ],
  [
    'a second range in a map',
    'another map',
    inMap((map) => map.replace('endbfrange', `<0f00> <0f00> [<${wide}>]\nendbfrange`)),
  ],
  ['a name for no letter in a map', 'another map', inMap((map) => map.replace('[<0000>', `[<${wide}>`))],
  [
    'codes that nothing draws',
    'nothing draws',
    inMap((map) =>
      map.replace(/<0000> <([0-9a-f]{4})> \[(.*?)\]/s, (whole, last: string, list: string) =>
        Number.parseInt(last, 16) === 255
          ? whole
          : `<0000> <${(Number.parseInt(last, 16) + 1).toString(16).padStart(4, '0')}> [${list} <${wide}>]`,
      ),
    ),
  ],
  ['words behind a font', 'bytes of no letter', inFont((font) => Buffer.concat([font, words]))],
  ['a program behind a font', 'bytes of no letter', inFont((font) => Buffer.concat([font, Buffer.from('MZ<script>')]))],
  [
    'words before the tables',
    'room at',
    inFont((font) => {
      const moved = Buffer.concat([
        font.subarray(0, 12 + font.readUInt16BE(4) * 16),
        words,
        font.subarray(12 + font.readUInt16BE(4) * 16),
      ]);
      for (let record = 12; record < 12 + font.readUInt16BE(4) * 16; record += 16)
        moved.writeUInt32BE(font.readUInt32BE(record + 8) + words.length, record + 8);
      return moved;
    }),
  ],
  [
    'words for a check sum',
    'room at',
    inFont((font) => {
      words.copy(font, 16, 0, 4);
      return font;
    }),
  ],
  [
    'words in the head of a font',
    'another head',
    inFont((font) => {
      words.copy(font, 6, 0, 6);
      return font;
    }),
  ],
  ['words behind the outlines', 'bytes of no letter', inTables((tables) => longer(tables, 'glyf', words))],
  ['words behind the widths', 'bytes of no letter', inTables((tables) => longer(tables, 'hmtx', words))],
  ['words behind the places', 'bytes of no letter', inTables((tables) => longer(tables, 'loca', words))],
  ['words behind the head table', 'another head', inTables((tables) => longer(tables, 'head', words))],
  [
    'words for the sum of the file',
    'bytes of no letter',
    inTables((tables) => words.copy(table(tables, 'head'), 8, 0, 4)),
  ],
  [
    'words in the letter that is not there',
    'another empty letter',
    inTables((tables) => words.copy(table(tables, 'glyf'), 20, 0, 12)),
  ],
  ['a table that nobody reads', 'another head', inTables((tables) => tables.set('name', words))],
];

const papers = ['data/report.pdf', 'data/evidence-list.pdf'] as const;

const apply =
  (path: string, [begins, change]: [string, Change]) =>
  async (files: Forged) => {
    await editPdf((objects) => {
      let isDone = false;
      for (const object of objects.values()) {
        const { content } = object;
        if (isDone || content?.toString('latin1', 0, begins.length) !== begins) continue;
        const changed = change(Buffer.from(content));
        isDone = !changed.equals(content);
        object.content = changed;
      }
      if (!isDone) throw new Error('no font to change');
    }, path)(files);
    await rewriteManifests(files);
    return files;
  };

/** Fonts of the papers that hold more than the letters on their pages. */
export const fontMutations: Mutation[] = [
  ...rooms.map(
    ([what, detail, change], index): Mutation => ({
      name: `paper: ${what}`,
      id: 'report',
      reason: 'report-differs',
      detail,
      apply: apply(papers[index % 2] ?? papers[0], change),
    }),
  ),
  ...rooms.map(
    ([what, detail, change]): Mutation => ({
      name: `paper of copies: ${what}`,
      id: 'report',
      reason: 'report-differs',
      detail,
      apply: (_, { copies }) => apply(papers[0], change)(copies),
    }),
  ),
];
