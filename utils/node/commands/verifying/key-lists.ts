import { keyListIn, type OutsideFacts } from '../../../verify/keys/outside-facts';
import { readGiven } from '../file-on-disk';

type Keys = Pick<OutsideFacts, 'pins' | 'revoked'>;

/**
 * All lists of keys together: a key that one of them pins is known, one that any of them revokes is revoked. Where they call a
 * key by several names, it has them all.
 * @throws Error whose message names the file and says what it is not
 */
export async function readKeyLists(paths: readonly string[]): Promise<Keys> {
  const lists = await Promise.all(paths.map(readList));
  const names = new Map<string, string[]>();
  for (const { fingerprint, name } of lists.flatMap(({ pins = [] }) => pins)) {
    const known = names.get(fingerprint) ?? [];
    names.set(fingerprint, known.includes(name) ? known : [...known, name]);
  }
  const pins = [...names].map(([fingerprint, all]) => ({ fingerprint, name: all.join(' / ') }));
  const revoked = lists.flatMap((list) => list.revoked ?? []);
  return {
    ...(pins.length > 0 ? { pins } : {}),
    ...(lists.some((list) => list.revoked) ? { revoked: [...new Set(revoked)] } : {}),
  };
}

async function readList(path: string): Promise<Keys> {
  const list = keyListIn(textOf(path, await readGiven(path)));
  if (list) return list;
  throw new Error(
    `${path}: no key list (pins and revoked, each fingerprint and name; nothing else, and nothing twice)`,
  );
}

/** Editors on Windows save as UTF-8 with a mark, which is passed over, or as UTF-16, which JSON may not be (RFC 8259 §8.1). */
function textOf(path: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes[1] === 0;
  if (isUtf16) throw new Error(`${path}: saved as UTF-16: save it as UTF-8`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In another encoding names would be others
    throw new Error(`${path}: not saved as UTF-8: save it as UTF-8`);
  }
}
