import { type BagFinding, error, warning } from './finding';

/** A path as a manifest or fetch.txt writes it, and the file of the bag that it means. */
interface ResolvedPath {
  /** As found in the bag; the written one when there is no such file. */
  path: string;
  isPresent: boolean;
  findings: BagFinding[];
}

/** Finds what written paths mean among the files of a bag. */
export interface PathFinder {
  resolve(written: string, listPath: string): ResolvedPath;
}

const systemFiles = ['.ds_store', 'thumbs.db', 'desktop.ini'];

/**
 * Version 1.0 writes CR, LF and `%` percent-encoded and nothing else (RFC 8493 §2.1.3); the drafts before it encoded CR
 * and LF at most. The written form is tried as well, since tools differ. Names that differ only in Unicode normalisation
 * or case are the same file on some disks: told as a warning, never as equal.
 */
export function pathFinder(files: ReadonlyMap<string, unknown>, version: number): PathFinder {
  const folded = new Map<string, string>();
  for (const path of files.keys()) folded.set(fold(path), path);
  return {
    resolve(written, listPath) {
      const findings: BagFinding[] = [];
      const plain = written.replace(/^(?:\.\/+)+/, '');
      if (plain !== written) findings.push(warning('path-odd', listPath, written));
      if (isUnsafe(plain))
        return { path: plain, isPresent: false, findings: [error('path-unsafe', listPath, written)] };
      const decoded = decodePath(plain, version);
      const candidates = version >= 1 ? [decoded, plain] : [plain, decoded];
      const path = candidates.find((candidate) => files.has(candidate));
      if (path !== undefined) {
        if (version >= 1 && (path !== decoded || /%(?!0A|0D|25)/i.test(plain)))
          findings.push(warning('path-odd', listPath, written));
        if (path.includes('\\')) findings.push(warning('path-odd', listPath, written));
        return { path, isPresent: true, findings };
      }
      const twin = folded.get(fold(decoded));
      if (twin !== undefined)
        return { path: twin, isPresent: true, findings: [...findings, warning('name-differs', listPath, written)] };
      const isSystemFile = systemFiles.includes(decoded.split('/').at(-1)?.toLowerCase() ?? '');
      if (isSystemFile) findings.push(warning('system-file', listPath, written));
      else findings.push(error('file-missing', decoded, hintOf(decoded, files, listPath)));
      return { path: decoded, isPresent: false, findings };
    },
  };
}

/** Absolute, upwards, a home directory, a drive, a share or a variable of a shell: nothing of that is inside a bag. */
function isUnsafe(path: string): boolean {
  const parts = path.split(/[/\\]/);
  return (
    path === '' || /^[/\\~]/.test(path) || /^[A-Za-z]:[/\\]/.test(path) || /^%\w+%/.test(path) || parts.includes('..')
  );
}

function decodePath(path: string, version: number): string {
  const pattern = version >= 1 ? /%(0A|0D|25)/gi : /%(0A|0D)/gi;
  return path.replace(pattern, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Backslashes never part folders (RFC 8493 §2.1.3): a list by a careless Windows tool. */
function hintOf(path: string, files: ReadonlyMap<string, unknown>, listPath: string): string {
  return path.includes('\\') && files.has(path.replaceAll('\\', '/')) ? `${listPath}: backslashes` : listPath;
}
