import { inflate } from '../../bytes/inflate';
import { fontRoom } from '../letters/paper-font';
import { drawnLines, type drawnPictures } from './drawn-pictures';
import { pageFaults } from './page-order';
import type { PaperDrawing, PaperFont } from './paper-drawing';
import { type DrawnWords, drawingOf, signOf } from './pdf-drawing';
import { type FormedObject, formedObjects } from './pdf-forms';
import { instantOf, metadataFaults, withoutStrings } from './pdf-metadata';
import { objectsOf, type PdfObject, stringsOf, TooLarge, unicodeMap } from './pdf-words';

const latin1 = new TextDecoder('latin1');
const most = 64 * 1024 ** 2;
/** What is said of one paper; more says nothing more. */
const mostFaults = 20;
/** Looks at words beside lines; a thousand pages of ours take a tenth of it. */
const mostLooks = 200_000_000;

/**
 * Reads a PDF of ours as it is drawn. Faults: bytes between objects, objects that nothing leads to, forms and ways of drawing
 * that our engine does not have, words that do not stand as they are read, and pictures that are not the sealed ones.
 * @param pictureOf which of the pack's pictures is drawn (`drawnPictures`)
 * @param isFlush no line in it stands in the middle or at the right of the page
 * @throws TooLarge
 */
export async function paperDrawing(
  pdf: Uint8Array<ArrayBuffer>,
  { pictureOf, isFlush }: { pictureOf: ReturnType<typeof drawnPictures>; isFlush: boolean },
): Promise<PaperDrawing> {
  const objects = objectsOf(pdf);
  const { formed, labelled, faults } = formedObjects(objects);
  faults.push(...between(pdf, objects), ...unused(objects, latin1.decode(pdf.subarray(-2_000))));
  faults.push(...treeFaults(objects));
  const pictures = new Map<string, number>();
  for (const [number, object] of objects) {
    if (faults.length > mostFaults) break;
    if (formed.get(number)?.kind !== 'image') continue;
    const picture = await pictureOf(object, objects);
    if (picture === undefined) faults.push(`picture ${number} is none of the pack`);
    else pictures.set(number, picture);
  }
  const drawing: PaperDrawing = {
    ...{ pages: [], fonts: new Map(), pictures: new Map(), places: placesIn(formed) },
    ...{ title: '', author: '', dates: [], faults },
  };
  if (faults.length > 0) return drawing;
  const unpacked = unpacker(objects);
  const info = [...formed.values()].find(({ kind }) => kind === 'info');
  const said = (info?.parts.slice(1) ?? []).map((part) => stringsOf(objects.get(part)?.dictionary ?? '').join(''));
  faults.push(...metadataFaults(objects, said));
  drawing.title = said[3] ?? '';
  drawing.author = said[4] ?? '';
  drawing.dates = [said[2] ?? '', said[6] ?? ''].map(instantOf);
  for (const [label, number] of labelled) {
    const object = objects.get(number);
    if (label.startsWith('F')) drawing.fonts.set(label, await fontOf(number, formed, unpacked));
    else if (label.startsWith('I') && object) drawing.pictures.set(label, () => drawnLines(object, objects));
  }
  const named = new Map<string, Promise<string>>();
  const nameOf = (shape: string) => {
    const name = named.get(shape) ?? signOf(shape);
    named.set(shape, name);
    return name;
  };
  let looks = mostLooks;
  const spend = (more: number) => {
    looks -= more;
    if (looks < 0) throw new TooLarge('drawing of a PDF');
  };
  for (const [number, { kind, parts }] of formed) {
    if (kind !== 'page' || faults.length > mostFaults) continue;
    const { drawn, strange } = drawingOf(latin1.decode(await unpacked(parts[2] ?? '')));
    for (const each of drawn) {
      if (each.kind === 'sign') each.shape = await nameOf(each.shape);
      if (each.kind === 'picture') each.picture = pictures.get(labelled.get(each.image) ?? '') ?? -1;
    }
    if (strange !== undefined) faults.push(`draws ${strange} on page ${number}`);
    faults.push(
      ...pageFaults(drawn, (words) => widthOf(words, drawing.fonts), { spend, isFlush }).map(
        (fault) => `${fault} on page ${number}`,
      ),
    );
    drawing.pages.push(drawn);
    faults.push(...linkFaults(number, formed, drawing).map((fault) => `${fault} on page ${number}`));
  }
  if (faults.length === 0) faults.push(...(await fontRoom(drawing)));
  return drawing;
}

