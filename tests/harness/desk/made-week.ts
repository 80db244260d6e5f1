import { entryHash, genesis } from '../../../utils/evidence/custody-chain';
import type { CompanyLists } from '../../../utils/shapes/desk/company';
import type { ActKind, Capture, CustodyEntry, Incident } from '../../../utils/shapes/schema';

/** A week at the desk of an invented chain: its lists, and the records that have come in, newest last. */
interface MadeWeek {
  lists: CompanyLists;
  cases: { incident: Incident; capture: Capture; custody: CustodyEntry[] }[];
}

/** Who sits at the desk. */
export const reviewers = ['田所', '久保', '森'] as const;

/** Words by which the records of the week that need more than a glance are found. */
export const told = {
  doxing: '駅前の店のあの子、朝は北口から歩いてくる。名札の写真も撮った。帰りを待つ',
  whistle: '中で働いています。賞味期限の札を貼り替えさせられました。だれにも言えません',
} as const;

const towns = '港 緑が丘 若葉 見本 桜坂 川辺 富士見 泉 東雲 高台 松原 浜手 梅園 霧島 朝日'.split(' ');
const regions = ['北海道', '東北', '関東', '中部', '近畿', '中国', '四国', '九州'] as const;
const plants = 'つばき さざんか やまぶき あじさい ききょう なでしこ りんどう すみれ'.split(' ');
const sites = [
  { platform: 'x', siteName: 'X', host: 'x.com' },
  { platform: '5ch', siteName: '5ちゃんねる', host: 'itest.5ch.net' },
  { platform: 'google-maps', siteName: 'Google マップ', host: 'www.google.com' },
  { platform: 'tabelog', siteName: '食べログ', host: 'tabelog.com' },
  { platform: 'bakusai', siteName: '爆サイ', host: 'bakusai.com' },
] as const;
/** What strangers write, put together by chance: hardly anything of one stands in another. */
const clauses = [
  ...[
    '昨日の夜に寄ったら',
    '会計のとき',
    '電話したのに',
    '子ども連れだったのに',
    '開店すぐに',
    '雨の日だった',
    '初めて来たけど',
  ],
  ...[
    'レジの人がため息',
    '奥から笑い声',
    '名札を隠していた',
    '釣りを投げられた',
    '目も合わせない',
    '返事が小さい',
    '水も出てこない',
  ],
  ...[
    '責任者を出せと言った',
    '床がぬれていた',
    '値札と違う金額',
    '予約が消えていた',
    '袋を渡されなかった',
    '注文を三度聞かれた',
  ],
  ...[
    '二度と行かない',
    '謝りもしなかった',
    '星ひとつでも多い',
    '友だちにも言う',
    '写真を残してある',
    '本社に書くつもり',
    '返金しろ',
  ],
  ...[
    '隣の店のほうがまし',
    '駐車場で待たされた',
    '靴を踏まれた',
    '列に割り込まれた',
    '空調が壊れている',
    '冷めた皿が来た',
    '箸がなかった',
  ],
  ...[
    '若いのに偉そう',
    '声が大きすぎる',
    '順番を飛ばされた',
    '席が狭い',
    '時計が遅れていた',
    '傘を持っていかれた',
    '犬は断られた',
  ],
  ...[
    '券売機が動かない',
    '領収書を断られた',
    'ポイントが消えた',
    '閉店前に追い出された',
    '電球が切れていた',
    '手を洗っていない',
    '鼻歌を歌っていた',
  ],
] as const;
const joined = 'この店の店長は客の前で新人を怒鳴りつけて最低、みんなで電話して追い込もう、顔も名前も分かっている';

/** Numbers from 0 to 1 that are the same each time (a linear congruence, Knuth’s MMIX). */
function numbersFrom(seed: bigint): () => number {
  let state = seed;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    return Number(state >> 11n) / 2 ** 53;
  };
}

