import type { WrittenRecord } from '../../../../utils/evidence/compared/compared-record';
import type { Planted } from './planted-copies';

/**
 * Posts about offices, wards, trains and schools by a sixth hand: lists of points, letters, threads and single sentences in two
 * languages, from twelve signs to some hundreds; bots fill in one sentence with names, hours and numbers. A copy is typed
 * again: converted otherwise, with keys missed, points left out, lines joined, a sender's own remark, or a name hidden.
 */
const list = (line: string) => line.split('|');
const places = list(
  '市民課の窓口|県立病院の外来|中央図書館|北口の改札|第二小の職員室|保健センター|運転免許の試験場|税務署の三階|市営プール|空港行きのバス|年金の相談室|粗大ごみの受付|小児科の待合|水道局の支所|学童の部屋|動物園の券売所|港の待合所|総合体育館|引っ越しの見積もり|歯科の予約係',
);
const staff = list(
  '丸顔の職員|白衣の人|嘱託らしい男|受付番号を呼ぶ人|若い看護師|制服の駅員|教頭|委託の警備|指導員|係長と名乗る人|ボランティアの女性|当直|運転手|司書|監視員|研修生',
);
const happened = list(
  '書類を三回書き直させた|名字を笑いながら読んだ|障害者手帳を床に置いた|泣いている子に早くしろと言った|前の人の個人票を見せた|電話口で歌っていた|杖の祖母を立たせた|聞こえないふりで席を立った|間違いを認めずに判を押した|順番を飛ばして知り合いを通した|録画するなと腕をつかんだ|薬の袋を取り違えた|外国の人の訛りを真似した|窓を閉めて時計を指した|忘れ物を目の前で捨てた|診断の中身を廊下で話した|料金を二度取って知らん顔をした|教科書を投げて拾わせた',
);
const thoughts = list(
  '税金で食べているくせに|議員に渡す用意がある|あの態度で人前に立つな|家の場所まで分かっている|うちの町の恥だと思う|どうせ身内で握りつぶす|次は黙って帰らない|何人も同じ目にあっている|転勤させるまで書く|子どもに説明できない|監査を入れるべきだ|情けなくて眠れない|誰か背中を押して|笑い事では済まない',
);
const mild = list(
  '駐輪場が広くなった|番号札が新しい機械だった|冷房が強すぎる|待つ椅子が足りない|案内の字が小さい|職員の方が一緒に探してくれた|自販機が全部売り切れ|予約の画面が分かりにくい|掃除が行き届いている|昼休みも開けてほしい|段差で足をくじいた|手続きが十分で済んだ|子どもが折り紙をもらった|電子申請のほうが早い|説明の紙が役に立った|バス停から遠い',
);
const when = list(
  '月曜の朝いちばん|締め切りの前の日|雪の日|健診のあと|父の代わりに行ったとき|乗り換えの三分で|熱のある子を抱えて|昼の一時すぎ|年度の替わり目|夏休みの初日|閉まる五分前|結婚の届けの日',
);
const wards = list('青柳|鷹匠|松葉|南郷|西ノ森|大淵|久保井|東雲台|岩倉|花畑|鳴海|高瀬|若狭野|六角|篠原|月見');
const names = list('ミドリカワ|ハセベ|ワダツミ|オオツカ|ニシゾノ|クラモチ|フジサワ|モリノ|タチバナ|サエキ');
const offices = list(
  'the passport desk|Ward 7|the lost property window|Platform 3|the school office|the tax counter|the vaccination hall|the ferry gate|the council lobby|the night clinic|the bike pound|the museum till',
);
const clerks = list(
  'a man with a lanyard|the nurse on duty|the conductor|the deputy head|a temp in a red vest|the porter|the registrar|some volunteer|the night guard|the ticket inspector',
);
const deeds = list(
  'read my file out loud to the whole queue|tore my form in half and smiled|told my deaf brother to speak up|let three of his friends in first|threw a pen at the wall behind me|said people like us always lie|locked the door while I was talking|mocked my accent twice|made my mother stand for an hour|charged us double and shrugged|kept filming me on her phone|called security because I cried',
);
const remarks = list(
  'I have his badge number|someone will post her address soon|this is what we pay for|my cousin had the same thing|do not let this go|the ombudsman never replies|I am still shaking|next time I bring a camera|they always cover for each other|it took four minutes in the old building|the signs are much better now|parking was free at least|bring exact change|the new lift works',
);

