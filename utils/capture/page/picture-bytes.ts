const most = 80;
const largest = 3_000_000;
const patience = 2_500;
/** A drawing and a copy of the same click ask for the same pictures. */
const keptFor = 10_000;

/** The bytes behind an address of the page as a data: address, or nothing where they cannot be had. */
export type PictureBytes = (address: string) => Promise<string | undefined>;

let kept: { until: number; bytes: Map<string, Promise<string | undefined>> } | undefined;

/**
 * Reads pictures of the page, each once and not too many, from the browser's own cache where it can, without cookies. What
 * one part of a capture has read the next has as well.
 */
export function picturesOfPage(): PictureBytes {
  const start = performance.now();
  if (!kept || kept.until < start) {
    const made = { until: start + keptFor, bytes: new Map<string, Promise<string | undefined>>() };
    kept = made;
    setTimeout(() => {
      if (kept === made) kept = undefined;
    }, keptFor);
  }
  const { bytes } = kept;
  let asked = 0;
  const seen = new Set<string>();
  return (address) => {
    if (!/^https?:/.test(address)) return Promise.resolve(undefined);
    if (!seen.has(address) && asked >= most) return Promise.resolve(undefined);
    if (!seen.has(address)) asked += 1;
    seen.add(address);
    const known = bytes.get(address) ?? readAddress(address, start + patience);
    bytes.set(address, known);
    return known;
  };
}

async function readAddress(address: string, until: number): Promise<string | undefined> {
  try {
    const wait = Math.max(1, until - performance.now());
    const reply = await fetch(address, {
      cache: 'force-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(wait),
    });
    if (!reply.ok) return undefined;
    const blob = await reply.blob();
    if (blob.size > largest || !blob.type.startsWith('image/')) return undefined;
    return await dataAddressOf(blob);
  } catch {
    // The page lists it as not fetched
    return undefined;
  }
}

/** A file as a data: address. */
export function dataAddressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('the file is not text'));
    reader.onerror = () => reject(new Error('the file could not be read'));
    reader.readAsDataURL(blob);
  });
}
