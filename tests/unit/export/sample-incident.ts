import { sha256Hex } from '../../../utils/bytes/digest';
import { sealOf } from '../../../utils/capture/job/seal';
import { entryHash, genesis } from '../../../utils/evidence/custody-chain';
import { reportFonts } from '../../../utils/node/build/letter-table';
import type { ReadPost } from '../../../utils/platforms/contract';
import { postKey } from '../../../utils/platforms/units';
import type { Capture, CustodyEntry, Incident, StoredFile } from '../../../utils/shapes/schema';
import type { SampleInput } from './pack-maker';
import { makePng } from './png-maker';
import { archiveOf } from './sample-archive';
import { makeDevice, type SampleDevice } from './sample-device';
import { earlierPage, postMarkup, savedPage, within } from './sample-markup';
import { signed } from './sample-seal';

export const createdAt = '2026-11-30T08:00:12.345Z';
const incidentId = '7c2a1f5e-0b1d-4c6e-9a51-2f6d8f1a0117';
const encoder = new TextEncoder();

export const insult: ReadPost = {
  platform: 'x',
  id: '2125091629328146883',
  permalink: 'https://x.com/tokumei_sample83/status/2125091629328146883',
  kind: 'post',
  author: {
    name: '名無しの客',
    handle: 'tokumei_sample83',
    id: '1843270018852093952',
    profileUrl: 'https://x.com/tokumei_sample83',
  },
  text: '駅前店のレジの佐伯ってやつ、名札の写真撮ったから。住んでる駅もわかった。次のシフト、見に行くわ',
  lang: 'ja',
  postedAt: { raw: '午後1:58 · 2026年11月24日', iso: '2026-11-24T04:58:21.000Z', precision: 's', method: 'attribute' },
};

/** What a made-up capture may differ in. */
/** What the record of a capture says beside the post and its files. */
type CaptureRecord = Pick<
  Capture,
  'scope' | 'postKey' | 'page' | 'capturedAt' | 'environment' | 'picture' | 'failures' | 'follows'
>;

export interface Wish {
  id?: string;
  /** When the pack was made, where it is the first one's. */
  packedAt?: string;
  /** As a version before 2026-11-27 kept it: the page and the post's markup as the site had made them. */
  isEarlier?: boolean;
  post?: ReadPost;
  picture?: Capture['picture'];
  width?: number;
  height?: number;
  failures?: Capture['failures'];
  viewport?: boolean;
  at?: string;
  /** The device that signs the capture; `none` for one from before signatures. */
  device?: SampleDevice | 'none';
  /** What the captured page shows, when a forger's record says something else. */
  shown?: ReadPost;
  /** What the whole page shows, when it is not what the post's own markup does. */
  shownOnPage?: ReadPost;
  /** An element that the page's copy holds the post in, as it begins. */
  around?: string;
  /** Style sheet of the page's copy. */
  css?: string;
  /** The browser's own archive of the page, and what it shows. */
  archive?: ReadPost;
  /** The post's key, when a forger states another. */
  postKey?: string;
  /** Tiles show something else than the joined picture. */
  otherTiles?: boolean;
  /** Address of the page that was open. */
  url?: string;
  sealedAt?: string;
  /** Tiles that are not as wide as the picture, or not all of one size. */
  tileWidth?: number;
  unevenTiles?: boolean;
  /** Pixels that do not compress. */
  noise?: boolean;
  /** What a forger makes of the record, and of the files by their names, before they are sealed. */
  record?: (record: CaptureRecord) => Partial<CaptureRecord>;
  stored?: (files: Map<string, Uint8Array<ArrayBuffer>>) => unknown;
}

/** The device that signs every sample. */
export const sampleDevice = await makeDevice();

