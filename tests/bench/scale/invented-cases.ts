import { entryHash, genesis } from '../../../utils/evidence/custody-chain';
import { postedDays } from '../../../utils/evidence/store/captures/posted-days';
import {
  type ActKind,
  actKinds,
  type Capture,
  type CustodyEntry,
  type Incident,
  incidentStatuses,
  type TakedownRequest,
} from '../../../utils/shapes/schema';

export interface InventedCase {
  incident: Incident;
  captures: Capture[];
  custody: CustodyEntry[];
  requests: TakedownRequest[];
}

const sites = [
  { platform: 'x', siteName: 'X', host: 'x.com' },
  { platform: '5ch', siteName: '5ちゃんねる', host: 'itest.5ch.net' },
  { platform: 'google-maps', siteName: 'Google マップ', host: 'www.google.com' },
  { platform: 'tabelog', siteName: '食べログ', host: 'tabelog.com' },
  { platform: 'bakusai', siteName: '爆サイ', host: 'bakusai.com' },
] as const;
const families = ['髙橋', '山﨑', '渡邉', '澤田', '齋藤', '濵口', '佐藤', '鈴木'] as const;
const words = [
  ...['駅前店', 'レジ', 'の人', 'が', 'ずっと', '態度', '悪すぎる', '二度と', '行かない', '店長', '名札', '見た'],
  ...['ｸｽﾞ', '死ね', 'みたいな', '対応', 'だった', 'です', '返金', '待たされ', '電話', '謝らない', '写真', '晒す'],
] as const;

/** The same numbers in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
/** A UUID of version 4 that nobody else has: what it is of, and a running number. */
const idOf = (kind: number, index: number) => `${hex(kind, 8)}-0000-4000-8000-${hex(index, 12)}`;
/** SHA-256 of nothing: these captures have no files. */
const noFiles = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const lastDay = Date.parse('2026-11-27T03:00:00.000Z');
const at = (time: number) => new Date(time).toISOString();

/** The case of a running number: two records, a chain of three entries, for every third a request. */
export async function inventedCase(index: number, cases: number): Promise<InventedCase> {
  const next = numbersFrom(index + 1);
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(next() * from.length)] as Value;
  const site = pick(sites);
  const begun = lastDay - Math.floor(((cases - index) / cases) * 365 * 86_400_000) - Math.floor(next() * 60_000);
  const captures = [0, 1].map((which) => capture(index * 2 + which, index, site, begun + which * 90_000, next, pick));
  const status = index % 3 === 0 ? 'requested' : pick(incidentStatuses.filter((one) => one !== 'requested'));
  const incident: Incident = {
    id: idOf(1, index),
    // Of a year in which nothing is recorded while this is measured
    number: `K-2025-${String(index + 1).padStart(4, '0')}`,
    createdAt: at(begun),
    updatedAt: at(begun + 120_000),
    status,
    acts: [...new Set<ActKind>([pick(actKinds), pick(actKinds)])],
    ...(next() < 0.5 ? { target: 'colleague' as const } : {}),
    details: {},
    own: { postedOn: postedDays(captures) },
    summary: {
      platform: site.platform,
      siteName: site.siteName,
      textLength: captures[0]?.post.text?.length ?? 0,
      mediaCount: 0,
      captureCount: captures.length,
      notes: [],
    },
  };
  return {
    incident,
    captures,
    custody: await chain(incident, captures),
    requests: status === 'requested' ? [request(index, incident, captures[0])] : [],
  };
}

function capture(
  number: number,
  index: number,
  { platform, host }: (typeof sites)[number],
  time: number,
  next: () => number,
  pick: <Value>(from: readonly Value[]) => Value,
): Capture {
  const text = `${Array.from({ length: 12 + Math.floor(next() * 12) }, () => pick(words)).join('')}${pick(families)}`;
  const permalink = `https://${host}/u${index % 977}/status/${2_000_000_000_000 + number}`;
  return {
    id: idOf(2, number),
    incidentId: idOf(1, index),
    scope: 'post',
    postKey: `${platform}::${2_000_000_000_000 + number}`,
    post: {
      platform,
      kind: 'post',
      id: String(2_000_000_000_000 + number),
      permalink,
      author: { name: `${pick(families)}${index % 977}`, handle: `u${index % 977}` },
      text,
      postedAt: { iso: at(time - 3_600_000), precision: 's', method: 'attribute' },
    },
    page: { url: permalink, title: platform },
    capturedAt: at(time),
    sealedAt: at(time + 2_000),
    environment: {
      extensionVersion: '0.1.0',
      userAgent: 'bench',
      language: 'ja',
      timeZone: 'Asia/Tokyo',
      viewport: { width: 1_280, height: 900 },
      devicePixelRatio: 1,
      scroll: { x: 0, y: 0 },
      colorScheme: 'light',
    },
    picture: { kind: 'none', seams: [], tiles: [], hidden: [], beside: [] },
    failures: [],
    files: [],
    seal: noFiles,
    signature: { keyFingerprint: noFiles, tagmanifest: noFiles },
  };
}

async function chain(incident: Incident, captures: readonly Capture[]): Promise<CustodyEntry[]> {
  const entries: CustodyEntry[] = [];
  const add = async (entry: Pick<CustodyEntry, 'at' | 'event' | 'captureId'>) => {
    const linked = {
      incidentId: incident.id,
      seq: entries.length + 1,
      actor: { kind: 'tool' as const },
      detail: {},
      previous: entries.at(-1)?.hash ?? genesis,
      ...entry,
    };
    entries.push({ ...linked, hash: await entryHash(linked) });
  };
  await add({ at: incident.createdAt, event: 'captured' });
  for (const { id, sealedAt } of captures) await add({ at: sealedAt, event: 'sealed', captureId: id });
  return entries;
}

function request(index: number, incident: Incident, of: Capture | undefined): TakedownRequest {
  const preparedAt = incident.updatedAt;
  return {
    id: idOf(3, index),
    incidentId: incident.id,
    captureId: of?.id ?? '',
    routeId: 'x-report',
    platform: incident.summary.platform,
    standing: 'company',
    claim: 'defamation',
    reason: '名誉を傷つけられたため',
    preparedAt,
    state: 'sent',
    sentAt: preparedAt,
    receipt: `R-${100_000 + index}`,
    answerDays: 7,
  };
}
