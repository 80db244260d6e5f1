import { readZip } from '../../../../utils/bytes/zip/zip';
import { bytesOf, closePack, entriesOf, type Forged, top } from '../forged-pack';
import type { Mutation } from '../mutation';
import { type RawEntry, rawZip } from '../raw-zip';

const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const u16 = (...numbers: number[]) => new Uint8Array(Uint16Array.from(numbers).buffer);
const folder = (name: string): RawEntry => ({ name, bytes: new Uint8Array(), mode: 0o040755 });

/** Where the directory's records and their local headers stand. */
function recordsIn(view: DataView): { central: number; local: number; end: number }[] {
  const found: { central: number; local: number; end: number }[] = [];
  let at = view.getUint32(view.byteLength - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const end = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    found.push({ central: at, local: view.getUint32(at + 42, true), end });
    at = end;
  }
  return found;
}

/** Changes the headers of the fourth entry in place. */
const header = (
  name: string,
  reason: Mutation['reason'],
  change: (view: DataView, at: { central: number; local: number }) => void,
  detail?: string,
): Mutation => ({
  name: `ZIP header: ${name}`,
  id: 'zip',
  reason,
  ...(detail ? { detail } : {}),
  apply: (files) => {
    const zip = closePack(files);
    const view = new DataView(zip.buffer);
    change(view, recordsIn(view)[3]!);
    return zip;
  },
});

const entry = (
  name: string,
  reason: Mutation['reason'],
  change: (entries: RawEntry[]) => RawEntry[],
  detail?: string,
): Mutation => ({
  name: `ZIP entry: ${name}`,
  id: 'zip',
  reason,
  ...(detail ? { detail } : {}),
  apply: (files) => rawZip(change(entriesOf(files))),
});

const plus = (name: string, more: object = {}) => [{ name, bytes: bytesOf('x'), ...more }];
const extraOn = (extra: Uint8Array) => (entries: RawEntry[]) =>
  entries.map((each, index) => (index === 3 ? { ...each, extra } : each));

/** An end record in 64 bits that is right, and a narrow one that tells other readers of fewer entries. */
function twoCounts(files: Forged): Uint8Array {
  const zip = closePack(files);
  const view = new DataView(zip.buffer);
  const end = zip.length - 22;
  const wide = Buffer.alloc(76);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) wide.writeBigUInt64LE(BigInt(view.getUint16(end + 10, true)), at);
  wide.writeBigUInt64LE(BigInt(view.getUint32(end + 12, true)), 40);
  wide.writeBigUInt64LE(BigInt(view.getUint32(end + 16, true)), 48);
  wide.writeUInt32LE(0x07064b50, 56);
  wide.writeBigUInt64LE(BigInt(end), 64);
  wide.writeUInt32LE(1, 72);
  const narrow = Buffer.from(zip.slice(end));
  narrow.writeUInt32LE(0x00020002, 8);
  narrow.writeUInt32LE(0xffffffff, 12);
  return join(zip.slice(0, end), wide, narrow);
}

