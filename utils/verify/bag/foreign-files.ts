import { finderFolder } from '../../bytes/zip/zip-names';

/** Left in every folder that Finder, Explorer or Dolphin showed; Windows does not mind how it writes them. */
const ofFolders = ['.DS_Store', '._.DS_Store', 'thumbs.db', 'desktop.ini', '.directory'];
/** Left of a file: where it came from (Explorer, as WSL shows it), and what a Synology keeps of it in a folder beside. */
const zone = ':Zone.Identifier';
const ofSynology = ['@SynoEAStream', '@SynoResource'];
const mayBe =
  /^(?:\.DS_Store|thumbs\.db|desktop\.ini|\.directory|~\$.+|\.~lock\..+#|\._.+|.+:Zone\.Identifier|.+@Syno(?:EAStream|Resource))$/i;

/**
 * What Finder, Explorer, Dolphin, Word and LibreOffice leave in a folder that a person looks into, by exact names: of a folder that
 * there is (`.DS_Store`, `Thumbs.db`, `desktop.ini`, `.directory`), or of a file that there is and was opened (`~$`, `.~lock.`),
 * copied (`._`), fetched (`:Zone.Identifier`) or kept on a Synology (`@eaDir`).
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
  return new Set(odd.filter((path) => left.has(asWritten(own(path)))));
}

/** Windows writes these in any capitals. */
const asWritten = (path: string) =>
  path.replace(/(?<=^|\/)(?:thumbs\.db|desktop\.ini)$/i, (name) => name.toLowerCase());

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
    left.add(`${folder}${name}${zone}`);
    for (const end of ofSynology) left.add(`${folder}@eaDir/${name}${end}`);
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
