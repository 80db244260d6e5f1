import { comparedRecord } from '../../../../utils/evidence/compared/compared-record';
import { chances, type Planted } from './planted-copies';

/**
 * Reviews by a third hand: strangers who use stock phrases, templates with stars, the shop's own answer and the same turns of
 * abuse; copies with words swapped, kana and width changed, emoji, line breaks, names and tags put in; three come in bursts.
 */
const words = (line: string) => line.split(' ');
const towns = words(
  '新橋 大森 三鷹 川口 船橋 藤沢 小倉 博多 難波 三宮 盛岡 函館 金沢 富山 静岡 岐阜 津 奈良 高松 熊本 柏',
);
const dishes = words(
  'ラーメン 海鮮丼 カレー パスタ 親子丼 餃子 そば 天ぷら 寿司 刺身 コロッケ ピザ サラダ ケーキ ビール 焼酎 鍋 冷麺',
);
const people = words(
  'レジの女性 年配の店員 眼鏡の店員 店長らしき人 案内係 厨房の人 新人さん 電話口の人 配達の人 支配人 髭の店員 奥さん',
);
const days = words(
  '昨日の昼 先週の土曜 今朝 金曜の夜 連休中 開店直後 雨の日 給料日 仕事帰り 法事のあと 病院の帰り 引っ越しの日',
);
const faults = words(
  'ため息をつかれた 舌打ちされた 水が出てこなかった 会計を間違えられた 席を移された 笑われた 怒鳴られた 皿が汚れていた 冷めていた 床が滑った 駐車場が狭かった 予約が通っていなかった',
);
const remarks = words(
  '正直がっかりした。 値段を考えると高い。 味は普通。 駅から近いのは助かる。 量は多め。 本部に伝えた。 返事はまだない。 現金のみだった。 静かに過ごせた。 隣の席が近い。 階段が急。 夜は落ち着いている。',
);
const stock = words(
  '店員の態度が悪い 二度と行きません 態度悪すぎ おいしかったです 最低の店 店員の態度が悪い。二度と行きません。 接客が最悪でした。もう行きません。 料理は美味しいのに接客が残念でした。 待ち時間が長すぎます。改善してください。',
);
const answer =
  'この度は当店をご利用いただき誠にありがとうございます。ご不快な思いをおかけし、深くお詫び申し上げます。今後このようなことのないよう、従業員一同、指導を徹底してまいります。';
const lies = words('客を馬鹿にしている 人の顔を見て笑う 平気で嘘をつく 金をごまかしている 釣りを少なく返す');
const rude = words('投げるように置いた 一言もなかった 指が入っていた 謝りもしなかった にやにやしていた');
const threats = words(
  'こんな人間を雇う会社もおかしい 早く辞めさせろ 本部に全員で電話しよう 絶対に許さない 晒されて当然だ',
);
const swaps = words(
  '店員/スタッフ 馬鹿/バカ 嘘/ウソ 電話/TEL 会社/企業 本部/本社 絶対/ぜったい 人間/ヤツ 早く/さっさと とき/時 顔/かお 金/カネ 笑う/わらう 置いた/おいた 店/みせ',
).map((pair) => pair.split('/'));
const inserts = words('マジで ほんと さすがに ガチで てか （笑） www … 😡 💢 👎 🤬 ‼️');

type Chance = () => number;
const pick = (chance: Chance, from: readonly string[]): string => from[Math.floor(chance() * from.length)] ?? '';

function visit(chance: Chance): string {
  const one = (from: readonly string[]) => pick(chance, from);
  const sentence = () =>
    chance() < 0.4
      ? `${one(days)}に${one(towns)}の店で${one(dishes)}を頼んだら${one(people)}に${one(faults)}。`
      : chance() < 0.6
        ? `${one(faults)}し、${one(dishes)}も${one(dishes)}も${one(faults)}。`
        : one(remarks);
  return Array.from({ length: 2 + Math.floor(chance() * 4) }, sentence).join('');
}

function abuse(chance: Chance): string {
  const one = (from: readonly string[]) => pick(chance, from);
  return `${one(towns)}の店にいる${one(people)}、${one(lies)}。${one(days)}行ったときも${one(faults)}し、${one(dishes)}を出すときも${one(rude)}。${one(threats)}。`;
}