/** Headers and names by which two readers of ZIP would unpack two different packs. */
export const headerMutations: Mutation[] = [
  header('another size', 'zip-headers-differ', (view, { local }) => view.setUint32(local + 22, 7, true), 'sizes'),
  header('another CRC', 'zip-headers-differ', (view, { local }) => view.setUint32(local + 14, 7, true), 'sizes'),
  header('another method', 'zip-headers-differ', (view, { local }) => view.setUint16(local + 8, 8, true), 'method'),
  header('other flags', 'zip-headers-differ', (view, { local }) => view.setUint16(local + 6, 0x800, true), 'flags'),
  header('another time', 'zip-headers-differ', (view, { local }) => view.setUint16(local + 10, 7, true), 'time'),
  header('another disk', 'zip-headers-differ', (view, { central }) => view.setUint16(central + 34, 1, true), 'disks'),
  header('a folder to MS-DOS', 'entry-not-a-file', (view, { central }) => view.setUint16(central + 38, 0x10, true)),
  header('a label to MS-DOS', 'entry-not-a-file', (view, { central }) => view.setUint16(central + 38, 0x08, true)),
  header('a pipe', 'entry-not-a-file', (view, { central }) => view.setUint16(central + 40, 0o010644, true)),
  header('a method that nobody reads', 'zip-method', (view, { central, local }) => {
    view.setUint16(central + 10, 99, true);
    view.setUint16(local + 8, 99, true);
  }),
  header(
    'fewer entries than there are',
    'zip-headers-differ',
    (view) => view.setUint32(view.byteLength - 14, 0x00030003, true),
    'entries of 3',
  ),
  {
    name: 'ZIP header: two counts of entries',
    id: 'zip',
    reason: 'zip-headers-differ',
    detail: 'ZIP64 record',
    apply: twoCounts,
  },
  {
    name: 'ZIP header: two records of one local entry',
    id: 'zip',
    reason: 'zip-outside-bytes',
    apply: (files) => {
      const zip = closePack(files);
      const view = new DataView(zip.buffer);
      const [first, second] = recordsIn(view).slice(3);
      view.setUint32(second!.central + 42, first!.local, true);
      return zip;
    },
  },
  {
    name: 'ZIP header: a comment of an entry',
    id: 'zip',
    reason: 'zip-outside-bytes',
    detail: 'comment of an entry',
    apply: (files) => {
      const zip = closePack(files);
      const { central, end } = recordsIn(new DataView(zip.buffer))[3]!;
      const longer = join(zip.slice(0, end), bytesOf('fake'), zip.slice(end));
      const view = new DataView(longer.buffer);
      view.setUint16(central + 32, 4, true);
      view.setUint32(longer.length - 10, view.getUint32(longer.length - 10, true) + 4, true);
      return longer;
    },
  },
  entry(
    'sizes in 64 bits that nobody asked for',
    'zip-headers-differ',
    extraOn(join(u16(1, 16), new Uint8Array(16))),
    'ZIP64 field',
  ),
  entry('an extra field longer than its room', 'zip-headers-differ', extraOn(u16(0x5455, 400)), 'cut short'),
  entry('half an extra field', 'zip-headers-differ', extraOn(u16(0x5455)), 'cut short'),
  entry('words in a mark of jar', 'zip-headers-differ', extraOn(u16(0xcafe, 2, 7)), '0xcafe'),
  entry('a dot at the end of a name', 'name-unsafe', (entries) => [...entries, ...plus(`${top}/data/post.json.`)]),
  entry('a stream of NTFS', 'name-unsafe', (entries) => [...entries, ...plus(`${top}/data/post.json:x`)]),
  entry('a NUL in a name', 'name-unsafe', (entries) => [...entries, ...plus(`${top}/data/a\u0000b`)]),
  entry('letters that turn the name round', 'name-unsafe', (entries) => [
    ...entries,
    ...plus(`${top}/data/\u202egpj.exe`, { flags: 0x800 }),
  ]),
  entry('a file where a folder is', 'name-twice', (entries) => [...entries, ...plus(`${top}/data`)], 'a folder'),
  entry('a folder where a file is', 'name-twice', (entries) => [...entries, folder(`${top}/data/post.json/`)]),
  entry('a folder in another case', 'name-case-twin', (entries) => [...entries, ...plus(`${top}/Data/x`)]),
  entry('a folder that speaks', 'entry-not-a-file', (entries) => [...entries, folder(`${top}/data/this-is-fake/`)]),
  entry('an empty second top', 'entry-not-a-file', (entries) => [...entries, folder('other/')]),
  entry('bytes in a folder', 'entry-not-a-file', (entries) => [
    ...entries,
    { ...folder(`${top}/data/`), bytes: bytesOf('x') },
  ]),
];

/** Room that no signature covers: used, a pack is not whole, nor is it changed. */
export const roomMutations: Mutation[] = [
  ['words in a field of times', (each: RawEntry) => ({ ...each, extra: join(u16(0x5455, 5), bytesOf('words')) })],
  ['permissions that spell', (each: RawEntry) => ({ ...each, mode: 0o100755 })],
]
  .map(([what, change]) => ({
    name: `ZIP room: ${what as string}`,
    id: 'room' as const,
    reason: 'room-used' as const,
    outcome: 'open' as const,
    apply: (files: Forged) =>
      rawZip(
        entriesOf(files).map((each, index) => (index === 3 ? (change as (one: RawEntry) => RawEntry)(each) : each)),
      ),
  }))
  .concat({
    name: 'ZIP room: folders as entries',
    ...{ id: 'room', reason: 'room-used', outcome: 'open' },
    apply: (files: Forged) =>
      rawZip([{ name: `${top}/data/`, mode: 0o40755, bytes: new Uint8Array() }, ...entriesOf(files)]),
  });

/** Changes one header in place where no signature reaches. */
const inHeader = (
  what: string,
  change: (view: DataView, at: { central: number; local: number }) => void,
): Mutation => ({
  name: `ZIP room: ${what}`,
  id: 'room',
  reason: 'room-used',
  outcome: 'open',
  apply: (files) => {
    const zip = closePack(files);
    const view = new DataView(zip.buffer);
    change(view, recordsIn(view)[3]!);
    return zip;
  },
});

