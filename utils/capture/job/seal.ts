import { sha256Hex } from '../../bytes/digest';

/** A file as the seal sees it. */
interface DigestedFile {
  name: string;
  sha256: string;
}

/**
 * The list that a capture's seal covers: a BagIt payload manifest (RFC 8493 §2.1.3) over the capture's own files,
 * sorted by name in code-unit order, LF after every line. `sha256sum -c` reads it.
 */
export function sealedList(files: readonly DigestedFile[]): string {
  return [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => `${file.sha256}  data/${file.name}\n`)
    .join('');
}

/** SHA-256 of the sealed list: one number that stands for every byte of the capture. */
export function sealOf(files: readonly DigestedFile[]): Promise<string> {
  return sha256Hex(sealedList(files));
}
