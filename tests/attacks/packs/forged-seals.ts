import { sha256Hex } from '../../../utils/bytes/digest';
import { pemOf } from '../../../utils/capture/job/item-bag';
import { makePack } from '../../unit/export/pack-maker';
import { makeDevice, type SampleDevice } from '../../unit/export/sample-device';
import { samplePackInput, type Wish } from '../../unit/export/sample-incident';
import { bytesOf, type Forged, rewriteManifests } from './forged-pack';
import { pageFiles } from './page-files';

/** The forger's own device. */
export const forger: SampleDevice = await makeDevice();

/** The same signature with a needless zero in front of its first number: BER, not DER. */
export function padSignature(der: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array([0x30, (der[1] ?? 0) + 1, 0x02, (der[3] ?? 0) + 1, 0, ...der.subarray(4)]);
}

/** Makes the case's manifests anew, and the tag manifest of an item before them. */
export async function relistItem(files: Forged): Promise<void> {
  const names = [...files.keys()].filter((path) => /^data\/seal\/(?!tagmanifest)/.test(path)).sort();
  const lines = await Promise.all(
    names.map(async (path) => `${await sha256Hex(files.get(path) ?? new Uint8Array())}  ${path.slice(10)}\n`),
  );
  files.set('data/seal/tagmanifest-sha256.txt', bytesOf(lines.join('')));
  await rewriteManifests(files);
}

/** Signs the item's tag manifest with the forger's key, everything round it made anew. */
export async function resignItem(files: Forged, { spki, sign }: SampleDevice = forger): Promise<void> {
  files.set('data/seal/key/device.spki.pem', bytesOf(pemOf(spki)));
  await relistItem(files);
  const list = files.get('data/seal/tagmanifest-sha256.txt') ?? new Uint8Array();
  files.set('data/seal/tagmanifest-sha256.txt.sig', await sign(list));
  await rewriteManifests(files);
}

/** Signs the whole pack with a key of one's own. */
export async function resignPack(files: Forged, { spki, sign }: SampleDevice = forger): Promise<void> {
  files.set('key/device.spki.pem', bytesOf(pemOf(spki)));
  await rewriteManifests(files);
  files.set('tagmanifest-sha256.txt.sig', await sign(files.get('tagmanifest-sha256.txt') ?? new Uint8Array()));
}

/**
 * The best forgery there is: the tool's own exporter over a record that says something else than the page, all digests,
 * seals, custody and papers made for it, signed with `device`. Only what the page shows, and the key, can give it away.
 */
export async function forgedByTool(wish: Wish, device: SampleDevice = forger): Promise<Uint8Array<ArrayBuffer>> {
  const pack = await makePack({ ...(await samplePackInput({ ...wish, device })), signer: device, pageFiles });
  return new Uint8Array(await pack.blob.arrayBuffer());
}
