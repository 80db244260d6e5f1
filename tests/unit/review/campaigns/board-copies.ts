import type { WrittenRecord } from '../../../../utils/evidence/compared/compared-record';
import { chances, type Planted } from './planted-copies';

/**
 * Posts of boards and reviews in two languages by a fourth hand: words are drawn as people use them, few of them most of
 * the time; strangers write in a handful of moulds; a headline is passed on with a word of one's own; a copy is mistyped.
 */
const list = (line: string) => line.split('|');
const where = list(
  '駅前店|本店|南口店|モール店|バイパス店|空港店|東口店|新町店|橋のたもとの店|市役所の隣の店|港店|大学前店|団地店|インター店|西店|北口店|緑町店|坂の上の店|温泉街の店|競技場前店',
);
const who = list(
  '店員|店長|レジの人|バイト|女の店員|男の店員|副店長|新人|おばさん店員|若い店員|警備員|電話の人|配達員|受付|社員|ベテラン',
);
const did = list(
  '態度が悪い|客を無視する|舌打ちした|釣りを間違えた|大声で怒鳴った|鼻で笑った|商品を投げた|スマホを触っていた|私語がひどい|謝らない|嘘をついた|割引を断った|目も合わせない|並んでいるのに閉めた|袋を破った|返品を拒んだ|子どもを怒鳴った|名前を教えない|値札と違う額を取った|注文を三回聞き返した',
);
const then = list(
  '二度と行かない|本社に電話した|最悪|潰れろ|まじでむかつく|クビにしろ|星一つ|動画撮ればよかった|みんな気をつけて|録音してある|ネットに書くしかない|もう笑うしかない|教育どうなってるの|家族全員で引いた|時間を返せ|他の店に行く',
);
const places = list(
  'Shibuya|Osaka Station|the airport|Route 16|the mall|Harbour Street|Kyoto North|the old town|the hospital|Park Road|the arcade|West Gate|the ferry pier|Hill Street|Central',
);
const staff = list(
  'cashier|manager|guy at the counter|woman at the desk|waiter|security guard|trainee|delivery driver|shift leader|barista|receptionist|owner',
);
const acts = list(
  'rolled her eyes at me|ignored us for twenty minutes|threw the change on the counter|shouted at my son|refused a refund|laughed at an old man|got the order wrong twice|was on the phone all the time|closed the till in my face|lied about the price|touched the food with bare hands|would not give a name',
);
const views = list(
  'Never again.|Avoid this place.|Someone should be fired.|Absolutely disgusting.|Zero stars if I could.|The food was fine though.|Head office never answered.|Do not waste your money.|I used to like this shop.|We left without paying.|Shame on them.|Tell your friends.',
);
const lead = list(
  'Honestly, |Yesterday |Last Friday |So |On my birthday |After work |During lunch |At closing time ||',
);
const headlines = [
  '【速報】大手チェーンの店員、客の財布を盗んだ疑いで逮捕 防犯カメラに一部始終 会社は「事実を確認中」とコメント',
  '人気チェーンが来月から全店で値上げへ 原材料高で三年連続、一部の商品は販売を終える見通し',
  'Chain apologises after video of employee shouting at a customer spreads online; company says it is investigating',
];
const stock = list(
  '態度悪い|最悪|二度と行かない|星1|接客が悪い|店員の態度が悪いです。|Terrible service.|Rude staff, never again.|Worst shop ever.|普通|まあまあでした。|Good.|とてもおいしかったです！|Great food and friendly staff.',
);
const letters = 'のにをはがでとたしてなるいうくんっもアイスルント人店客言行見来出事日本大小時分年'.split('');
const roman = 'etaoinshrdlucmfwygpbvk'.split('');

type Chance = () => number;

/** One of a list, the first ones far more often (Zipf). */
function often(chance: Chance, items: readonly string[]): string {
  return items[Math.min(items.length - 1, Math.floor(items.length ** chance()) - 1)] ?? '';
}

const evenly = (chance: Chance, items: readonly string[]) => items[Math.floor(chance() * items.length)] ?? '';