function template(chance: Chance): string {
  const one = (from: readonly string[]) => pick(chance, from);
  const points = () => 2 + Math.floor(chance() * 4);
  const stars = () => '★'.repeat(points()).padEnd(5, '☆');
  return one([
    `【評価】料理${points()}／接客${points()}／雰囲気${points()}／コスパ${points()} ${one(towns)}店にまた行きたい`,
    `${one(towns)}店さん、今回も最高でした！${one(dishes)}がとても美味しく、スタッフの皆さんも親切でした。また伺います！`,
    `味：${stars()} 量：${stars()} 接客：${stars()}。${one(dishes)}を注文。${one(remarks)}`,
  ]);
}

/** The same written over until a tenth of its signs are other ones. */
function writtenOver(chance: Chance, text: string): string {
  let [signs, left] = [text, Math.round(text.length / 10)];
  for (let turn = 0; left > 0 && turn < 60; turn += 1) {
    const at = Math.floor(chance() * signs.length);
    const how = chance();
    if (how < 0.4) {
      const put = pick(chance, inserts);
      const whole = /\p{Variation_Selector}|[\uDC00-\uDFFF]/u.test(signs[at] ?? '') ? at + 1 : at;
      signs = signs.slice(0, whole) + put + signs.slice(whole);
      left -= [...put].length;
    } else if (how < 0.75) {
      const [from = '', to = ''] = swaps[Math.floor(chance() * swaps.length)] ?? [];
      if (signs.includes(from)) left -= Math.max(from.length, to.length);
      signs = signs.replace(from, to);
    } else if (how < 0.82) signs = signs.replaceAll('。', '｡').replaceAll('、', '､');
    else if (how < 0.88) signs = `@hiro_77 ${signs}`;
    else if (how < 0.94) signs = `${signs} #拡散希望`;
    else {
      signs = `${signs.slice(0, at)}\n${signs.slice(at)}`;
      left -= 1;
    }
  }
  return signs;
}

/** Campaigns of two to eight, and three of thirty within three hours at one shop. */
export function plantReviews(count: number, seed: number): Planted {
  const chance = chances(seed);
  const drafts: { text: string; shop: number; at: number; campaign?: number }[] = [];
  const anywhere = () => ({ shop: Math.floor(chance() * 300), at: Math.floor(chance() * 31_536_000) });
  let campaign = 0;
  const plant = (text: string, copies: number, where: () => { shop: number; at: number }) => {
    campaign += 1;
    for (let copy = 0; copy <= copies; copy += 1)
      drafts.push({ text: copy === 0 ? text : writtenOver(chance, text), ...where(), campaign });
  };
  for (let burst = 0; burst < 3; burst += 1) {
    const { shop, at } = anywhere();
    plant(abuse(chance), 29, () => ({ shop, at: at + Math.floor(chance() * 10_800) }));
  }
  while (drafts.length < count) {
    const kind = chance();
    if (kind < 0.012) plant(chance() < 0.7 ? abuse(chance) : visit(chance), 1 + Math.floor(chance() * 7), anywhere);
    else if (kind < 0.14) drafts.push({ text: pick(chance, stock), ...anywhere() });
    else if (kind < 0.19) drafts.push({ text: template(chance), ...anywhere() });
    else if (kind < 0.22) drafts.push({ text: `${answer}\n${visit(chance).slice(0, 60)}`, ...anywhere() });
    else drafts.push({ text: kind < 0.3 ? abuse(chance) : visit(chance), ...anywhere() });
  }
  const order = drafts.map((draft) => ({ ...draft, rank: chance() })).sort((one, other) => one.rank - other.rank);
  const records = order.map(({ text, shop, at }, index) =>
    comparedRecord({
      incidentId: `review-${index}`,
      post: {
        ...{ platform: 'google-maps', kind: 'review', text, author: { handle: `u${index}` } },
        thread: { url: `https://www.google.com/maps/place/${shop}` },
        postedAt: { iso: new Date(1_767_225_600_000 + at * 1_000).toISOString(), precision: 's' },
      },
    }),
  );
  const campaigns = new Map<number, string[]>();
  for (const [index, draft] of order.entries())
    if (draft.campaign !== undefined)
      campaigns.set(draft.campaign, [...(campaigns.get(draft.campaign) ?? []), `review-${index}`]);
  return { records, campaigns: [...campaigns.values()] };
}