/** A sealed capture as the capture job leaves it, and its stored files. */
export async function sampleCapture(wish: Wish = {}): Promise<{ capture: Capture; files: StoredFile[] }> {
  const { post = insult, width = 598, height = 416, at = '2026-11-24T05:32:07.412Z' } = wish;
  const letters = post.text?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const tiles = [
    { file: 'tiles/1.png', scrollY: 0, postTop: 120, overlap: 0 },
    { file: 'tiles/2.png', scrollY: 300, postTop: -180, overlap: 96 },
  ];
  const picture: Capture['picture'] = wish.picture ?? {
    kind: 'screen',
    width,
    height,
    seams: [Math.round(height * 0.62)],
    tiles,
    hidden: [],
    beside: [],
    // Records of before then may say nothing of it
    ...(at >= '2026-12-01' && letters > 0 ? { letters: { looked: letters, blank: 0, unlike: 0 } } : {}),
  };
  const { id = crypto.randomUUID() } = wish;
  const environment: Capture['environment'] = {
    extensionVersion: '0.1.0',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    language: 'ja',
    timeZone: 'Asia/Tokyo',
    viewport: { width: 1280, height: 900 },
    devicePixelRatio: 1,
    scroll: { x: 0, y: 640 },
    colorScheme: 'light',
  };
  const page = {
    url: wish.url ?? wish.shown?.permalink ?? post.permalink ?? 'https://x.com/search?q=%E9%A7%85%E5%89%8D%E5%BA%97',
    title: 'X の投稿',
    lang: 'ja',
  };
  const failures = wish.failures ?? [];
  const honest: CaptureRecord = {
    scope: 'post',
    postKey: wish.postKey ?? postKey(post),
    page,
    capturedAt: at,
    environment,
    picture,
    failures,
  };
  const shared = { id, ...honest, ...wish.record?.(honest) };
  const drawn = (wide: number, high: number, { isNoise = wish.noise ?? false, from = 0 } = {}) =>
    pictureOf({ wide, high, postWidth: isNoise ? undefined : width, from });
  const stored: [string, string, Uint8Array<ArrayBuffer>][] = [
    ['post.json', 'application/json', encoder.encode(`${JSON.stringify(post, undefined, 2)}\n`)],
    wish.isEarlier
      ? ['post.html', 'text/html', encoder.encode(postMarkup(wish.shown ?? post))]
      : ['post.txt', 'text/plain', encoder.encode(postMarkup(wish.shown ?? post))],
    [
      'page.html',
      'text/html',
      encoder.encode(
        (wish.isEarlier ? earlierPage : savedPage)(
          within(wish.around, postMarkup(wish.shownOnPage ?? wish.shown ?? post)),
          wish.css,
        ),
      ),
    ],
    [
      'capture.json',
      'application/json',
      encoder.encode(`${JSON.stringify({ format: 'banken-capture/1', ...shared }, undefined, 2)}\n`),
    ],
  ];
  if (wish.archive)
    stored.push(['page.mhtml', 'multipart/related', encoder.encode(archiveOf(postMarkup(wish.archive)))]);
  if (picture.kind !== 'none') stored.push(['screenshot-post.png', 'image/png', drawn(width, height)]);
  if (wish.viewport) stored.push(['screenshot-viewport.png', 'image/png', drawn(1280, 900)]);
  for (const [index, { file }] of picture.tiles.entries())
    stored.push([
      file,
      'image/png',
      drawn(
        (wish.tileWidth ?? width + 6) + (wish.unevenTiles ? index : 0),
        Math.ceil(height * 0.62) + 8,
        wish.otherTiles ? { isNoise: true } : { from: index * (Math.round(height * 0.62) - 8) },
      ),
    ]);
  const contents = new Map(stored.map(([name, , bytes]) => [name, bytes]));
  wish.stored?.(contents);
  const typeOf = (name: string) => stored.find(([known]) => known === name)?.[1] ?? 'application/octet-stream';
  const files = [...contents].map(
    ([name, bytes]): StoredFile => ({ captureId: id, name, mediaType: typeOf(name), bytes }),
  );
  const sealed = await Promise.all(
    files.map(async ({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      bytes: bytes.byteLength,
      sha256: await sha256Hex(bytes),
    })),
  );
  sealed.sort((a, b) => (a.name < b.name ? -1 : 1));
  const sealedAt = wish.sealedAt ?? new Date(Date.parse(at) + 1_205).toISOString();
  const capture: Capture = { ...shared, incidentId, post, sealedAt, files: sealed, seal: await sealOf(sealed) };
  const { device = sampleDevice } = wish;
  return device === 'none' ? { capture, files } : signed(capture, files, device);
}

/** The same grain every time. */
function noisePixels(x: number, y: number): [number, number, number] {
  const grain = Math.imul((x + 1) * 374_761_393 + (y + 1) * 668_265_263, 1_274_126_177);
  return [grain & 255, (grain >>> 8) & 255, (grain >>> 16) & 255];
}

interface Drawn {
  wide: number;
  high: number;
  /** Of the post that is drawn; absent for noise. */
  postWidth: number | undefined;
  /** Rows that lie above the picture: what a second tile shows lies further down. */
  from: number;
}

