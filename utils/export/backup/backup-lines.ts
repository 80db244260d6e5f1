/** One row as one line of JSON; bytes as `{"$bytes": "<base64>"}`, since JSON has none. */
export function rowLine(row: unknown): string {
  return `${JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? { $bytes: base64(value) } : value))}\n`;
}

/** Reads lines back. */
export function rowsIn(bytes: Uint8Array): unknown[] {
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
  if (lines.pop() !== '') throw new SyntaxError('no line feed at the end');
  return lines.map((line) => JSON.parse(line, revive));
}

function revive(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('$bytes' in value)) return value;
  return Uint8Array.from(atob(String(value.$bytes)), (letter) => letter.charCodeAt(0));
}

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
