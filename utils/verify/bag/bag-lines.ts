import type { Finding } from '../check-ids';

/** A manifest that was read, and everything in it that is not as it must be. */
export interface Manifest {
  /** Digest by path. */
  digests: Map<string, string>;
  findings: Finding[];
}

/** Text of a tag file, or nothing when it is not UTF-8. A byte order mark stays in and is found by the line's syntax. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not UTF-8
    return undefined;
  }
}

/**
 * The lines of a text, the last one empty where it ends as it should; a text that is not UTF-8 has one empty line.
 * `undefined` for more than `most`: they are counted before anything is made of them.
 */
export function linesIn(bytes: Uint8Array, most: number): string[] | undefined {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    count += 1;
    if (count > most) return undefined;
  }
  return (textOf(bytes) ?? '').split('\n');
}

/** Lines of a list in any case; beyond, half of what it lists must be there. A list packs well, and costs by its lines. */
const fewLines = 20_000;
const mostLines = (files: number) => Math.max(fewLines, files * 2);

/**
 * Reads a manifest in the one form that every tool reads alike: lower-case digits (64 for SHA-256, 128 for SHA-512), two
 * spaces, path, LF (RFC 8493 §2.1.3 allows more). No BOM, no CR, no blank line, no path twice.
 * @param files how many there are beside it
 */
export function readManifest(bytes: Uint8Array, path: string, files: number, digits = 64): Manifest {
  const digests = new Map<string, string>();
  const findings: Finding[] = [];
  const lines = linesIn(bytes, mostLines(files));
  if (!lines)
    return { digests, findings: [{ reason: 'too-large', path, detail: `more than ${mostLines(files)} lines` }] };
  if (textOf(bytes) === undefined || lines.pop() !== '')
    findings.push({ reason: 'line-syntax', path, detail: 'not UTF-8 lines' });
  for (const [index, line] of lines.entries()) {
    const [, digest, name] = /^([0-9a-f]+) {2}([\x21-\x7e]+)$/.exec(line) ?? [];
    if (digest?.length !== digits || !name) findings.push({ reason: 'line-syntax', path, detail: `line ${index + 1}` });
    else if (digests.has(name)) findings.push({ reason: 'line-twice', path, detail: name });
    else digests.set(name, digest);
  }
  return { digests, findings };
}

/** Of ASCII: verify.sh knows no others. */
const control = /[^ -~\u0080-\u{10ffff}]/u;

/** Labels of `bag-info.txt` in order, `Label: value` a line (RFC 8493 §2.2.2, without folding). */
export function readLabels(
  bytes: Uint8Array,
  path = 'bag-info.txt',
  files = 0,
): { labels: [string, string][]; findings: Finding[] } {
  const labels: [string, string][] = [];
  const findings: Finding[] = [];
  const lines = linesIn(bytes, mostLines(files));
  if (!lines)
    return { labels, findings: [{ reason: 'too-large', path, detail: `more than ${mostLines(files)} lines` }] };
  if (textOf(bytes) === undefined || lines.pop() !== '') findings.push({ reason: 'line-syntax', path });
  for (const [index, line] of lines.entries()) {
    const [, label, value] = /^([A-Za-z][A-Za-z-]*): (\S.*)$/su.exec(line) ?? [];
    if (label && value && !control.test(line)) labels.push([label, value]);
    else findings.push({ reason: 'line-syntax', path, detail: `line ${index + 1}` });
  }
  return { labels, findings };
}
