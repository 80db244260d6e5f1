import './no-code-from-strings';
import { sha256Hex } from '../../../utils/bytes/digest';
import { itemTagFiles } from '../../../utils/capture/job/item-bag';
import { sealOf } from '../../../utils/capture/job/seal';
import { entryHash, genesis } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { deviceKey, signWithDevice } from '../../../utils/evidence/keys/device-key';
import { postKey } from '../../../utils/platforms/units';
import type { Capture, CustodyEntry, Incident, ReadPost, StoredFile } from '../../../utils/shapes/schema';
import { savedPage } from '../../unit/export/sample-markup';

/** What a case of many records is made of; runs in a page of the extension. */
export interface SeedWish {
  records: number;
  /** PNG files, base64: post, viewport, and the two tiles that the post was joined from. */
  pictures: Record<'screenshot-post.png' | 'screenshot-viewport.png' | 'tiles/1.png' | 'tiles/2.png', string>;
  width: number;
  height: number;
  /** Bytes of one record; the saved page is filled up to it. */
  recordBytes: number;
}

const start = Date.parse('2026-11-01T00:00:00.000Z');
const encoder = new TextEncoder();
const incidentOf = (which: number): Incident => ({
  id: `7c2a1f5e-0b1d-4c6e-9a51-2f6d8f1a${String(which).padStart(4, '0')}`,
  // Numbers that nothing comes to which is recorded while this is used
  number: `K-2026-${9_000 + which}`,
  createdAt: new Date(start).toISOString(),
  updatedAt: new Date(start).toISOString(),
  status: 'new',
  acts: ['insult'],
  details: {},
  summary: { platform: 'x', siteName: 'X', mediaCount: 0, captureCount: 0, notes: [] },
});

/** Writes one case with so many sealed and signed records; gives its bytes. `which`: the case among those of this profile. */
export async function seedCase(wish: SeedWish, which: number): Promise<number> {
  const incident = incidentOf(which);
  const pictures = Object.entries(wish.pictures).map(([name, text]): [string, Uint8Array<ArrayBuffer>] => [
    name,
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
  ]);
  const key = await deviceKey(new Date(start).toISOString());
  const chain: CustodyEntry[] = [];
  const append = async (event: Omit<CustodyEntry, 'seq' | 'previous' | 'hash' | 'incidentId'>) => {
    const entry = { ...event, incidentId: incident.id, seq: chain.length + 1, previous: chain.at(-1)?.hash ?? genesis };
    chain.push({ ...entry, hash: await entryHash(entry) });
  };
  let bytes = 0;
  for (let from = 0; from < wish.records; from += 50) {
    const made: { capture: Capture; files: StoredFile[] }[] = [];
    for (let index = from; index < Math.min(wish.records, from + 50); index += 1) {
      const one = await sealedRecord(wish, pictures, incident.id, which * wish.records + index, key);
      const { id, capturedAt, sealedAt, seal, files, picture } = one.capture;
      const actor = { kind: 'person', role: 'recorder' } as const;
      await append({ at: capturedAt, actor, event: 'captured', captureId: id, detail: {} });
      const detail = { seal, files: files.length, pixels: picture.kind };
      await append({ at: sealedAt, actor: { kind: 'tool' }, event: 'sealed', captureId: id, detail });
      made.push(one);
      bytes += one.files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
    }
    await db.captures.bulkAdd(made.map(({ capture }) => capture));
    await db.files.bulkAdd(made.flatMap(({ files }) => files));
  }
  await db.custody.bulkAdd(chain);
  await db.incidents.add({ ...incident, summary: { ...incident.summary, captureCount: wish.records } });
  return bytes;
}