type Chance = () => number;
const one = (chance: Chance, from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? '';
const some = (chance: Chance, least: number, most: number, make: () => string) =>
  Array.from({ length: least + Math.floor(chance() * (most - least + 1)) }, make);

/** A congruence with its low bits shuffled in (PCG, O'Neill 2014). */
function numbers(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x2545f491) >>> 0;
  return () => {
    state = (Math.imul(state, 747_796_405) + 2_891_336_453) >>> 0;
    const word = Math.imul((state >>> ((state >>> 28) + 4)) ^ state, 277_803_737) >>> 0;
    return (((word >>> 22) ^ word) >>> 0) / 2 ** 32;
  };
}

function sentence(chance: Chance): string {
  const o = (from: readonly string[]) => one(chance, from);
  return one(chance, [
    `${o(when)}${o(places)}で${o(staff)}が${o(happened)}`,
    `${o(wards)}の${o(places)}、${o(mild)}`,
    `${o(staff)}は${o(happened)}うえ、${o(thoughts)}`,
    `${o(places)}って${o(mild)}けど${o(mild)}`,
    `${o(when)}だったのに${o(mild)}、${o(staff)}に聞いたら${o(happened)}`,
    `${o(thoughts)}、と${o(wards)}の人も言っていた`,
  ]);
}

function english(chance: Chance): string {
  const o = (from: readonly string[]) => one(chance, from);
  return one(chance, [
    `${o(clerks)} at ${o(offices)} ${o(deeds)}, ${o(remarks)}.`,
    `At ${o(offices)} ${o(clerks)} ${o(deeds)}. ${o(remarks)}. ${o(remarks)}.`,
    `So ${o(clerks)} ${o(deeds)} and then ${o(clerks)} ${o(deeds)}; ${o(remarks)}`,
    `${o(offices)}: ${o(remarks)}, ${o(remarks)}`,
  ]);
}

/** One sentence that a machine or a form fills in. */
function machine(chance: Chance): string {
  const o = (from: readonly string[]) => one(chance, from);
  const n = (most: number) => 1 + Math.floor(chance() * most);
  return one(chance, [
    `${o(wards)}区の${o(places)}はただいま${n(180)}人待ちです（${n(23)}時${n(59)}分現在）`,
    `【忘れ物】${o(places)}で${o(names)}様の${o(['傘', '上着', '帽子', '定期', '鍵', '水筒'])}をお預かりしています。番号${n(9_999)}`,
    `${o(names)}さんが${o(places)}に★${n(5)}を付けました`,
    `Reminder: your slot at ${o(offices)} is at ${n(12)}:${10 + n(49)}, desk ${n(40)}. Reply STOP to end.`,
    `${o(places)}をご利用の皆様へ。${n(12)}月${n(28)}日は機器の更新のため${o(wards)}の窓口へお越しください。`,
  ]);
}

function stranger(chance: Chance): string {
  const kind = chance();
  if (kind < 0.1) return machine(chance);
  if (kind < 0.4) return sentence(chance) + one(chance, ['', '。', '…', '！', '(怒)', 'w', ' 😮‍💨']);
  if (kind < 0.55) return english(chance);
  if (kind < 0.7) return some(chance, 2, 5, () => `・${sentence(chance)}`).join('\n');
  if (kind < 0.9) return some(chance, 2, 7, () => `${sentence(chance)}。`).join(chance() < 0.3 ? '\n' : '');
  return some(chance, 2, 4, () => english(chance)).join(' ');
}

/** What is passed on: a list of charges, a letter to sign, or some sentences; never one that anybody might write by chance. */
function passedOn(chance: Chance): string {
  const o = (from: readonly string[]) => one(chance, from);
  const kind = chance();
  if (kind < 0.3)
    return `${o(wards)}の${o(places)}にいる${o(names)}という${o(staff)}について\n${some(chance, 2, 4, () => `・${o(when)}${o(happened)}`).join('\n')}\n${o(thoughts)}`;
  if (kind < 0.5)
    return `署名のお願い。${o(when)}、${o(places)}の${o(names)}が${o(happened)}。${o(wards)}では${o(happened)}とも聞く。${o(thoughts)}ので、${o(thoughts)}という声を集めています。`;
  if (kind < 0.75) return some(chance, 2, 5, () => `${o(names)}は${sentence(chance)}`).join('。');
  return some(chance, 2, 4, () => english(chance)).join(' ');
}