/** Places that links lead to, by their names. */
function placesIn(formed: ReadonlyMap<string, FormedObject>): PaperDrawing['places'] {
  const numbers = [...formed].flatMap(([number, { kind }]) => (kind === 'page' ? [number] : []));
  const names = [...formed.values()].find(({ kind }) => kind === 'names')?.parts[1] ?? '';
  const listed = names.matchAll(/\(([\w-]+)\) \[(\d+) 0 R \/XYZ (\S+) (\S+) null\]/g);
  return new Map(
    Array.from(listed, ([, name = '', page = '', x, y]) => [
      name,
      { page: numbers.indexOf(page), x: Number(x), y: Number(y) },
    ]),
  );
}

/** A link stands on the number of the page that it leads to. */
function linkFaults(
  page: string,
  formed: ReadonlyMap<string, FormedObject>,
  { pages, fonts, places }: PaperDrawing,
): string[] {
  const words = (pages.at(-1) ?? []).flatMap((each) => (each.kind === 'words' ? [each] : []));
  const links = formed.get(page)?.parts[4]?.match(/\d+(?= 0 R)/g) ?? [];
  return links.flatMap((link) => {
    const { kind, parts = [] } = formed.get(link) ?? {};
    const [left = 0, bottom = 0, right = 0, top = 0] = (parts[2] ?? '').split(' ').map(Number);
    const text = words
      .filter(({ x, y }) => x >= left - 0.1 && x < right && y >= bottom && y <= top)
      .map(({ font, codes }) => (codes.match(/.{4}/g) ?? []).map((code) => fonts.get(font)?.texts.get(code)).join(''))
      .join('');
    const to = places.get(formed.get(parts[1] ?? '')?.parts[1] ?? '');
    return kind === 'link' && text === `${(to?.page ?? -1) + 1}` ? [] : [`a link on ${text}`];
  });
}

/** Points. */
function widthOf({ font, codes, size, spacing, moves }: DrawnWords, fonts: ReadonlyMap<string, PaperFont>): number {
  const widths = fonts.get(font)?.widths ?? [];
  const letters = (codes.match(/.{4}/g) ?? []).map((code) => widths[Number.parseInt(code, 16)] ?? 0);
  const thousandths = letters.reduce((sum, width) => sum + width, 0) - moves.reduce((sum, move) => sum + move, 0);
  return (thousandths * size) / 1_000 + Math.max(0, letters.length - 1) * spacing;
}

/** Unpacks streams, up to so many bytes in all. */
function unpacker(objects: ReadonlyMap<string, PdfObject>) {
  let left = most;
  return async (number: string): Promise<Uint8Array<ArrayBuffer>> => {
    const stream = objects.get(number)?.stream;
    const plain = stream && (await inflate(stream, 'deflate', left));
    if (!plain) throw new TooLarge('drawing of a PDF');
    left -= plain.byteLength;
    return plain;
  };
}

async function fontOf(
  number: string,
  formed: ReadonlyMap<string, FormedObject>,
  unpacked: ReturnType<typeof unpacker>,
): Promise<PaperFont> {
  const [, name = '', letters = '', map = ''] = formed.get(number)?.parts ?? [];
  const [, , descriptor = '', widths = ''] = formed.get(letters)?.parts ?? [];
  const [, , file = ''] = formed.get(descriptor)?.parts ?? [];
  const written = latin1.decode(await unpacked(map));
  return {
    cut: name.endsWith('Bold') ? 'Bold' : 'Regular',
    widths: widths.split(' ').map(Number),
    texts: unicodeMap(written),
    map: written,
    file: await unpacked(file),
  };
}