const idOf = (kind: number, index: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;
/** SHA-256 of nothing: these records have no files. */
const noFiles = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

interface Draft {
  site: number;
  text: string;
  author: string;
  shop: number;
  acts: ActKind[];
  /** Minutes before now at which it was posted. */
  ago: number;
}

/** 300 shops, 400 records: three campaigns (copies on a board, one account, a burst of reviews), one doxing, one whistle-blower. */
export async function madeWeek(now: string, count = 400): Promise<MadeWeek> {
  const next = numbersFrom(20261127n);
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(next() * from.length)] as Value;
  const alone = (index: number): Draft => ({
    site: Math.floor(next() * sites.length),
    text: Array.from({ length: 5 }, () => pick(clauses)).join('、'),
    author: `${pick(['nukui', 'tamaru', 'wasabi', 'hoshino'])}_${1_000 + index}`,
    shop: Math.floor(next() * 300),
    acts: [pick(['insult', 'untrue', 'other'] as const)],
    ago: 60 + Math.floor(next() * 9_000),
  });
  const copies = Array.from({ length: 12 }, (_, at): Draft => {
    const cut = 8 + ((at * 5) % 30);
    const text = `${joined.slice(0, cut)}${at === 0 ? '' : 'まじで'}${joined.slice(cut + (at % 3))}`;
    return { site: 1, text, author: `ID${at}kx${at * 7}`, shop: 12, acts: ['insult'], ago: 600 - at * 4 };
  });
  const account = Array.from({ length: 8 }, (_, at): Draft => {
    const { text } = alone(9_000 + at * 97);
    return { site: 0, text, author: 'minato_watch', shop: 40, acts: ['insult', 'untrue'], ago: 3_000 - at * 260 };
  });
  const burst = Array.from({ length: 6 }, (_, at): Draft => {
    const { text, author } = alone(8_000 + at);
    return { site: 2, text, author, shop: 77, acts: ['untrue'], ago: 1_500 - at * 6 };
  });
  const special: Draft[] = [
    { ...alone(1), site: 0, text: told.doxing, acts: ['threat', 'private-data'], shop: 3, ago: 90 },
    { ...alone(2), site: 4, text: told.whistle, acts: ['other'], shop: 200, ago: 95 },
  ];
  const rest = count - copies.length - account.length - burst.length - special.length;
  const drafts = [...Array.from({ length: rest }, (_, at) => alone(at)), ...copies, ...account, ...burst, ...special];
  drafts.sort((one, other) => other.ago - one.ago);
  const shops = Array.from({ length: 300 }, (_, at) => ({
    code: `S${String(at + 1).padStart(3, '0')}`,
    name: `${towns[at % towns.length]}${Math.floor(at / towns.length) + 1}号店`,
    region: regions[at % regions.length] ?? '',
  }));
  const people = Array.from({ length: 600 }, (_, at) => ({
    code: `${plants[at % plants.length]}${String(Math.floor(at / plants.length) + 1).padStart(2, '0')}`,
    shop: shops[at % 300]?.name ?? '',
  }));
  const lists = { shops, people, reviewers: reviewers.map((name) => ({ name, role: 'reviewer' as const })) };
  return { lists, cases: await Promise.all(drafts.map((draft, at) => caseOf(draft, at, shops, Date.parse(now)))) };
}

async function caseOf(draft: Draft, at: number, shops: CompanyLists['shops'], now: number) {
  const { platform, siteName, host } = sites[draft.site] ?? sites[0];
  const [posted, recorded] = [now - draft.ago * 60_000, now - (draft.ago - 20) * 60_000].map((time) =>
    new Date(time).toISOString(),
  ) as [string, string];
  const permalink = `https://${host}/${draft.author}/status/${7_000_000 + at}`;
  const capture: Capture = {
    id: idOf(22, at),
    incidentId: idOf(21, at),
    scope: 'post',
    postKey: `${platform}::${7_000_000 + at}`,
    post: {
      ...{ platform, kind: 'post', id: String(7_000_000 + at), permalink, text: draft.text },
      author: { name: draft.author, handle: draft.author, profileUrl: `https://${host}/${draft.author}` },
      postedAt: { iso: posted, precision: 's', method: 'attribute' },
      ...(platform === '5ch' ? { thread: { url: 'https://itest.5ch.net/test/read.cgi/shop/1787045314/' } } : {}),
    },
    page: { url: permalink, title: siteName },
    capturedAt: recorded,
    sealedAt: recorded,
    environment: {
      ...{ extensionVersion: '0.1.0', userAgent: 'test', language: 'ja', timeZone: 'Asia/Tokyo' },
      ...{ viewport: { width: 1_280, height: 900 }, devicePixelRatio: 1, scroll: { x: 0, y: 0 }, colorScheme: 'light' },
    },
    picture: { kind: 'none', seams: [], tiles: [], hidden: [], beside: [] },
    failures: [],
    files: [],
    seal: noFiles,
    signature: { keyFingerprint: noFiles, tagmanifest: noFiles },
  };
  const incident: Incident = {
    ...{ id: idOf(21, at), number: `K-2026-${String(at + 1).padStart(4, '0')}`, status: 'new', acts: draft.acts },
    ...{ createdAt: recorded, updatedAt: recorded, target: 'colleague' },
    details: { shop: shops[draft.shop]?.name ?? '' },
    own: { importedAt: recorded },
    summary: { platform, siteName, textLength: [...draft.text].length, mediaCount: 0, captureCount: 1, notes: [] },
  };
  return { incident, capture, custody: await chainOf(incident, capture) };
}

async function chainOf({ id, createdAt }: Incident, capture: Capture): Promise<CustodyEntry[]> {
  const entries: CustodyEntry[] = [];
  for (const [event, captureId] of [
    ['captured', undefined],
    ['sealed', capture.id],
  ] as const) {
    const linked = {
      ...{ incidentId: id, seq: entries.length + 1, at: createdAt, event, actor: { kind: 'tool' as const } },
      ...{ detail: {}, previous: entries.at(-1)?.hash ?? genesis, ...(captureId ? { captureId } : {}) },
    };
    entries.push({ ...linked, hash: await entryHash(linked) });
  }
  return entries;
}
