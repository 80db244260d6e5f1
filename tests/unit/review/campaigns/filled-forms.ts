import type { WrittenRecord } from '../../../../utils/evidence/compared/compared-record';
import { chances, type Planted } from './planted-copies';

/**
 * Long posts by a fifth hand: forms of review sites filled in, answers of shops with a name in them, notices with a date,
 * letters of complaint in sections; a copy is masked, spaced, cut, made polite, led in or written in other letters.
 */
const list = (line: string) => line.split('|');
const trades = list('飲食|小売|介護|運送|宿泊|美容|警備|コールセンター|清掃|製造|塾|薬局');
const posts = list('正社員|契約社員|アルバイト|派遣|パート|業務委託');
const goods = list(
  '休みが取りやすい|同僚が親切|駅から近い|制服がある|残業が少ない|研修がある|社割が使える|シフトが自由|昼食が出る|特にない|座って働ける|若い人が多い|福利厚生が整っている|有休が使える',
);
const ills = list(
  '店長が怒鳴る|休憩がない|給料が上がらない|人手が足りない|客の前で叱られる|評価が不透明|残業代が出ない|連絡が深夜に来る|辞めさせてもらえない|設備が古い|上司の機嫌で決まる|新人が続かない|有休を断られる|特にない',
);
const names = list('佐藤|鈴木|高橋|田中|伊藤|渡辺|山本|中村|小林|加藤|吉田|山田|松本|井上|木村|林|清水|山口|森|池田');
const towns = list(
  '青葉|泉|桜木|若葉|緑ヶ丘|光が丘|朝日|栄|中央|大手|城北|千歳|美里|川端|花園|日の出|白山|浜|寺町|神田|元町|曙|常盤|本郷',
);
const things = list(
  '弁当|靴|携帯の契約|布団|眼鏡|自転車|薬|ケーキ|宴会の予約|宅配便|洗濯機|指輪|制服|写真|鉢植え|旅行の券|保険|家具|時計|茶葉',
);
const wrongs = list(
  '約束の日に届かなかった|中身が違っていた|名前を間違えて印字された|傷がついていた|説明と値段が違った|電話を一時間待たされた|予約が消えていた|領収書を出してもらえなかった|勝手に解約された|半額しか返ってこなかった|別の客に渡された|同じ物を二度請求された|腐っていた|部品が足りなかった|個人情報を読み上げられた|裏口から出るように言われた',
);
const asks = list(
  '担当者の氏名を教えてほしい|書面で謝ってほしい|全額を返してほしい|再発防止を約束してほしい|上の人から連絡がほしい|録音を聞かせてほしい|保健所に届ける|消費者センターに相談した|弁護士に話した|返事は要らない|店ごと替えてほしい|二度と電話してこないでほしい',
);
const feels = list(
  '母は泣いていた|眠れなくなった|恥をかいた|情けなくなった|子どもが怖がっている|仕事を休むはめになった|怒りで手が震えた|あきれて言葉も出ない|親戚に顔向けできない|十年通ったのに|足が震えた|まだ腹が立つ',
);
const hours = list('朝九時|昼すぎ|夕方五時|夜八時|開店と同時|閉店の直前|真夜中|十時半|三時|六時十五分');
const linksOf = list('それで|しかも|そのうえ|結局|後日|翌日|なのに|おまけに|すると|仕方なく');

type Chance = () => number;
const pick = (chance: Chance, items: readonly string[]) => items[Math.floor(chance() * items.length)] ?? '';
/** The middle marks are given less often than the outer ones. */
const mark = (chance: Chance) => ['5', '4', '1', '3', '5', '1', '2'][Math.floor(chance() * 7)] ?? '';
const number = (chance: Chance, most: number) => 1 + Math.floor(chance() * most);

/** A letter of complaint: what happened, then what came of it. */
function letter(chance: Chance): string {
  const one = (items: readonly string[]) => pick(chance, items);
  const parts = [
    `${number(chance, 12)}月に${one(towns)}店で${one(things)}を頼んだが${one(wrongs)}。`,
    `${one(linksOf)}${one(hours)}に${one(names)}という人へ言うと、${one(wrongs)}と同じことを言われ、${one(feels)}。`,
    `${one(things)}のことでは${one(wrongs)}し、${one(feels)}。`,
    `${one(linksOf)}${one(names)}は${one(hours)}まで出てこず、${one(feels)}。`,
    `${one(asks)}。${one(asks)}。`,
  ];
  return parts.filter(() => chance() < 0.75).join('') || parts.join('');
}