const foot =
  /^xref\n0 (\d+)\n0000000000 65535 f \n((?:\d{10} 00000 n \n)+)trailer\n<<\n\/Size (\d+)\n\/Root \d+ 0 R\n\/Info \d+ 0 R\n\/ID \[<([0-9a-f]{32})> <\4>\]\n>>\nstartxref\n(\d+)\n%%EOF\n?$/;

/** Objects follow each other without a byte between them, from the header to the table, which says where each one stands. */
function between(pdf: Uint8Array, objects: ReadonlyMap<string, PdfObject>): string[] {
  const text = latin1.decode(pdf);
  let at = /^%PDF-1\.7\n%\xff\xff\xff\xff\n/.exec(text.slice(0, 20))?.[0].length ?? text.indexOf('\n', 10) + 1;
  const faults: string[] = at === 15 ? [] : ['header'];
  const places: number[] = [];
  for (const [number, { dictionary, stream }] of objects) {
    const head = `${number} 0 obj\n`;
    if (!text.startsWith(head, at)) faults.push(`bytes before object ${number}`);
    places[Number(number)] = at;
    at = text.indexOf(head, at) + head.length + dictionary.length;
    if (!stream) at += 'endobj\n'.length;
    else {
      at += 'stream\n'.length + stream.byteLength;
      if (!text.startsWith('\nendstream\nendobj\n', at)) faults.push(`end of object ${number}`);
      at = text.indexOf('endobj\n', at) + 'endobj\n'.length;
    }
    if (faults.length > mostFaults) return faults;
  }
  const [, count, table = '', size, id = '', start] = foot.exec(text.slice(at)) ?? [];
  if (count === undefined) return [...faults, 'bytes after the objects'];
  const listed = table.match(/^\d{10}/gm)?.map(Number) ?? [];
  const isRight =
    !/^(?:[2-7].){16}$/.test(id) &&
    Number(start) === at &&
    count === size &&
    listed.length === objects.size &&
    Number(count) === objects.size + 1 &&
    listed.every((place, index) => place === places[index + 1]);
  return isRight ? faults : [...faults, 'another table of objects'];
}

/** One list of all pages, each once and in their order (ISO 32000-1 §7.7.3): what is not in it nobody is shown. */
function treeFaults(objects: ReadonlyMap<string, PdfObject>): string[] {
  const all = [...objects];
  const pages = all.filter(([, { dictionary }]) => /\/Type \/Page\b(?!s)/.test(dictionary)).map(([number]) => number);
  const lists = all.filter(([, { dictionary }]) => /\/Type \/Pages\b/.test(dictionary));
  const [, { dictionary: list = '' } = {}] = lists[0] ?? [];
  const kids = /\/Kids \[([\d R]*)\]/.exec(list)?.[1]?.match(/\d+(?= 0 R)/g) ?? [];
  const inOrder = pages.toSorted((one, other) => Number(one) - Number(other));
  const isWhole = lists.length === 1 && kids.join() === inOrder.join() && list.includes(`/Count ${pages.length}\n`);
  return isWhole ? [] : ['not all pages in their order'];
}

/** Objects that nothing leads to from the trailer; our engine leaves one empty dictionary behind. */
function unused(objects: ReadonlyMap<string, PdfObject>, foot: string): string[] {
  const seen = new Set<string>();
  const next = [...foot.slice(foot.lastIndexOf('trailer')).matchAll(/(\d+) 0 R\b/g)].map(([, number = '']) => number);
  for (let number = next.pop(); number !== undefined; number = next.pop()) {
    if (seen.has(number)) continue;
    seen.add(number);
    const dictionary = withoutStrings(objects.get(number)?.dictionary ?? '');
    for (const [, other = ''] of dictionary.matchAll(/(\d+) 0 R\b/g)) next.push(other);
  }
  return [...objects]
    .filter(([number, { dictionary }]) => !seen.has(number) && !/^<<\s*>>\s*$/.test(dictionary))
    .map(([number]) => `object ${number} is not used`);
}
