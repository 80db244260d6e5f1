/** Longest file that is read, in bytes, and most rows. */
const largest = 20_000_000;
const mostRows = 100_000;

/** The text of a file as spreadsheets write it: UTF-8 or UTF-16 by their marks, UTF-8 where it is that, else Shift_JIS. */
export function csvText(bytes: Uint8Array): string {
  if (bytes.length > largest) throw new RangeError(`${bytes.length} bytes`);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what Excel in Japan writes
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/**
 * Rows of CSV after RFC 4180: quotes double, line breaks within quotes, CRLF or LF. Tabs or semicolons part the fields where
 * the first line has more of them than commas. An apostrophe that keeps a spreadsheet from running a value is taken off.
 */
export function csvRows(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  const head = /^[^\r\n]*/.exec(plain)?.[0] ?? '';
  const count = (sign: string) => head.split(sign).length;
  const comma = [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = () => {
    row.push(field.replace(/^'(?=[\s\u3000]*[=+\-@＝＋－＠])/u, ''));
    field = '';
  };
  const endRow = () => {
    endField();
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < plain.length && rows.length < mostRows; at += 1) {
    const sign = plain[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (plain[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && field === '') isQuoted = true;
    else if (sign === comma) endField();
    else if (sign === '\n') endRow();
    else if (sign !== '\r' || plain[at + 1] !== '\n') field += sign === '\r' ? '\n' : sign;
    if (!isQuoted && sign === '\r' && plain[at + 1] !== '\n') {
      field = field.slice(0, -1);
      endRow();
    }
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