function filledIn(chance: Chance): string {
  const one = (items: readonly string[]) => pick(chance, items);
  const marks = () => mark(chance);
  const kind = chance();
  if (kind < 0.3)
    return `【業種】${one(trades)}【雇用形態】${one(posts)}【在籍】${number(chance, 9)}年\n【良い点】${one(goods)}、${one(goods)}\n【気になる点】${one(ills)}、${one(ills)}\n【総合評価】${marks()}`;
  if (kind < 0.5)
    return `接客：${marks()}点　清潔さ：${marks()}点　待ち時間：${marks()}点　価格：${marks()}点　また利用したいですか：${chance() < 0.6 ? 'はい' : 'いいえ'}　ご意見：${chance() < 0.5 ? '特になし' : one(wrongs)}`;
  if (kind < 0.7)
    return `${one(names)}様　この度は${one(towns)}店をご利用いただき誠にありがとうございます。${one(things)}の件につきましてご不便をおかけし、お詫び申し上げます。いただいたご意見は責任者の${one(names)}と共有し、改善に努めてまいります。またのご来店を心よりお待ちしております。`;
  if (kind < 0.85)
    return `${number(chance, 12)}月${number(chance, 28)}日、${one(towns)}店は設備点検のため${one(hours)}から休業いたします。お客様にはご迷惑をおかけしますが、ご理解くださいますようお願い申し上げます。`;
  return `問1 利用した店舗 ${one(towns)}店 問2 購入した物 ${one(things)} 問3 困ったこと ${one(wrongs)} 問4 希望する対応 ${one(asks)}`;
}

const polite: readonly (readonly [string, string])[] = [
  ['された', 'されました'],
  ['かった', 'かったです'],
  ['言われ', '言われまして'],
  ['ほしい', 'ほしいです'],
  ['という人', 'とかいうやつ'],
  ['しかも', 'さらに'],
  ['同じこと', 'おなじこと'],
  ['頼んだ', '注文した'],
  ['電話', 'でんわ'],
  ['約束', 'やくそく'],
];
const leads = ['転載です。', '↓これ本当？', '知人の話。', '（続き）', 'コピペ：', '超絶同意。'];
const ups = (text: string) => text.replace(/[ぁ-ゖ]/u, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));

/** Passed on with about a tenth of its signs hidden, left out, spaced or written otherwise. */
function passedOn(chance: Chance, text: string): string {
  let [signs, left] = [text, Math.round(text.length / 10)];
  if (chance() < 0.2) {
    signs = signs.slice(0, signs.length - Math.floor(left * 0.8));
    left -= Math.floor(left * 0.8);
  }
  if (chance() < 0.3) {
    const put = pick(chance, leads);
    signs = put + signs;
    left -= put.length;
  }
  for (let turn = 0; left > 0 && turn < 80; turn += 1) {
    const at = Math.floor(chance() * (signs.length - 1));
    const how = chance();
    const [from, to] = polite[Math.floor(chance() * polite.length)] ?? ['', ''];
    if (how < 0.2) signs = `${signs.slice(0, at)}${pick(chance, ['〇', '*', '●', '◯'])}${signs.slice(at + 1)}`;
    else if (how < 0.4)
      signs = `${signs.slice(0, at)}${pick(chance, [' ', '　', '・', '\u200b', '\n', '、'])}${signs.slice(at)}`;
    else if (how < 0.6) signs = signs.slice(0, at) + signs.slice(at + 1);
    else if (how < 0.7) signs = signs.slice(0, at) + ups(signs.slice(at));
    else if (signs.includes(from) && to.length <= left) {
      signs = signs.replace(from, to);
      left -= to.length - 1;
    } else continue;
    left -= 1;
  }
  return signs;
}

/** Campaigns of two to thirteen, a few of them of a form that was filled in; every fifth stands at one place on one day. */
export function plantForms(count: number, seed: number): Planted {
  const chance = chances(seed);
  const drafts: { text: string; shop: number; at: number; campaign?: number }[] = [];
  const anywhere = () => ({ shop: Math.floor(chance() * 200), at: Math.floor(chance() * 31_536_000) });
  for (let campaign = 0; drafts.length < count; ) {
    const kind = chance();
    if (kind < 0.012) {
      const text = letter(chance);
      const one = anywhere();
      const place = chance() < 0.2 ? () => ({ shop: one.shop, at: one.at + Math.floor(chance() * 7_200) }) : anywhere;
      const copies = 1 + Math.floor(chance() * 12);
      drafts.push({ text, ...place(), campaign });
      for (let copy = 0; copy < copies; copy += 1) drafts.push({ text: passedOn(chance, text), ...place(), campaign });
      campaign += 1;
    } else if (kind < 0.4) drafts.push({ text: filledIn(chance), ...anywhere() });
    else drafts.push({ text: letter(chance), ...anywhere() });
  }
  const order = drafts.map((draft) => ({ draft, rank: chance() })).sort((one, other) => one.rank - other.rank);
  const records: WrittenRecord[] = order.map(({ draft: { text, shop, at } }, index) => {
    const postedAt = 1_767_225_600_000 + at * 1_000;
    const postedOn = new Date(postedAt + 32_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    return { caseId: `form-${index}`, text, author: `site user-${index}`, shop: `site ${shop}`, postedAt, postedOn };
  });
  const campaigns = new Map<number, string[]>();
  for (const [index, { draft }] of order.entries())
    if (draft.campaign !== undefined)
      campaigns.set(draft.campaign, [...(campaigns.get(draft.campaign) ?? []), `form-${index}`]);
  return { records, campaigns: [...campaigns.values()] };
}
