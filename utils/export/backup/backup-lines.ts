import { base64Of, bytesOfBase64 } from '../../bytes/base64';
/** One row as one line of JSON; bytes as `{"$bytes": "<base64>"}`, since JSON has none. */
export function rowLine(row: unknown): string {
  return `${JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? { $bytes: base64Of(value) } : value))}\n`;
}

/** Reads lines back. */
export function rowsIn(bytes: Uint8Array): unknown[] {
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
  if (lines.pop() !== '') throw new SyntaxError('no line feed at the end');
  return lines.map((line) => JSON.parse(line, revive));
}

function revive(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('$bytes' in value)) return value;
  return bytesOfBase64(String(value.$bytes));
}
