/** What a spreadsheet would take for a formula, also behind blanks and in its full-width form. */
const formula = /^[\s\u3000]*[=+\-@\t\r＝＋－＠]/u;
const quoted = /[",\r\n]/;

/**
 * Rows as CSV: RFC 4180 with CRLF, a byte order mark so that spreadsheets read Japanese, and an apostrophe before what
 * they would run.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): Uint8Array<ArrayBuffer> {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
    return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return new TextEncoder().encode(`\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`);
}
