import { readZip } from '../../bytes/zip/zip';
import { stringsInPdf, wordsInPdf } from '../pdf/pdf-words';
import { freeWords, isOwnName } from './free-words';

/** Words in a file and where they stand: in its name, in what it shows, or in what it says about itself. */
export interface TextLayer {
  place: 'name' | 'text' | 'metadata';
  text: string;
}

const lossy = new TextDecoder('utf-8');

/**
 * Everything in a file of a pack that is words, and that no form of ours fixes. Of pictures and signatures nothing: their
 * structure leaves no room for words.
 */
export async function textLayers(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<TextLayer[]> {
  const name: TextLayer[] = isOwnName(path) ? [] : [{ place: 'name', text: path }];
  const text = (words: string): TextLayer => ({ place: 'text', text: words });
  if (/\.(?:png|sig)$/.test(path)) return name;
  if (path.endsWith('.pdf'))
    return [
      ...name,
      text((await wordsInPdf(bytes)).join('')),
      { place: 'metadata', text: (await stringsInPdf(bytes)).join('\n') },
    ];
  if (/\.(?:docx|zip)$/.test(path)) return [...name, ...(await partsOf(path, bytes))];
  const free = freeWords(path, bytes);
  if (free) return [...name, text(free.join('\n'))];
  const own = lossy.decode(bytes);
  if (/\.jsonl?$/.test(path))
    return [...name, text(own), text(jsonStrings(own).join('\n')), text(jsonStrings(own, false).join('\n'))];
  return [...name, text(own)];
}

async function partsOf(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<TextLayer[]> {
  // What is no ZIP is searched as it is
  const parts = await readZip(bytes).catch(() => undefined);
  if (!parts) return [{ place: 'metadata', text: lossy.decode(bytes) }];
  const layers = await Promise.all([...parts].map(([part, content]) => textLayers(`${path}/${part}`, content)));
  return layers.flat();
}

/** Logs of ours are shorter. */
const mostLines = 20_000;

/** Names and strings of JSON, or strings alone as they stand one behind another, line by line where it is lines; what cannot be read gives nothing. */
export function jsonStrings(text: string, withNames = true): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (value !== null && typeof value === 'object')
      for (const [name, part] of Object.entries(value)) {
        if (withNames) found.push(name);
        walk(part);
      }
  };
  const lines = text.split('\n', mostLines + 1);
  for (const piece of [text, ...(lines.length > mostLines ? [] : lines.filter((line) => /^\s*[{["]/.test(line)))]) {
    try {
      walk(JSON.parse(piece));
    } catch {
      // One reading of the two is none
    }
  }
  return found;
}
