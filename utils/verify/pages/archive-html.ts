import { bytesOfBase64 } from '../../bytes/base64';
import { binaryText, bytesOfBinary } from '../../bytes/binary-text';
import { hexOf } from '../../bytes/hex';
import { beginAsPicture } from '../../bytes/picture-bytes';
import { isWellFormed } from './well-formed';

/** One part of an archive (MHTML, RFC 2557), with the content decoded (RFC 2045 §6.7, §6.8). */
interface ArchivePart {
  head: string;
  /** Its kind in small letters, as its head says. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The page in an archive: its first part, and the frames that this one and they name. What is no archive gives nothing. */
export function archiveHtml(bytes: Uint8Array): string {
  const pages = archiveParts(bytes).filter(({ type }, index) => index === 0 || isPage.test(type));
  const read = pages.slice(0, 1).filter(({ type }) => isPage.test(type));
  let html = '';
  for (const part of read) {
    const own = textOf(part);
    html += `${own}\n`;
    for (const frame of pages) {
      const [, id] = /^content-id:\s*<([^<>\r\n]+)>/im.exec(frame.head) ?? [];
      if (id && !read.includes(frame) && own.includes(`cid:${id}`)) read.push(frame);
    }
  }
  return html;
}

/**
 * Whether a browser shows the page of an archive: one that is called XHTML is read as XML, and of what is no XML nothing is
 * shown (XML 1.0 §1.2).
 */
export function isReadArchive(bytes: Uint8Array): boolean {
  const [page] = archiveParts(bytes);
  return page?.type !== xhtml || isWellFormed(textOf(page));
}
const xhtml = 'application/xhtml+xml';

const isPage = /^(?:text\/html|application\/xhtml\+xml)$/;

/** All parts of an archive, however it is written; `archiveFaults` says whether a browser wrote it. */
export function archiveParts(bytes: Uint8Array): ArchivePart[] {
  const text = binaryText(bytes);
  const [, boundary] = /^content-type:[^\n]*(?:\r?\n[ \t][^\n]*)*?boundary="([^"\r\n]{1,100})"/im.exec(text) ?? [];
  if (boundary === undefined) return [];
  return text
    .split(`--${boundary}`)
    .slice(1)
    .flatMap((part) => {
      const [whole = '', head = ''] = /^\r?\n([\s\S]*?\r?\n)\r?\n/.exec(part.slice(0, 10_000)) ?? [];
      if (whole === '') return [];
      const [, type = ''] = /^content-type:\s*([^\s;]*)/im.exec(head) ?? [];
      const [, encoding = ''] = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head) ?? [];
      const body = part.slice(whole.length);
      const isBase64 = encoding.toLowerCase() === 'base64';
      return { head, type: type.toLowerCase(), bytes: isBase64 ? fromBase64(body) : fromQuoted(body) };
    });
}

/** Encodings of pages in which no two readers see other letters. */
const encodings = /^(?:utf-8|shift_jis|euc-jp|windows-1252|iso-8859-1|us-ascii)$/;
const statedEncoding = /<meta http-equiv="Content-Type" content="[^"<>]*charset=([\w-]+)"/i;

/** The words of a part; what is no text in its own encoding is read as far as it goes. */
export function textOf({ bytes }: ArchivePart): string {
  const stated = encodingOf(bytes);
  return new TextDecoder(encodings.test(stated) ? stated : 'utf-8').decode(bytes);
}
const encodingOf = (bytes: Uint8Array) =>
  (statedEncoding.exec(binaryText(bytes.subarray(0, 4_000)))?.[1] ?? 'utf-8').toLowerCase();

/** How Chromium begins an archive, and each part of it. */
const start = new RegExp(
  [
    '^From: <Saved by Blink>',
    'Snapshot-Content-Location: ([!-~]+)',
    String.raw`Subject: [^\r\n]*(?:\r\n [^\r\n]*)*`,
    String.raw`Date: [^\r\n]+`,
    String.raw`MIME-Version: 1\.0`,
    'Content-Type: multipart/related;',
    String.raw`\ttype="(text/html|application/xhtml\+xml)";`,
    String.raw`\tboundary="(----MultipartBoundary--[A-Za-z0-9]+----)"`,
    ...['', '', String.raw`--\3`, ''],
  ].join('\r\n'),
);
const partHead =
  /^Content-Type: [^\s;]*\r\n(?:Content-ID: <[^<>\r\n]+>\r\n)?Content-Transfer-Encoding: (quoted-printable|base64)\r\n(?:Content-Location: ([!-~]+|data:[ -~]+)\r\n)?$/;
