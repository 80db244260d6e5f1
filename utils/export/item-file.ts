import { sha256Hex } from '../bytes/digest';
import { storedZip } from '../bytes/zip/stored-zip';
import { sealFolder } from '../capture/job/run-capture';
import { CodedError } from '../coded-error';
import { japanDay } from '../japan-time';
import type { Capture, StoredFile } from '../shapes/schema';
import { isSecondRead } from '../verify/captures/second-reads';
import { sealedBytes, sealTags } from './capture-folder';

/** One capture as the bag that it was sealed as. */
interface ItemPack {
  /** `capture-7c2a1f5e_20261124.zip`: the capture's id and the day in Japan. */
  name: string;
  blob: Blob;
  sha256: string;
  /** Bytes of the payload, and of everything round it: tag files, signature, stamps, the ZIP's own headers. */
  payload: number;
  envelope: number;
}

/**
 * One capture by itself, exactly as its device bagged and signed it within seconds of the click: nothing is made anew,
 * so the signature and any time stamp hold (RFC 8493; `bagit.txt` at the top, the payload below `data/`).
 * @throws CodedError `pack-failed` for a capture that was never signed, or whose stored bytes are not the sealed ones
 */
export async function makeItemFile(capture: Capture, stored: readonly StoredFile[]): Promise<ItemPack> {
  if (!capture.signature) throw new CodedError('pack-failed', `unsigned ${capture.id}`);
  const own = new Map(
    stored.filter(({ captureId }) => captureId === capture.id).map(({ name, bytes }) => [name, bytes]),
  );
  const payload = await sealedBytes(capture, own);
  const tags = await sealTags(capture, own);
  const directory = `capture-${capture.id.slice(0, 8)}_${japanDay(capture.capturedAt)}`;
  const zip = storedZip(
    [
      // Second readings came later, and only the case's log vouches for them
      ...[...tags]
        .map(([name, bytes]) => ({ name: `${directory}/${name.slice(sealFolder.length)}`, bytes }))
        .filter(({ name }) => !isSecondRead(name.slice(directory.length + 1))),
      ...[...payload].map(([name, bytes]) => ({ name: `${directory}/data/${name}`, bytes })),
    ],
    capture.sealedAt,
  );
  const bytes = [...payload.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return {
    name: `${directory}.zip`,
    blob: new Blob([zip], { type: 'application/zip' }),
    sha256: await sha256Hex(zip),
    payload: bytes,
    envelope: zip.byteLength - bytes,
  };
}
