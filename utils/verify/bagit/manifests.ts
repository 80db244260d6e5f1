import { hexOf } from '../../bytes/hex';
import type { PathFinder } from './bag-paths';
import { digestByName } from './digest-by-name';
import { type BagFinding, error, warning } from './finding';
import { linesOf, tagText } from './tag-text';

export type BagBytes = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** One manifest after its digests were computed again. */
export interface CheckedManifest {
  path: string;
  /** Paths in the bag that it lists. */
  listed: ReadonlySet<string>;
  findings: BagFinding[];
}

interface ManifestRules {
  version: number;
  encoding: string;
  finder: PathFinder;
}

const namePattern = /^(tag)?manifest-([a-z0-9][a-z0-9_-]*)\.txt$/i;

/** Manifests of the payload, or of the tag files, at the top of the bag. */
export function manifestNames(files: BagBytes, kind: 'payload' | 'tag'): string[] {
  return [...files.keys()].filter((path) => {
    const match = namePattern.exec(path);
    return match && (kind === 'tag') === (match[1] !== undefined);
  });
}

/** Reads one manifest and computes every digest in it again (RFC 8493 §2.1.3, §2.2.1, §3). */
export async function checkManifest(files: BagBytes, path: string, rules: ManifestRules): Promise<CheckedManifest> {
  const [, tag, algorithm = ''] = namePattern.exec(path) ?? [];
  const kind = tag ? 'tag' : 'payload';
  const listed = new Set<string>();
  const findings: BagFinding[] = [];
  const digest = await digestByName(algorithm);
  const text = tagText(files.get(path) ?? new Uint8Array(), rules.encoding);
  if (text === undefined) return { path, listed, findings: [error('encoding-wrong', path, rules.encoding)] };
  if (!digest) findings.push(error('algorithm-unknown', path, algorithm));
  const entries = entriesOf(text, path, rules.version);
  findings.push(...entries.findings);
  const seen = new Map<string, string>();
  for (const { hash, written } of entries.found) {
    const resolved = rules.finder.resolve(written, path);
    findings.push(...resolved.findings);
    const plain = written.replace(/^(?:\.\/+)+/, '');
    const before = seen.get(plain);
    if (before !== undefined) {
      const isError = rules.version >= 1 || before !== hash;
      findings.push((isError ? error : warning)('listed-twice', path, written));
    }
    seen.set(plain, hash);
    if (!isInPlace(resolved.path, kind)) findings.push(error('path-unsafe', path, written));
    if (!resolved.isPresent) continue;
    listed.add(resolved.path);
    const bytes = files.get(resolved.path);
    if (digest && bytes && hexOf(await digest(bytes)) !== hash)
      findings.push(error('digest-differs', resolved.path, path));
  }
  return { path, listed, findings };
}

/** A payload manifest lists the payload, a tag manifest everything else but tag manifests. */
function isInPlace(path: string, kind: 'payload' | 'tag'): boolean {
  if (kind === 'payload') return path.startsWith('data/');
  return !path.startsWith('data/') && !/^tagmanifest-[^/]*\.txt$/i.test(path);
}

function entriesOf(text: string, path: string, version: number) {
  const found: { hash: string; written: string }[] = [];
  const findings: BagFinding[] = [];
  for (const [index, line] of linesOf(text.replace(/^\ufeff/, '')).entries()) {
    const [, hash, star, written] = /^([0-9a-f]+)[ \t]+(\*?)(.+)$/i.exec(line) ?? [];
    if (line.trim() === '') findings.push(warning('line-syntax', path, `line ${index + 1} is blank`));
    else if (!hash || !written) findings.push(error('line-syntax', path, `line ${index + 1}`));
    else found.push({ hash: hash.toLowerCase(), written });
    if (star) findings.push(warning('path-odd', path, `line ${index + 1} has a * as md5sum writes it`));
  }
  if (text.startsWith('\ufeff'))
    findings.push((version >= 1 ? error : warning)('line-syntax', path, 'byte order mark'));
  return { found, findings };
}
