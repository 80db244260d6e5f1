import { ownEntry } from '../own-entry';
import type { MintsRule, MintsStatus } from '../shapes/mints';
import { type PdfFacts, readPdfFacts } from './pdf-facts';

/** A file as it would be uploaded. One that is only planned is not made: names and formats can be told, pages cannot. */
export interface FilingFile {
  name: string;
  /** Bytes, the first sixteen as Latin-1, and what a PDF says of itself. */
  made?: { size: number; start: string; pdf?: PdfFacts };
}

/** What the court's system would ask of a file; its bytes need not be kept for it. */
export function filingFileOf(name: string, bytes: Uint8Array): FilingFile {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const pdf = extensionOf(name) === 'pdf' ? { pdf: readPdfFacts(bytes) } : {};
  return { name, made: { size: bytes.byteLength, start, ...pdf } };
}

/** Why one file would bounce. `found` is what was seen, `limit` what is allowed, both technical. */
interface MintsFault {
  file: string;
  found: string;
  limit?: string;
  /** A name that would pass. */
  rename?: string;
}

/** One rule over all files. */
interface MintsLine {
  rule: MintsRule;
  status: MintsStatus;
  faults: MintsFault[];
  /** `6 files`, `14 pages`, bytes: what was counted. */
  count: number;
}

export interface MintsCheck {
  lines: MintsLine[];
  passes: boolean;
}

/** What may be set: at least one megabyte, and no more than a browser can pack. */
export const mintsLimits = { least: 1, most: 2_000 };

const longestName = 50;
const formats = ['pdf', 'jpg', 'jpeg', 'png', 'mp3', 'mp4'];
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const magic: Record<string, (start: string) => boolean> = {
  pdf: (start) => start.startsWith('%PDF-'),
  jpg: (start) => start.startsWith('\xff\xd8\xff'),
  jpeg: (start) => start.startsWith('\xff\xd8\xff'),
  png: (start) => start.startsWith('\x89PNG\r\n\x1a\n'),
  mp3: (start) => start.startsWith('ID3') || /^\xff[\xe0-\xff]/.test(start),
  mp4: (start) => start.slice(4, 8) === 'ftyp',
};

/**
 * Says which files the courts' filing system (mints) would refuse, and why: formats of the record, A4 (A3 is allowed),
 * no password, names of at most 50 characters with extension and without forbidden ones, and the size of one upload.
 * Sources: the courts' pages on mints (https://www.courts.go.jp) and what law offices wrote on them, read in November 2026.
 * The size of one upload is not known: without a limit that somebody asked the court for it cannot be told.
 */
export function checkForMints(files: readonly FilingFile[], limit?: number): MintsCheck {
  const pdfs = files.flatMap(({ name, made }) => (made?.pdf ? [{ name, facts: made.pdf }] : []));
  const isMade = files.every(({ made }) => made !== undefined);
  const size = files.reduce((sum, { made }) => sum + (made?.size ?? 0), 0);
  const lines: MintsLine[] = [
    line('format', files.flatMap(formatFault), files.length),
    later(isMade, paperLine(pdfs)),
    later(isMade, passwordLine(pdfs)),
    line('name-length', files.flatMap(lengthFault), files.length),
    line('name-characters', files.flatMap(characterFault), files.length),
    later(isMade, sizeLine(files, size, limit)),
  ];
  const isFine = ({ rule, status }: MintsLine) => status === 'passed' || (rule === 'size' && status === 'cannot-tell');
  return { lines, passes: lines.every(isFine) };
}

function line(rule: MintsRule, faults: MintsFault[], count: number): MintsLine {
  return { rule, status: faults.length > 0 ? 'bounces' : 'passed', faults, count };
}

function later(isMade: boolean, made: MintsLine): MintsLine {
  return isMade ? made : { ...made, status: 'later', faults: [] };
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function formatFault({ name, made }: FilingFile): MintsFault[] {
  const extension = extensionOf(name);
  const isKnown = formats.includes(extension);
  if (isKnown && (made === undefined || ownEntry(magic, extension)?.(made.start))) return [];
  return [
    { file: name, found: isKnown ? `not a ${extension}` : extension || 'no extension', limit: formats.join(' ') },
  ];
}

function paperLine(pdfs: readonly { name: string; facts: PdfFacts }[]): MintsLine {
  const isPaper = ([width, height]: readonly [number, number]) =>
    [
      [595.28, 841.89],
      [841.89, 1190.55],
    ].some(
      ([short = 0, long = 0]) =>
        Math.abs(Math.min(width, height) - short) <= 3 && Math.abs(Math.max(width, height) - long) <= 3,
    );
  const faults = pdfs.flatMap(({ name, facts }) =>
    facts.pages
      .filter((box) => !isPaper(box))
      .map(([width, height]) => ({
        file: name,
        found: `${Math.round(width)} × ${Math.round(height)} pt`,
        limit: 'A4, A3',
      })),
  );
  const pages = pdfs.reduce((sum, { facts }) => sum + facts.pages.length, 0);
  const unread = pdfs
    .filter(({ facts }) => facts.pages.length === 0)
    .map(({ name }) => ({ file: name, found: 'pages not readable' }));
  if (faults.length === 0 && unread.length > 0)
    return { rule: 'paper', status: 'cannot-tell', faults: unread, count: pages };
  return line('paper', faults, pages);
}

function passwordLine(pdfs: readonly { name: string; facts: PdfFacts }[]): MintsLine {
  const faults = pdfs.filter(({ facts }) => facts.isEncrypted).map(({ name }) => ({ file: name, found: '/Encrypt' }));
  return line('password', faults, pdfs.length);
}

function lengthFault({ name }: FilingFile): MintsFault[] {
  const length = Array.from(name).length;
  return length <= longestName
    ? []
    : [{ file: name, found: `${length}`, limit: `${longestName}`, rename: shortened(name) }];
}

function characterFault({ name }: FilingFile): MintsFault[] {
  const found = [...new Set(name.match(forbidden) ?? [])].map(shownCharacter).join(' ');
  if (found === '' && name === name.trim() && !name.startsWith('.')) return [];
  return [{ file: name, found: found || 'blank or dot at the edge', rename: cleaned(name) }];
}

function shownCharacter(character: string): string {
  return /[!-~]/.test(character)
    ? character
    : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function cleaned(name: string): string {
  return name.replace(forbidden, '_').trim().replace(/^\.+/, '');
}

function shortened(name: string): string {
  const extension = extensionOf(name);
  const ending = extension ? `.${extension}` : '';
  return `${Array.from(cleaned(name))
    .slice(0, longestName - ending.length)
    .join('')
    .replace(/\.[^.]*$/, '')}${ending}`;
}

function sizeLine(files: readonly FilingFile[], size: number, limit: number | undefined): MintsLine {
  if (limit === undefined) return { rule: 'size', status: 'cannot-tell', faults: [], count: size };
  return line('size', sizeFaults(files, size, limit), size);
}

function sizeFaults(files: readonly FilingFile[], size: number, limit: number): MintsFault[] {
  const large = files.filter(({ made }) => (made?.size ?? 0) > limit);
  const one = large.map(({ name, made }) => ({
    file: name,
    found: `${made?.size ?? 0} bytes`,
    limit: `${limit} bytes`,
  }));
  if (one.length > 0 || size <= limit) return one;
  return [{ file: '*', found: `${size} bytes`, limit: `${limit} bytes` }];
}
