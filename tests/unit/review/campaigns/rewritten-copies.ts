import type { WrittenRecord } from '../../../../utils/evidence/compared/compared-record';
import type { Planted } from './planted-copies';

/**
 * Copies by another hand than `planted-copies.ts`: strangers complain of the same things in the same turns, and a copy is
 * rewritten as people do it, by words and marks, until a tenth of its characters differ.
 */
const whoWhere = [
  ...[
    '駅ビルの三階の店で',
    '国道沿いの店舗で',
    '港通りの支店で',
    '商店街の角の店で',
    '空港の売店で',
    '病院の中の売店で',
    '団地の前の店で',
  ],
  ...[
    '高速のサービスエリアで',
    '大学の生協の隣で',
    '本町の地下街で',
    '川沿いの新しい店で',
    '夜中に寄った店で',
    '通販の窓口に電話したら',
    '予約サイト経由で行ったら',
  ],
];
const subjects = [
  ...[
    '茶髪の店員が',
    'ひげの男性店員が',
    '研修中の札の子が',
    '眼鏡の女性が',
    '関西弁の副店長が',
    'やたら背の高い人が',
    '厨房から出てきた人が',
    '電話番の女が',
  ],
  ...[
    'レジの二人組が',
    '新人を叱っていた店長が',
    '外の掃除をしていた人が',
    '配膳の若い子が',
    '担当を名のらない人が',
    '受付のベテランが',
    '警備の人まで',
  ],
];
const deeds = [
  ...[
    '釣り銭を放り投げてきて',
    '目の前で舌打ちして',
    '注文を聞き返しもせず間違えて',
    '財布を出す前に急かしてきて',
    '子どもを指さして笑って',
  ],
  ...[
    '返品の紙を突き返してきて',
    '別の客とずっと立ち話で',
    '皿を音を立てて置いて',
    '値段を勝手に打ち直して',
    '傘を踏んで知らん顔で',
    '名前を呼び捨てにして',
  ],
  ...[
    '袋を要らないと言ったのに入れて',
    '割引券を破って捨てて',
    '閉店だと言って灯りを消して',
    '床に落ちた箸をそのまま出して',
    '苦情を言うと奥に引っ込んで',
  ],
];
const views = [
  ...[
    '人としてどうかと思う',
    '教育がなっていない',
    '二度と金を落とさない',
    '客を選んでいるつもりらしい',
    '見ていて不愉快だった',
    '店の名に泥を塗っている',
  ],
  ...[
    'あれで給料が出るのが不思議',
    '本部は知っているのか',
    '周りの客も引いていた',
    '次に同じことがあれば動画に撮る',
    '謝る気はひとかけらもない',
    '辞めさせたほうがいい',
  ],
];
const ends = [
  '。',
  '！',
  '…',
  '。以上です。',
  '。ほんとうの話です。',
  '。みなさんも気をつけて。',
  '。星はつけたくない。',
];
const frames = [
  'このクチコミは来店のお客様にお願いしているアンケートの回答です。設問一：接客について、設問二：清潔さについて、設問三：ご意見。',
  'いつも当店をご利用いただきありがとうございます。ご指摘の件は店舗に共有し、再発防止に努めます。またのご来店をお待ちしております。',
  '【拡散希望】以下は知人から回ってきた文章です。コピーして貼り付けてください。',
];
/** How people write the same: one for the other. */
const same: readonly (readonly [string, string])[] = [
  ...([
    ['店員', 'てんいん'],
    ['店長', 'てんちょー'],
    ['客', 'お客'],
    ['二度と', '２度と'],
    ['教育', 'しつけ'],
    ['店', 'お店'],
  ] as const),
  ...([
    ['目の前', '眼の前'],
    ['名前', 'なまえ'],
    ['子ども', '子供'],
    ['思う', 'おもう'],
    ['女性', '女の人'],
    ['電話', 'でんわ'],
  ] as const),
];
const added = ['ｗｗ', '！？', 'まじで', '笑', '…', '☆', 'ほんと', '汗', '！！', '草'];

/** A linear congruence (Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Chance = () => number;
const pick = <Item>(chance: Chance, items: readonly Item[]): Item => items[Math.floor(chance() * items.length)] as Item;

function complaint(chance: Chance): string {
  const sentence = () =>
    `${chance() < 0.6 ? pick(chance, whoWhere) : ''}${pick(chance, subjects)}${pick(chance, deeds)}${pick(chance, views)}`;
  const count = 2 + Math.floor(chance() * 3);
  return Array.from({ length: count }, sentence).join('。') + pick(chance, ends);
}

/** Rewrites words and marks until so large a share of the characters was touched. */
function rewritten(chance: Chance, text: string, share: number): string {
  let signs = text;
  const most = Math.floor([...text].length * share);
  for (let left = most; left > 0; ) {
    const how = chance();
    const [from, to] = pick(chance, same);
    if (how < 0.35 && signs.includes(from)) {
      if (to.length > left) break;
      signs = signs.replace(from, to);
      left -= Math.max(from.length, to.length);
    } else if (how < 0.75) {
      const at = Math.floor(chance() * signs.length);
      const mark = pick(chance, added).slice(0, left);
      signs = signs.slice(0, at) + mark + signs.slice(at);
      left -= mark.length;
    } else {
      const at = Math.floor(chance() * Math.max(1, signs.length - 1));
      signs = signs.slice(0, at) + signs.slice(at + 1);
      left -= 1;
    }
  }
  return signs;
}

/** Complaints of strangers, some within a frame that many share, and campaigns of six: a text and five that were rewritten. */
export function plantRewritten(count: number, seed: number): Planted {
  const chance = numbers(seed);
  const drafts: { text: string; campaign?: number }[] = [];
  for (let campaign = 0; drafts.length < count; ) {
    const kind = chance();
    const text = complaint(chance);
    if (kind < 0.03) {
      drafts.push({ text, campaign });
      for (let copy = 0; copy < 5; copy += 1) drafts.push({ text: rewritten(chance, text, 0.1), campaign });
      campaign += 1;
    } else drafts.push({ text: kind < 0.12 ? `${pick(chance, frames)}${text}` : text });
  }
  const order = drafts.map((draft) => ({ draft, at: chance() })).sort((one, other) => one.at - other.at);
  const records: WrittenRecord[] = order.map(({ draft: { text } }, at) => ({ caseId: `record-${at}`, text }));
  const campaigns = new Map<number, string[]>();
  for (const [at, { draft }] of order.entries())
    if (draft.campaign !== undefined)
      campaigns.set(draft.campaign, [...(campaigns.get(draft.campaign) ?? []), `record-${at}`]);
  return { records, campaigns: [...campaigns.values()] };
}