const conversions = list(
  '言った/いった|子ども/こども|職員/しょくいん|書類/しょるい|電話/でんわ|目の前/めのまえ|知らん顔/知らんかお|順番/じゅんばん|名字/苗字|税金/ぜいきん|町/街|人/ひと|the /teh |you/u|and /& |was /wuz |people/ppl|my /mah ',
).map((pair) => pair.split('/') as [string, string]);
const ahead = list('知り合いから。|えっこれ…|FWD: |また回ってきた|（長文）|見て ');
const after = list(' だそうです|←ほんま？| pls share|、以上|（原文まま）| …怖');

/** Typed again by somebody, with a tenth of its signs put, left out or written otherwise. */
function typedAgain(chance: Chance, text: string): string {
  const signs = { now: text, left: Math.round([...text].length / 10) };
  const turn = (next: string, cost: number) => {
    if (cost < 1 || cost > signs.left || next === signs.now) return;
    signs.now = next;
    signs.left -= cost;
  };
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  if (lines.length > 2 && chance() < 0.3) turn(lines.slice(0, -1).join('\n'), last.length + 1);
  if (chance() < 0.25) {
    const put = one(chance, ahead);
    turn(put + signs.now, put.length);
  }
  if (chance() < 0.25) {
    const put = one(chance, after);
    turn(signs.now + put, put.length);
  }
  for (let turns = 0; signs.left > 0 && turns < 120; turns += 1) {
    const { now } = signs;
    const at = Math.floor(chance() * (now.length - 1));
    const how = chance();
    const [from, to] = conversions[Math.floor(chance() * conversions.length)] ?? ['', ''];
    const name = names.find((each) => now.includes(each));
    if (how < 0.25) turn(now.replace(from, to), Math.max(from.length, to.length));
    else if (how < 0.45) turn(now.slice(0, at) + now.slice(at + 1), 1);
    else if (how < 0.6) turn(now.slice(0, at) + (now[at + 1] ?? '') + (now[at] ?? '') + now.slice(at + 2), 2);
    else if (how < 0.75)
      turn(`${now.slice(0, at)}${one(chance, ['ん', 'い', 'っ', 'e', 't', 'ー', ','])}${now.slice(at)}`, 1);
    else if (how < 0.85) turn(now.replace('\n', ''), 1);
    else if (how < 0.92 && name) turn(now.replaceAll(name, `${name.slice(0, 1)}●●`), name.length);
    else turn(`${now.slice(0, at)}${one(chance, ['！', '?', '〜', '。', '🔥'])}${now.slice(at)}`, 1);
  }
  return signs.now;
}

/** Campaigns of two to twenty among strangers; nothing but their words is known of them. */
export function plantTalk(count: number, seed: number): Planted {
  const chance = numbers(seed);
  const drafts: { text: string; campaign?: number }[] = [];
  const written = new Set<string>();
  for (let campaign = 0; drafts.length < count; ) {
    const text = chance() < 0.02 ? passedOn(chance) : '';
    if (text) {
      drafts.push(
        { text, campaign },
        ...some(chance, 1, 19, () => '').map(() => ({ text: typedAgain(chance, text), campaign })),
      );
      campaign += 1;
      continue;
    }
    const own = stranger(chance);
    // Who writes the very same words by chance is no stranger to be told apart
    if (written.has(own)) continue;
    written.add(own);
    drafts.push({ text: own });
  }
  const order = drafts.map((draft) => ({ draft, rank: chance() })).sort((a, b) => a.rank - b.rank);
  const records: WrittenRecord[] = order.map(({ draft: { text } }, at) => ({ caseId: `talk-${at}`, text }));
  const campaigns = new Map<number, string[]>();
  for (const [at, { draft }] of order.entries())
    if (draft.campaign !== undefined)
      campaigns.set(draft.campaign, [...(campaigns.get(draft.campaign) ?? []), `talk-${at}`]);
  return { records, campaigns: [...campaigns.values()] };
}
