import { binaryText } from '../../bytes/binary-text';

/**
 * Text of a tag file in the encoding that `bagit.txt` names (RFC 8493 §2.2.1), or nothing when the bytes do not fit it.
 * A mark of the byte order in front belongs to UTF-16 and UTF-32; UTF-16 without one is big-endian (RFC 2781 §4.3).
 */
export function tagText(bytes: Uint8Array, encoding: string): string | undefined {
  const name = encoding.trim().toLowerCase();
  if (['iso-8859-1', 'iso8859-1', 'iso_8859-1', 'latin1', 'latin-1', 'l1'].includes(name)) return binaryText(bytes);
  // The web's `us-ascii` is Windows-1252, in which every byte is a letter
  if (['us-ascii', 'ascii', 'iso646-us'].includes(name) && bytes.some((byte) => byte > 0x7f)) return undefined;
  if (/^utf-?32/.test(name)) return utf32Text(bytes, name);
  try {
    return new TextDecoder(labelOf(name, bytes), { fatal: true }).decode(bytes);
  } catch {
    // Not in that encoding, or one that the browser does not know
    return undefined;
  }
}

/** Whether the encoding is one that can be read here at all. */
export function isKnownEncoding(encoding: string): boolean {
  return tagText(new Uint8Array(), encoding) !== undefined;
}

function labelOf(name: string, [first, second]: Uint8Array): string {
  if (name === 'utf8') return 'utf-8';
  if (!['utf-16', 'utf16', 'ucs-2', 'iso-10646-ucs-2'].includes(name)) return name;
  return first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
}

function utf32Text(bytes: Uint8Array, name: string): string | undefined {
  if (bytes.byteLength % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isMarkedLittle = bytes.byteLength > 0 && view.getUint32(0, true) === 0xfeff;
  const isLittle = name.endsWith('le') || isMarkedLittle;
  let text = '';
  for (let at = 0; at < bytes.byteLength; at += 4) {
    const point = view.getUint32(at, isLittle);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    if (at > 0 || point !== 0xfeff) text += String.fromCodePoint(point);
  }
  return text;
}

/** Lines ended by LF, CR or CRLF (RFC 8493 §2.1.3), without the empty one that a last line end makes. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