async function sealedRecord(
  { width, height, recordBytes }: SeedWish,
  pictures: readonly [string, Uint8Array<ArrayBuffer>][],
  incidentId: string,
  index: number,
  key: Awaited<ReturnType<typeof deviceKey>>,
): Promise<{ capture: Capture; files: StoredFile[] }> {
  const id = crypto.randomUUID();
  const posted = start + index * 60_000;
  // X counts milliseconds from this instant in the upper bits of its ids
  const number = String((BigInt(posted) - 1_288_834_974_657n) << 22n);
  const iso = new Date(posted).toISOString();
  const post: ReadPost = {
    platform: 'x',
    id: number,
    permalink: `https://x.com/tokumei_sample83/status/${number}`,
    kind: 'post',
    author: { name: '名無しの客', handle: 'tokumei_sample83', id: '1843270018852093952' },
    text: `投稿${index}番。駅前店のレジの人、次のシフト、見に行くわ`,
    lang: 'ja',
    postedAt: { raw: iso, iso, precision: 's', method: 'attribute' },
  };
  const capturedAt = new Date(start + index * 60_000 + 20_000).toISOString();
  const sealedAt = new Date(start + index * 60_000 + 21_000).toISOString();
  const shared = {
    id,
    scope: 'post' as const,
    postKey: postKey(post),
    page: { url: post.permalink ?? '', title: 'X の投稿', lang: 'ja' },
    capturedAt,
    environment: {
      extensionVersion: '0.1.0',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
      language: 'ja',
      timeZone: 'Asia/Tokyo',
      viewport: { width: 1280, height: 900 },
      devicePixelRatio: 1,
      scroll: { x: 0, y: 0 },
      colorScheme: 'light' as const,
    },
    picture: {
      kind: 'screen' as const,
      width,
      height,
      seams: [Math.round(height * 0.62)],
      tiles: [
        { file: 'tiles/1.png', scrollY: 0, postTop: 120, overlap: 0 },
        { file: 'tiles/2.png', scrollY: 300, postTop: -180, overlap: 96 },
      ],
      hidden: [],
      beside: [],
    },
    failures: [],
  };
  const markup = markupOf(post);
  const room = recordBytes - pictures.reduce((sum, [, { byteLength }]) => sum + byteLength, 0) - 6_000;
  const filling = `<p>${index} この店のことを書いています。</p>`.repeat(Math.max(1, Math.floor(room / 55)));
  const files = [
    ['post.json', 'application/json', encoder.encode(`${JSON.stringify(post, undefined, 2)}\n`)],
    ['post.txt', 'text/plain', encoder.encode(markup)],
    ['page.html', 'text/html', encoder.encode(savedPage(markup + filling))],
    [
      'capture.json',
      'application/json',
      encoder.encode(`${JSON.stringify({ format: 'banken-capture/1', ...shared }, undefined, 2)}\n`),
    ],
    ...pictures.map(([name, bytes]) => [name, 'image/png', bytes] as const),
  ] as const;
  const stored = files.map(([name, mediaType, bytes]): StoredFile => ({ captureId: id, name, mediaType, bytes }));
  const sealed = await Promise.all(
    stored.map(async ({ name, mediaType, bytes }) => ({
      ...{ name, mediaType, bytes: bytes.byteLength },
      sha256: await sha256Hex(bytes),
    })),
  );
  sealed.sort((a, b) => (a.name < b.name ? -1 : 1));
  const tags = await itemTagFiles(stored, { captureId: id, capturedAt, sealedAt, version: '0.1.0', spki: key.spki });
  const manifest = tags.at(-1)?.bytes ?? new Uint8Array();
  const signed = [...tags, { name: 'tagmanifest-sha256.txt.sig', bytes: await signWithDevice(key, manifest) }];
  const capture: Capture = {
    ...{ ...shared, incidentId, post, sealedAt, files: sealed, seal: await sealOf(sealed) },
    signature: { keyFingerprint: key.fingerprint, tagmanifest: await sha256Hex(manifest) },
  };
  const beside = signed.map(
    ({ name, bytes }): StoredFile => ({ captureId: id, name: `seal/${name}`, mediaType: 'text/plain', bytes }),
  );
  return { capture, files: [...stored, ...beside] };
}

function markupOf({ id, author, text, postedAt }: ReadPost): string {
  const handle = author?.handle ?? '';
  return (
    `<article><div><a href="https://x.com/${handle}">${author?.name}</a> @${handle}</div><div><span>${text}</span></div>` +
    `<a href="https://x.com/${handle}/status/${id}"><time datetime="${postedAt?.iso}">${postedAt?.raw}</time></a>` +
    `<i data-testid="${author?.id}-follow"></i></article>`
  );
}
