import { digestIn, type FileMap, viewOf } from '../../bytes/file-map';
import { type Check, checkFrom, type Finding, onBasis } from '../check-ids';
import { letterTable } from '../letters/letter-book';
import { type Manifest, readManifest, textOf } from './bag-lines';
import { foreignFiles } from './foreign-files';

/** Files of a bag by path below its top directory. */
export type BagFiles = FileMap;

/** The bag declaration, byte for byte (RFC 8493 §2.1.1). */
export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const tagManifest = 'tagmanifest-sha256.txt';
/** Made after the tag manifest, over it: the only files that it cannot list. */
export const afterTagManifest = ['.sig', '.tsq', '.tsr'].map((ending) => `${tagManifest}${ending}`);
/** The list of the payload. */
export const payloadManifest = 'manifest-sha256.txt';
/** The public key that signed, PEM. */
export const keyFile = 'key/device.spki.pem';
const always = ['bagit.txt', 'bag-info.txt', payloadManifest, keyFile];
/** The only tag files there can be: another manifest would be read by some tools and not by others. */
export const tagFiles = {
  pack: [...always, 'VERIFY.txt', 'verify.sh', 'verify.ps1', 'verify.html', letterTable],
  item: [...always, 'manifest-sha512.txt'],
} as const;

/**
 * Splits `top/…` off; everything must lie in one directory (RFC 8493 §5.2 on serialisation). Whoever marks all files of the
 * folder and packs those has them beside each other: the same bag, of which another check says that its folder is gone.
 */
export function openTop(files: BagFiles): OpenedTop {
  const isLoose = files.has('bagit.txt');
  const foreign = foreignFiles(files.keys(), listedIn(files, isLoose));
  const own = [...files.keys()].filter((path) => !foreign.has(path));
  const tops = new Set(own.map((path) => path.split('/', 1)[0] ?? ''));
  const [first = ''] = tops;
  const isOne = isLoose || (tops.size === 1 && own.every((path) => path.includes('/')));
  const findings: Finding[] = isOne ? [] : [{ reason: 'top-directory', detail: [...tops].slice(0, 5).join(' ') }];
  const top = isLoose ? '' : first;
  const within = top === '' ? 0 : top.length + 1;
  const inside = viewOf(files, (path) => (foreign.has(path) ? undefined : path.slice(within)));
  return { top, inside, foreign, check: checkFrom('directory', findings) };
}

/** What lies in the one directory, and beside it what is of no pack and is read by nobody. */
export interface OpenedTop {
  /** The name of the directory, empty where the files lie beside each other. */
  top: string;
  inside: BagFiles;
  /** Paths of what other programs left, as they stand in the ZIP. */
  foreign: ReadonlySet<string>;
  check: Check;
}

/** Whether a list of the bag names a path of the ZIP; the lists are read for the first that is asked about. */
function listedIn(files: BagFiles, isLoose: boolean): (path: string) => boolean {
  const lists = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const folder = isLoose ? '' : path.slice(0, path.indexOf('/') + 1);
    const known =
      lists.get(folder) ?? new Set([payloadManifest, tagManifest].flatMap((list) => namedBy(folder + list)));
    lists.set(folder, known);
    return known.has(path.slice(folder.length));
  };

  function namedBy(list: string): string[] {
    const lines = new TextDecoder().decode(files.get(list)).split('\n');
    return lines.map((line) => line.replace(/^\S+ +/, ''));
  }
}

/** What `checkBag` checks. */
export const bagIds = ['declaration', 'manifest', 'payload', 'tagmanifest'] as const;

/** The bag's own checks by RFC 8493, in the strict profile of evidence packs: tagmanifest required, no fetch.txt. */
export async function checkBag(files: BagFiles, known: readonly string[] = tagFiles.pack): Promise<Check[]> {
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  const tags = [...files.keys()].filter(
    (path) => !path.startsWith('data/') && path !== tagManifest && !afterTagManifest.includes(path),
  );
  const listed = manifestAt(files, payloadManifest);
  const listedTags = manifestAt(files, tagManifest);
  return [
    checkFrom('declaration', declarationFindings(files)),
    checkFrom('manifest', listed.findings),
    onBasis(
      checkFrom('payload', [
        ...compareSets(payload, listed, 'file-unlisted'),
        ...(await compareDigests(files, listed)),
      ]),
      `${listed.digests.size} / ${payload.length}`,
    ),
    onBasis(
      checkFrom('tagmanifest', [
        ...listedTags.findings,
        ...compareSets(tags, listedTags, 'tag-unlisted'),
        ...strangeTags(tags, known),
        ...(await compareDigests(files, listedTags)),
      ]),
      `${listedTags.digests.size} / ${tags.length}`,
    ),
  ];
}

function declarationFindings(files: BagFiles): Finding[] {
  const bytes = files.get('bagit.txt');
  const differs: Finding[] =
    bytes && textOf(bytes) === declaration ? [] : [{ reason: 'declaration-differs', path: 'bagit.txt' }];
  const found: Finding[] = bytes ? differs : [{ reason: 'file-missing', path: 'bagit.txt' }];
  return files.has('fetch.txt') ? [...found, { reason: 'fetch-present', path: 'fetch.txt' }] : found;
}

function manifestAt(files: BagFiles, path: string): Manifest {
  const bytes = files.get(path);
  return bytes
    ? readManifest(bytes, path, files.size)
    : { digests: new Map(), findings: [{ reason: 'file-missing', path }] };
}

/** Tag files that the profile does not know, listed or not. */
export function strangeTags(tags: readonly string[], known: readonly string[]): Finding[] {
  return tags
    .filter((path) => !known.includes(path) && path !== 'fetch.txt')
    .map((path): Finding => ({ reason: 'tag-unlisted', path, detail: 'not a file of the profile' }));
}

/** Of one kind; whoever sees them learns nothing from more. */
const mostFound = 300;

/** Paths that are present but not listed, and listed but not present; of each kind some hundred, and then how many more. */
export function compareSets(
  present: readonly string[],
  { digests }: Pick<Manifest, 'digests'>,
  extra: 'file-unlisted' | 'tag-unlisted',
): Finding[] {
  const have = new Set(present);
  return [
    ...counted(present, extra, (path) => !digests.has(path)),
    ...counted(digests.keys(), 'file-missing', (path) => !have.has(path)),
  ];
}

/** A finding for each such path; beyond some hundred, one that says how many more. */
export function counted(
  paths: Iterable<string>,
  reason: Finding['reason'],
  isSuch: (path: string) => boolean = () => true,
): Finding[] {
  const found: Finding[] = [];
  let more = 0;
  for (const path of paths) {
    if (!isSuch(path)) continue;
    if (found.length < mostFound) found.push({ reason, path });
    else more += 1;
  }
  if (more > 0) found.push({ reason, detail: `${more} more` });
  return found;
}

/** Present files whose SHA-256 is not the listed one. */
export async function compareDigests(files: BagFiles, { digests }: Pick<Manifest, 'digests'>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [path, digest] of digests) {
    if (files.has(path) && (await digestIn(files, path)) !== digest) findings.push({ reason: 'digest-differs', path });
  }
  return findings;
}