function japanese(chance: Chance, mould = chance()): string {
  if (mould < 0.35)
    return `${often(chance, where)}の${often(chance, who)}が${often(chance, did)}。${often(chance, then)}。`;
  if (mould < 0.6) {
    const two = `${evenly(chance, did)}し、${evenly(chance, who)}まで${evenly(chance, did)}`;
    return `${often(chance, who)}に聞いたら${two}。${evenly(chance, where)}は前からこう。${often(chance, then)}、${evenly(chance, then)}`;
  }
  if (mould < 0.8)
    return `${evenly(chance, then)}。${evenly(chance, who)}、${evenly(chance, did)}んだけど？${evenly(chance, where)}って誰が面接してるの`;
  return Array.from(
    { length: 3 },
    () => `${evenly(chance, where)}では${evenly(chance, who)}が${evenly(chance, did)}、${evenly(chance, then)}`,
  ).join('。');
}

function english(chance: Chance, mould = chance()): string {
  if (mould < 0.5)
    return `${often(chance, lead)}the ${often(chance, staff)} at ${often(chance, places)} ${often(chance, acts)}. ${often(chance, views)}`;
  const more = () => `the ${evenly(chance, staff)} ${evenly(chance, acts)}`;
  return `${evenly(chance, lead)}${more()} and ${more()}. ${evenly(chance, views)} ${evenly(chance, views)} It was the branch at ${evenly(chance, places)}.`;
}

/** What is passed on is not what anybody might write by chance. */
const passedOn = (chance: Chance) =>
  chance() < 0.6 ? japanese(chance, 0.35 + 0.65 * chance()) : english(chance, 0.5 + chance() / 2);

/** Mistyped: signs changed, left out, doubled, put in or exchanged until a tenth of them are other ones. */
function mistyped(chance: Chance, text: string): string {
  const signs = [...text];
  const own = /[a-z]{4}/u.test(text) ? roman : letters;
  for (let left = Math.round(signs.length / 10); left > 0; left -= 1) {
    const at = Math.floor(chance() * (signs.length - 1));
    const how = chance();
    if (how < 0.4) signs[at] = evenly(chance, own);
    else if (how < 0.6) signs.splice(at, 1);
    else if (how < 0.8) signs.splice(at, 0, evenly(chance, own));
    else if (how < 0.9) signs.splice(at, 0, signs[at] ?? '');
    else if (left > 1) {
      signs.splice(at, 2, signs[at + 1] ?? '', signs[at] ?? '');
      left -= 1;
    }
  }
  return signs.join('');
}

/** Campaigns of two to fifty. */
export function plantBoards(count: number, seed: number): Planted {
  const chance = chances(seed);
  const drafts: { text: string; campaign?: number }[] = [];
  const stranger = () => (chance() < 0.6 ? japanese(chance) : english(chance));
  for (let campaign = 0; drafts.length < count; ) {
    const kind = chance();
    if (kind < 0.01) {
      const text = passedOn(chance);
      const copies = Math.floor(50 ** chance());
      drafts.push({ text, campaign });
      for (let copy = 0; copy < copies; copy += 1) drafts.push({ text: mistyped(chance, text), campaign });
      campaign += 1;
    } else if (kind < 0.12) drafts.push({ text: often(chance, stock) });
    else if (kind < 0.16)
      drafts.push({ text: `${evenly(chance, headlines)} ${stranger().slice(0, 12 + Math.floor(chance() * 30))}` });
    else drafts.push({ text: stranger() });
  }
  const order = drafts.map((draft) => ({ draft, at: chance() })).sort((one, other) => one.at - other.at);
  const records: WrittenRecord[] = order.map(({ draft: { text } }, at) => ({
    ...{ caseId: `post-${at}`, text, author: `x user-${at}`, thread: `x thread-${Math.floor(chance() * count)}` },
    postedAt: 1_767_225_600_000 + Math.floor(chance() * 31_536_000) * 1_000,
  }));
  const campaigns = new Map<number, string[]>();
  for (const [at, { draft }] of order.entries())
    if (draft.campaign !== undefined)
      campaigns.set(draft.campaign, [...(campaigns.get(draft.campaign) ?? []), `post-${at}`]);
  return { records, campaigns: [...campaigns.values()] };
}
