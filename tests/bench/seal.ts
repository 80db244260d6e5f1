import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { derOfRawSignature } from '../../utils/bytes/der-signature';
import { sha256Hex } from '../../utils/bytes/digest';
import { type ItemFile, itemTagFiles } from '../../utils/capture/job/item-bag';
import { stampRequest } from '../../utils/evidence/time-stamp/stamp-request';

export interface SealFigures {
  payloadBytes: number;
  /** Tag files, signature and time-stamp request; a response adds one to six kilobytes by the authority's chain. */
  envelopeBytes: number;
  /** envelope / payload, per cent. */
  overhead: number;
  /** Median milliseconds to digest, list and sign, and the floor: one SHA-256 over the same bytes. */
  sealMs: number;
  floorMs: number;
  ratio: number;
}

/** A capture as they come: a joined picture, three tiles, the page's copy, facts; two megabytes in all. */
function capture(bytes: number): ItemFile[] {
  const shares = {
    'screenshot-post.png': 0.3,
    'screenshot-viewport.png': 0.2,
    'tiles/02.png': 0.2,
    'tiles/03.png': 0.1,
    'page.html': 0.19,
    'post.txt': 0.008,
    'post.json': 0.0005,
    'capture.json': 0.0015,
  };
  return Object.entries(shares).map(([name, share]) => ({
    name,
    bytes: Uint8Array.from(randomBytes(Math.round(bytes * share))),
  }));
}

/** What the envelope of an item costs in bytes and time, beside the floor in the same run. */
export async function benchSeal(bytes = 2_000_000, rounds = 25): Promise<SealFigures> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const at = new Date().toISOString();
  const payload = capture(bytes);
  const whole = Uint8Array.from(Buffer.concat(payload.map((file) => file.bytes)));
  const times: { seal: number; floor: number }[] = [];
  let envelopeBytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const tags = await itemTagFiles(payload, {
      captureId: crypto.randomUUID(),
      capturedAt: at,
      sealedAt: at,
      version: '0.1.0',
      spki,
    });
    const manifest = tags.at(-1)?.bytes ?? new Uint8Array();
    const signature = derOfRawSignature(
      new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, manifest)),
    );
    const sealed = performance.now();
    await sha256Hex(whole);
    times.push({ seal: sealed - start, floor: performance.now() - sealed });
    const request = stampRequest(new Uint8Array(32));
    envelopeBytes = [...tags.map((tag) => tag.bytes), signature, request].reduce(
      (sum, part) => sum + part.byteLength,
      0,
    );
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const [sealMs, floorMs] = [median(times.map(({ seal }) => seal)), median(times.map(({ floor }) => floor))];
  return {
    payloadBytes: whole.byteLength,
    envelopeBytes,
    overhead: (envelopeBytes / whole.byteLength) * 100,
    sealMs,
    floorMs,
    ratio: sealMs / floorMs,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await benchSeal();
  console.log(
    `envelope ${figures.envelopeBytes} B on ${figures.payloadBytes} B = ${figures.overhead.toFixed(3)} % (goal < 1 %)`,
  );
  console.log(
    `seal ${figures.sealMs.toFixed(1)} ms, one SHA-256 ${figures.floorMs.toFixed(1)} ms, ratio ${figures.ratio.toFixed(1)}`,
  );
}
