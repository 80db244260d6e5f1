import { bytesOfBase64 } from '../../bytes/base64';
import { binaryText, bytesOfBinary } from '../../bytes/binary-text';

/**
 * The pages in an archive as Chromium writes it (MHTML, RFC 2557), decoded (RFC 2045 §6.7, §6.8) and joined. What is no
 * such archive gives nothing.
 */
export const archiveHtml = (bytes: Uint8Array): string => archiveParts(bytes, /^content-type:\s*text\/html\b/im);

/** @param kind of the parts that are wanted, as the head of a part says it */
export function archiveParts(bytes: Uint8Array, kind: RegExp): string {
  const text = binaryText(bytes);
  const [, boundary] = /^content-type:[^\n]*(?:\r?\n[ \t][^\n]*)*?boundary="([^"\r\n]{1,100})"/im.exec(text) ?? [];
  if (boundary === undefined) return '';
  return text
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => {
      const head = /^\r?\n([\s\S]*?)\r?\n\r?\n/.exec(part.slice(0, 10_000));
      return head && kind.test(head[1] ?? '') ? decoded(part.slice(head[0].length), head[1] ?? '') : '';
    })
    .join('\n');
}

function decoded(body: string, head: string): string {
  const [, encoding = ''] = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head) ?? [];
  const isBase64 = encoding.toLowerCase() === 'base64';
  return new TextDecoder().decode(isBase64 ? fromBase64(body) : bytesOfBinary(fromQuoted(body)));
}

function fromBase64(body: string): Uint8Array<ArrayBuffer> {
  try {
    return bytesOfBase64(body.replace(/\s+/g, ''));
  } catch {
    // What is no base64 holds no words
    return new Uint8Array();
  }
}

const fromQuoted = (body: string) =>
  body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
