import { deflateSync, inflateSync } from 'node:zlib';
import { objectsOf } from '../../../utils/verify/pdf/pdf-words';
import type { Forged } from './forged-pack';

/** An object of a PDF that is being forged: its dictionary, and its stream unpacked where it was packed. */
interface ForgedObject {
  dictionary: string;
  content?: Buffer<ArrayBuffer>;
}

/** Takes a paper apart, lets it be changed and writes it again, with a right length for each stream and a right table. */
export const editPdf =
  (edit: (objects: Map<string, ForgedObject>) => unknown, path = 'data/report.pdf') =>
  async (files: Forged): Promise<void> => {
    const pdf = files.get(path) ?? new Uint8Array();
    const objects = new Map<string, ForgedObject>();
    for (const [number, { dictionary, stream }] of objectsOf(pdf)) {
      const isPacked = dictionary.includes('/FlateDecode');
      objects.set(number, {
        dictionary,
        ...(stream ? { content: Buffer.from(isPacked ? inflateSync(stream) : stream) } : {}),
      });
    }
    await edit(objects);
    const text = Buffer.from(pdf).toString('latin1');
    const parts: Buffer[] = [Buffer.from(text.slice(0, text.indexOf('\n', 10) + 1), 'latin1')];
    const places: number[] = [];
    const length = () => parts.reduce((sum, part) => sum + part.length, 0);
    for (const [number, { dictionary, content }] of objects) {
      places[Number(number)] = length();
      parts.push(Buffer.from(`${number} 0 obj\n`));
      if (!content) parts.push(Buffer.from(`${dictionary}endobj\n`, 'latin1'));
      else {
        const stream = dictionary.includes('/FlateDecode') ? deflateSync(content) : content;
        const listed = dictionary.replace(/\/Length \d+/, `/Length ${stream.length}`);
        parts.push(Buffer.from(`${listed}stream\n`, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n'));
      }
    }
    const at = length();
    const table = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
    const trailer = text
      .slice(text.lastIndexOf('trailer\n'))
      .replace(/\/Size \d+/, `/Size ${table.length + 1}`)
      .replace(/startxref\n\d+/, `startxref\n${at}`);
    parts.push(Buffer.from(`xref\n0 ${table.length + 1}\n0000000000 65535 f \n${table.join('')}${trailer}`, 'latin1'));
    files.set(path, new Uint8Array(Buffer.concat(parts)));
  };

/** The drawing of one page, edited; the second of a report holds its first capture. */
export const drawingOfPage = (page: number, edit: (content: string) => string, path?: string) =>
  editPdf((objects) => {
    const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary));
    const drawing = objects.get(/\/Contents (\d+) 0 R/.exec(pages[page - 1]?.dictionary ?? '')?.[1] ?? '');
    const before = drawing?.content?.toString('latin1') ?? '';
    const after = edit(before);
    if (!drawing || after === before) throw new Error('nothing to edit on the page');
    drawing.content = Buffer.from(after, 'latin1');
  }, path);

/** Every object whose dictionary fits, edited. */
export const eachObject = (form: RegExp, edit: (object: ForgedObject) => unknown, path?: string) =>
  editPdf((objects) => {
    const found = [...objects.values()].filter(({ dictionary }) => form.test(dictionary));
    if (found.length === 0) throw new Error(`no object ${form}`);
    for (const object of found) edit(object);
  }, path);
