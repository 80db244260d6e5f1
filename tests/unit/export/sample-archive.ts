const boundary = '----MultipartBoundary--b4nk3n----';

/** One more part of an archive. */
export const partOf = (head: string, body: string) => `${head}\r\n\r\n${body}`;

/** Text as an archive quotes it (RFC 2045 §6.7). */
export const quoted = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) =>
      byte > 126 || byte === 61 || byte < 32
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(?:=..|[^=]){24}/g, '$&=\r\n');

/** The head of a page's part, as Chromium writes it. */
export const pageHead =
  'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://x.com/home';

/** An archive as Chromium writes it, of a page whose body holds this, and what else is put in it. */
export const archiveOf = (body: string, { before = [], after = [] }: { before?: string[]; after?: string[] } = {}) => {
  const page = partOf(
    pageHead,
    quoted(
      `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body>${body}</body></html>`,
    ),
  );
  const head = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://x.com/home',
    'Subject: X',
    'Date: Tue, 24 Nov 2026 05:32:09 GMT',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
  ];
  const parts = [...before, page, ...after].map((part) => `\r\n--${boundary}\r\n${part}`);
  return `${head.join('\r\n')}\r\n\r\n${parts.join('')}\r\n--${boundary}--\r\n`;
};