/** The same in every entry, so that none differs from the first. */
const inEveryHeader = (
  what: string,
  change: (view: DataView, at: { central: number; local: number }) => void,
): Mutation => ({
  name: `ZIP room: ${what}`,
  id: 'room',
  reason: 'room-used',
  outcome: 'open',
  apply: (files) => {
    const zip = closePack(files);
    const view = new DataView(zip.buffer);
    for (const record of recordsIn(view)) change(view, record);
    return zip;
  },
});

/** Attributes that say something in their bits, the same in every entry: what type, who may read, whose it becomes. */
const modes: readonly [what: string, attributes: number][] = [
  ['of nobody', 0o100000 << 16],
  ['of a directory that keeps', 0o101777 << 16],
  ['that run as another', 0o104755 << 16],
  ['that run as two others', 0o106777 << 16],
  ['to be run', 0o100755 << 16],
  ['of nobody else', 0o100600 << 16],
  ['of no type', 0o000644 << 16],
  ['that run as three others', 0o107644 << 16],
  ['with words beside them', (0o100644 << 16) | 0x4100],
  ['of MS-DOS alone', 0x20],
];

/** Places of a few bytes in every entry that a reader passes over. */
export const spareRoom: Mutation[] = [
  ...modes.map(([what, attributes]) => ({
    ...inEveryHeader(`permissions ${what} in every entry`, (view, { central }) =>
      view.setUint32(central + 38, attributes, true),
    ),
    who: 'stranger' as const,
  })),
  inHeader('words in the version that made it', (view, { central }) => view.setUint16(central + 4, 0x0341, true)),
  inHeader('words in the version that is needed', (view, { central }) => view.setUint16(central + 6, 0x0b, true)),
  inHeader('words in the version needed, beside the entry', (view, { local }) => view.setUint16(local + 4, 0x0b, true)),
  inHeader('words in the internal attributes', (view, { central }) => view.setUint16(central + 36, 0x4142, true)),
  inEveryHeader('one time of the future in every entry', (view, { central, local }) => {
    view.setUint32(central + 12, 0xff21_0000, true);
    view.setUint32(local + 10, 0xff21_0000, true);
  }),
  inEveryHeader('flags of another way of packing in every entry', (view, { central, local }) => {
    view.setUint16(central + 8, 0x06, true);
    view.setUint16(local + 6, 0x06, true);
  }),
  inEveryHeader('words in every maker', (view, { central }) => view.setUint16(central + 4, 0x4142, true)),
  inEveryHeader('words in all internal attributes', (view, { central }) => view.setUint16(central + 36, 0x4142, true)),
  inHeader('words in the external attributes', (view, { central }) => view.setUint8(central + 39, 0x41)),
  inHeader('words in the flags of a way of packing', (view, { central, local }) => {
    view.setUint16(central + 8, 0x02, true);
    view.setUint16(local + 6, 0x02, true);
  }),
  {
    name: 'ZIP room: words in a field of times beside the entry alone',
    id: 'room',
    reason: 'room-used',
    outcome: 'open',
    apply: (files) =>
      rawZip(
        entriesOf(files).map((each, index) =>
          index === 3 ? { ...each, localExtra: join(u16(0x5455, 5), bytesOf('words')) } : each,
        ),
      ),
  },
  {
    name: 'ZIP room: one entry packed, which can be done in many ways',
    id: 'room',
    reason: 'room-used',
    outcome: 'open',
    apply: (files) => rawZip(entriesOf(files).map((each, index) => (index === 3 ? { ...each, deflate: true } : each))),
  },
];

/** One capture alone that nobody signed: what its lists and labels say must not go unasked. */
export const unsignedItems: Mutation[] = [
  ['a list of nothing', 'manifest-sha512.txt', 'garbage'],
  ['labels of its own', 'bag-info.txt', 'Note: fake\n'],
].map(([what, path = '', words = '']) => ({
  name: `one capture alone: key and signature taken off, ${what}`,
  id: 'signature' as const,
  reason: 'file-missing' as const,
  apply: async (_: Forged, { item }: { item: Uint8Array<ArrayBuffer> }) => {
    const files = new Map(await readZip(item));
    const root = [...files.keys()][0]?.split('/', 1)[0] ?? '';
    files.delete(`${root}/key/device.spki.pem`);
    files.delete(`${root}/tagmanifest-sha256.txt.sig`);
    files.set(`${root}/${path}`, join(files.get(`${root}/${path}`) ?? new Uint8Array(), bytesOf(words)));
    return rawZip([...files].map(([name, bytes]) => ({ name, bytes })));
  },
}));