const lineOf = {
  'quoted-printable': /^(?:[\t -<>-~]|=[0-9A-F]{2}){0,76}=?$/,
  base64: /^[A-Za-z0-9+/]{0,76}={0,2}$/,
};
/** How files of fonts begin: WOFF, OpenType, TrueType; and what holds nothing. */
const font = /^(?:$|774f46(?:46|32)|4f54544f|74727565|00010000)/;

/** What in an archive no browser writes: other heads, codings and kinds, letters that two readers read otherwise. */
export function archiveFaults(bytes: Uint8Array, parts: readonly ArchivePart[]): string[] {
  const text = binaryText(bytes);
  const [head, location, type, boundary = ''] = start.exec(text) ?? [];
  if (head === undefined) return ['another beginning'];
  const end = `\r\n--${boundary}--\r\n`;
  if (!text.endsWith(end)) return ['another end'];
  const bodies = text.slice(head.length, -end.length).split(`\r\n--${boundary}\r\n`);
  const faults = bodies.flatMap((body, index) => {
    const at = body.indexOf('\r\n\r\n') + 2;
    const [own, coding, of] = partHead.exec(body.slice(0, at)) ?? [];
    if (own === undefined) return [`part ${index + 1}: another head`];
    if (index === 0 && of !== location) return ['the first part is of another place'];
    const line = lineOf[coding as keyof typeof lineOf];
    const isPlain = body
      .slice(at + 2)
      .split('\r\n')
      .every((each) => line.test(each));
    return isPlain ? [] : [`part ${index + 1}: another coding`];
  });
  if (parts[0]?.type !== type) faults.push('the first part is of another kind');
  if (parts.length !== bodies.length || !isPage.test(parts[0]?.type ?? '')) faults.push('the first part is no page');
  for (const part of parts) if (!isOfItsKind(part)) faults.push(`a part of ${part.type || 'no kind'}`);
  return faults;
}

function isOfItsKind(part: ArchivePart): boolean {
  const { type, bytes } = part;
  if (!isPage.test(type) && type !== 'text/css' && type !== 'image/svg+xml')
    return (
      /^(?:image|font|application|binary)\//.test(type) &&
      (beginAsPicture(bytes) || font.test(hexOf(bytes.subarray(0, 4))))
    );
  const encoding = encodingOf(bytes);
  if (!encodings.test(encoding) || /^(?:\xfe\xff|\xff\xfe)/.test(binaryText(bytes.subarray(0, 2)))) return false;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Not of the encoding that it states
    return false;
  }
}

function fromBase64(body: string): Uint8Array<ArrayBuffer> {
  try {
    return bytesOfBase64(body.replace(/\s+/g, ''));
  } catch {
    // What is no base64 holds no words
    return new Uint8Array();
  }
}

/** Quoted-printable read as bytes; what is not of it stays as it is. */
export function fromQuoted(body: string): Uint8Array<ArrayBuffer> {
  const raw = bytesOfBinary(body);
  let to = 0;
  for (let at = 0; at < raw.length; at += 1, to += 1) {
    const byte = raw[at] ?? 0;
    raw[to] = byte;
    if (byte !== 0x3d) continue;
    const pair = body.slice(at + 1, at + 3);
    const code = /^[0-9A-F]{2}$/i.test(pair) ? Number.parseInt(pair, 16) : undefined;
    if (code !== undefined) raw[to] = code;
    else to -= pair.startsWith('\n') || pair === '\r\n' ? 1 : 0;
    at += code !== undefined || pair === '\r\n' ? 2 : pair.startsWith('\n') ? 1 : 0;
  }
  return raw.slice(0, to);
}
