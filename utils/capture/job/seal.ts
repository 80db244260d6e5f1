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

/**
 * When a capture is sealed: never before its click and what has passed since, though the device's clock was put back
 * meanwhile, as a sync does.
 * @param elapsed milliseconds since the job was taken up, by a clock that nobody sets
 */
export function sealInstant(capturedAt: string, now: string, elapsed: number): string {
  const least = Date.parse(capturedAt) + Math.max(0, Math.floor(elapsed));
  return Date.parse(now) >= least ? now : new Date(least).toISOString();
}
