import { readZip } from '../../../bytes/zip/zip';
import { openTop } from '../../../verify/bag/check-bag';
import { readCaptures } from '../../../verify/captures/capture-folders';
import { judgeWithRoots } from '../../../verify/keys/judge-time-stamp';
import type { VerifyOptions } from '../../../verify/verify-pack';
import { fontsOfPapers } from '../../build/letter-table';
import { offlinePage } from '../../build/offline-page';
import { readGiven } from '../file-on-disk';
import { readKeyLists } from './key-lists';

/** Paths of what a person brings beside packs. */
interface Brought {
  keys?: readonly string[] | undefined;
  roots?: readonly string[] | undefined;
  original?: string | undefined;
}

/**
 * What a person brings beside packs, read whole.
 * @throws Error whose message names the file that cannot be used, and why
 */
export async function broughtBy({ keys, roots, original }: Brought): Promise<VerifyOptions> {
  return {
    ownPage: async () => (await offlinePage()).sha256,
    letters: fontsOfPapers,
    ...(keys ? await readKeyLists(keys) : {}),
    ...(roots ? { judgeTimeStamp: judgeWithRoots((await Promise.all(roots.map(readRoots))).join('\n')) } : {}),
    ...(original === undefined ? {} : { original: await readOriginal(original) }),
  };
}

async function readRoots(path: string): Promise<string> {
  const roots = (await readGiven(path)).toString('utf8');
  if (roots.includes('-----BEGIN CERTIFICATE-----')) return roots;
  throw new Error(`${path}: no root certificates (PEM)`);
}

/** A copy is held against nothing where the original cannot be opened: that would look like a copy that holds. */
async function readOriginal(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await readGiven(path));
  // What is no ZIP is no pack
  const files = await readZip(bytes).catch(() => undefined);
  const { found } = files ? readCaptures(openTop(files).inside) : { found: [] };
  if (found.length > 0) return bytes;
  throw new Error(`${path}: ${files ? 'a ZIP without a record of Banken' : 'no pack'}, so it is no original`);
}
