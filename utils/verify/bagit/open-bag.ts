import type { BagFinding } from './finding';
import type { OpenedBag } from './plain-bag';

type Found = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * The bag inside what was unpacked: `bagit.txt` at the top, or in the one directory at the top (RFC 8493 §5.2 wants
 * exactly one). What operating systems leave beside it is passed over.
 */
export function openBag(
  files: Found,
  directories: ReadonlySet<string>,
  findings: readonly BagFinding[] = [],
): OpenedBag {
  if (files.has('bagit.txt')) return { files, directories, findings };
  const tops = new Set([...files.keys(), ...directories].map((path) => path.split('/', 1)[0] ?? ''));
  for (const beside of ['__MACOSX', '.DS_Store']) tops.delete(beside);
  const [top = ''] = tops;
  const isOne = tops.size === 1 && [...files.keys()].some((path) => path.startsWith(`${top}/`));
  if (!isOne) return { files, directories, findings };
  const inside = (paths: Iterable<string>) => [...paths].filter((path) => path.startsWith(`${top}/`));
  const below = (path: string) => path.slice(top.length + 1);
  return {
    files: new Map(
      [...files].filter(([path]) => path.startsWith(`${top}/`)).map(([path, bytes]) => [below(path), bytes]),
    ),
    directories: new Set(inside(directories).map(below)),
    findings,
  };
}

/** A bag that could not be opened at all. */
export function unopened(finding: BagFinding): OpenedBag {
  return { files: new Map(), directories: new Set(), findings: [finding] };
}