/** Pictures that were drawn: one costs more than all else of a sample, and most samples have the same. */
const pictures = new Map<string, Uint8Array<ArrayBuffer>>();

function pictureOf({ wide, high, postWidth, from }: Drawn): Uint8Array<ArrayBuffer> {
  const key = `${wide} ${high} ${postWidth} ${from}`;
  const pixel = postWidth === undefined ? noisePixels : postPixels(postWidth);
  const known = pictures.get(key) ?? makePng(wide, high, (x, y) => pixel(x, y + from));
  pictures.set(key, known);
  return known.slice();
}

/** Blocks and bars that look like a post from afar, every pixel a little different. */
export function postPixels(width: number) {
  return (x: number, y: number): [number, number, number] => {
    if ((x - 44) ** 2 + (y - 46) ** 2 < 24 ** 2) return [181, 138, 160];
    if (y > 172 && y % 420 < 300 && x > 20 && x < width - 20) return [233, 237, 240 - ((x + y) % 3)];
    return y % 33 > 20 && x > 84 && x < width - 80 && (x * 7 + y) % 11 > 4 ? [15, 20, 25] : [255, 255, 255];
  };
}

export const incident: Incident = {
  id: incidentId,
  number: 'K-2026-0117',
  createdAt: '2026-11-24T05:32:07.412Z',
  updatedAt: '2026-11-25T04:20:44.000Z',
  status: 'in-review',
  acts: ['insult', 'threat'],
  target: 'self',
  details: { relation: 'customer', impact: 'シフトを替えた', feeling: 'この言葉は外に出さない約束' },
  summary: { platform: 'x', siteName: 'X', textLength: 47, mediaCount: 0, captureCount: 1, notes: [] },
};

/** A chain over events, hashed as the store does it. */
export async function chainOf(
  events: Omit<CustodyEntry, 'seq' | 'previous' | 'hash' | 'incidentId'>[],
): Promise<CustodyEntry[]> {
  const chain: CustodyEntry[] = [];
  for (const event of events) {
    const entry = { ...event, incidentId, seq: chain.length + 1, previous: chain.at(-1)?.hash ?? genesis };
    chain.push({ ...entry, hash: await entryHash(entry) });
  }
  return chain;
}

/** Everything that makes a pack, over one or more captures. */
export async function samplePackInput(...wishes: Wish[]): Promise<SampleInput> {
  const packedAt = wishes[0]?.packedAt ?? createdAt;
  const made = await Promise.all((wishes.length > 0 ? wishes : [{}]).map((wish) => sampleCapture(wish)));
  const captured = made.flatMap(({ capture: { id, capturedAt, sealedAt, seal, files, picture } }) => [
    {
      at: capturedAt,
      actor: { kind: 'person' as const, role: 'recorder' as const },
      event: 'captured' as const,
      captureId: id,
      detail: {},
    },
    {
      at: sealedAt,
      actor: { kind: 'tool' as const },
      event: 'sealed' as const,
      captureId: id,
      detail: { seal, files: files.length, pixels: picture.kind },
    },
  ]);
  const person = { kind: 'person' as const, role: 'reviewer' as const };
  const [first = '', last = ''] = [
    captured.map(({ at }) => at).sort()[0],
    captured
      .map(({ at }) => at)
      .sort()
      .at(-1),
  ];
  // What follows on days of its own follows a capture of a later day at once
  const on = (at: string) => (at > last || last > packedAt ? at : last);
  const custody = await chainOf([
    ...captured.sort((a, b) => a.at.localeCompare(b.at)),
    { at: on('2026-11-27T06:05:30.000Z'), actor: person, event: 'opened', detail: {} },
    { at: on('2026-11-27T06:06:02.000Z'), actor: person, event: 'revealed', detail: { seconds: 8 } },
    { at: on('2026-11-28T01:12:19.000Z'), actor: person, event: 'status-changed', detail: { to: 'in-review' } },
    { at: packedAt, actor: person, event: 'exported', detail: {} },
  ]);
  return {
    incident: {
      ...incident,
      ...(first > incident.updatedAt ? { createdAt: first, updatedAt: first } : {}),
      summary: { ...incident.summary, captureCount: made.length },
    },
    captures: made.map(({ capture }) => capture),
    files: made.flatMap(({ files }) => files),
    custody,
    requests: [],
    createdAt: packedAt,
    version: '0.1.0',
    fonts: await reportFonts(),
  };
}
