import { pathFinder } from './bag-paths';
import { readDeclaration } from './declaration';
import { checkFetchList } from './fetch-list';
import { type BagFinding, error } from './finding';
import { type BagBytes, type CheckedManifest, checkManifest, manifestNames } from './manifests';
import { checkMetadata } from './metadata';

/** A bag by anybody, opened: files by path below its top, and the directories that were seen. */
export interface OpenedBag {
  files: BagBytes;
  directories: ReadonlySet<string>;
  /** What was wrong with opening it, such as links. */
  findings: readonly BagFinding[];
}

/** A BagIt verdict: complete and valid as RFC 8493 §3 means it, under the rules of the version that the bag declares. */
export interface BagVerdict {
  isValid: boolean;
  version: number;
  findings: BagFinding[];
}

/**
 * Checks a plain BagIt bag, 0.93 to 1.0. This is not the strict profile of evidence packs: tag manifests are optional,
 * tag files that no list names are fine, and nothing is said on who made it or when.
 */
export async function checkPlainBag(opened: OpenedBag): Promise<BagVerdict> {
  const { files, directories } = opened;
  const { version, encoding, findings } = readDeclaration(files.get('bagit.txt'));
  const found: BagFinding[] = [...opened.findings, ...findings];
  if (found.some(({ level }) => level === 'error')) return { isValid: false, version, findings: found };
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  if (payload.length === 0 && !directories.has('data')) found.push(error('payload-missing', 'data/'));
  const rules = { version, encoding, finder: pathFinder(files, version) };
  const names = manifestNames(files, 'payload');
  if (names.length === 0) found.push(error('manifest-missing', 'manifest-*.txt'));
  const manifests: CheckedManifest[] = [];
  for (const name of names) manifests.push(await checkManifest(files, name, rules));
  const tagManifests: CheckedManifest[] = [];
  for (const name of manifestNames(files, 'tag')) tagManifests.push(await checkManifest(files, name, rules));
  found.push(
    ...[...manifests, ...tagManifests].flatMap((manifest) => manifest.findings),
    ...unlisted(payload, manifests, version),
    ...checkMetadata(files, { version, encoding, absent: absentSystemFiles(manifests) }),
    ...checkFetchList(files, rules, manifests),
  );
  return { isValid: found.every(({ level }) => level === 'warning'), version, findings: found };
}

/** From 1.0 on every payload manifest lists every file; before, each file stands in one of them at least. */
function unlisted(payload: readonly string[], manifests: readonly CheckedManifest[], version: number): BagFinding[] {
  if (version >= 1)
    return manifests.flatMap(({ path: list, listed }) =>
      payload.filter((path) => !listed.has(path)).map((path) => error('file-unlisted', path, list)),
    );
  return payload
    .filter((path) => !manifests.some(({ listed }) => listed.has(path)))
    .map((path) => error('file-unlisted', path));
}

/** Paths, not lines: two manifests may both list the one that is gone. */
function absentSystemFiles(manifests: readonly CheckedManifest[]): number {
  const swept = manifests.flatMap(({ findings }) => findings).filter(({ reason }) => reason === 'system-file');
  return new Set(swept.map(({ detail }) => detail)).size;
}
