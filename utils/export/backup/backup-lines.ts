import { base64Of, bytesOfBase64 } from '../../bytes/base64';
/** One row as one line of JSON; bytes as `{"$bytes": "<base64>"}`, since JSON has none. */
export function rowLine(row: unknown): string {
  return `${JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? { $bytes: base64Of(value) } : value))}\n`;
}

const lineFeed = 10;

/** Reads lines back, one by one: those of ten gigabytes of evidence are a hundred megabytes themselves. */
export function rowsIn(bytes: Uint8Array): unknown[] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const rows: unknown[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, at);
    if (end === -1) throw new SyntaxError('no line feed at the end');
    const line = decoder.decode(bytes.subarray(at, end));
    // Looking at every value of every row takes longer than reading them
    rows.push(line.includes('"$bytes"') ? JSON.parse(line, revive) : JSON.parse(line));
    at = end + 1;
  }
  return rows;
}

function revive(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('$bytes' in value)) return value;
  return bytesOfBase64(String(value.$bytes));
}
