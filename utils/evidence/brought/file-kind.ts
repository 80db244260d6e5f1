/** What a file is by its first bytes, never by its name. */
interface FileKind {
  /** What its name in the record ends with. */
  ending: string;
  mediaType: string;
  isPicture: boolean;
}

const picture = (ending: string, mediaType: string): FileKind => ({ ending, mediaType, isPicture: true });
const headMost = 20_000;

/** One letter a byte. The browsers' decoder of this name knows Windows' letters, in which no picture begins. */
const lettersOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Brands of ISO base media files (ISO/IEC 14496-12) that are pictures. */
const brands: Readonly<Record<string, FileKind>> = {
  avif: picture('avif', 'image/avif'),
  heic: picture('heic', 'image/heic'),
  heix: picture('heic', 'image/heic'),
  mif1: picture('heic', 'image/heic'),
  msf1: picture('heic', 'image/heic'),
};

/**
 * The kind of a file; `undefined` for what is not taken in. A PDF and a mail keep every byte, and their name ends with
 * `.txt`, so that a press on them opens words and nothing that runs.
 */
export function kindOfBrought(bytes: Uint8Array): FileKind | undefined {
  const start = lettersOf(bytes.subarray(0, 16));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return picture('png', 'image/png');
  if (start.startsWith('\xff\xd8\xff')) return picture('jpg', 'image/jpeg');
  if (/^GIF8[79]a/.test(start)) return picture('gif', 'image/gif');
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return picture('webp', 'image/webp');
  if (start.slice(4, 8) === 'ftyp') return brands[start.slice(8, 12)];
  if (start.startsWith('%PDF-')) return { ending: 'pdf.txt', mediaType: 'text/plain', isPicture: false };
  return isMail(bytes) ? { ending: 'eml.txt', mediaType: 'text/plain', isPicture: false } : undefined;
}

/** A saved mail (RFC 5322): lines of header names, among them from whom or when. */
function isMail(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  return lines.every((line) => /^[!-9;-~]+:/.test(line)) && /^(from|date|received|return-path):/im.test(head);
}

const headOf = (bytes: Uint8Array) => lettersOf(bytes.subarray(0, headMost)).split(/\r?\n\r?\n/)[0] ?? '';

/** When a saved mail says that it was sent, as it stands there: the sender's word. */
export function dateOfMail(bytes: Uint8Array): string | undefined {
  return /^date:[ \t]*(\S[^\r\n]{0,98})/im.exec(headOf(bytes))?.[1]?.trim();
}
