import { finderFolder } from '../../bytes/zip/zip-names';

/** Left in every folder that Finder or Explorer showed. */
const ofFolders = ['.DS_Store', '._.DS_Store', 'Thumbs.db', 'desktop.ini'];
const mayBe = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$.+|\.~lock\..+#|\._.+)$/;

/**
 * What Finder, Explorer, Word and LibreOffice leave in a folder that a person looks into, by exact names: of a folder that there is
 * (`.DS_Store`, `Thumbs.db`, `desktop.ini`), or of a file that there is and was opened (`~$`, `.~lock.`) or copied (`._`).
 * Nobody reads them: whoever hands the pack on takes them out. What a list of the pack names is of the pack, whatever it is called.
 * @param isListed whether a list of the pack names this path
 */
export function foreignFiles(paths: Iterable<string>, isListed: (path: string) => boolean): ReadonlySet<string> {
  const all = [...paths];
  const odd = all.filter((path) => mayBe.test(partsOf(path).name) && !isListed(path));
  // Most packs hold none
  if (odd.length === 0) return new Set();
  const left = leftBeside(all.filter((path) => !mayBe.test(partsOf(path).name)));
  // Finder packs what it knows of files beyond their bytes (AppleDouble, RFC 1740) in a folder of its own, by the same paths
  const own = (path: string) =>
    path.startsWith(finderFolder) && partsOf(path).name.startsWith('._') ? path.slice(finderFolder.length) : path;
  return new Set(odd.filter((path) => left.has(own(path))));
}

/** Paths of all that may be left beside these files and in their folders. */
function leftBeside(paths: readonly string[]): ReadonlySet<string> {
  const left = new Set(ofFolders);
  const known = new Set<string>();
  const add = (path: string) => {
    const { folder, name } = partsOf(path);
    left.add(`${folder}._${name}`);
    if (folder === '' || known.has(folder)) return;
    known.add(folder);
    for (const each of ofFolders) left.add(folder + each);
    add(folder.slice(0, -1));
  };
  for (const path of paths) {
    const { folder, name } = partsOf(path);
    add(path);
    left.add(`${folder}.~lock.${name}#`);
    // Word writes over the first letters of a long name
    for (const over of [0, 1, 2]) left.add(`${folder}~$${name.slice(over)}`);
  }
  return left;
}

/** The folder, with its slash, and the name in it. */
function partsOf(path: string): { folder: string; name: string } {
  const cut = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, cut), name: path.slice(cut) };
}
