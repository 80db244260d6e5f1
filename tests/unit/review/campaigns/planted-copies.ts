import type { WrittenRecord } from '../../../../utils/evidence/compared/compared-record';

/** A row of numbers from 0 to 1 that is the same each time (xorshift, Marsaglia 2003). */
export function chances(seed: number): () => number {
  let state = seed || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const odd = 'アキサタナハマヤラ木水火土金石川田山空海風雪花鳥月日星草虫犬猫魚肉茶米麦豆';
const kanji =
  '店員客席注文料理味皿机椅窓扉階段駅前裏道車荷物箱袋札券金額値段電話声顔手足目耳口名前番号時間朝昼夜週末昨日今年春秋雨傘靴服帽鍵紙筆本棚鏡床壁天井庭門橋川森林島港';
const ends =
  'した された だった ない なかった らしい ようだ と思う と言う でしょう ました ません くれ るな のか からだ'.split(
    ' ',
  );
const between = 'が を に は で と も から まで より へ の'.split(' ');
const roots =
  '言 待 怒 笑 投 断 隠 忘 壊 騒 避 黙 睨 叩 押 引 奪 盗 騙 脅 叫 泣 逃 追 探 見 聞 書 読 飲 食 買 売 返 払 渡 触 蹴 踏 割 切 折 曲 開 閉 入 出 帰 来 行'.split(
    ' ',
  );
const links = 'って んで いて いたら いるのに いただけで うとして ずに る時 った上に'.split(' ');

type Chance = () => number;
const pick = <Item>(chance: Chance, items: readonly Item[]): Item => items[Math.floor(chance() * items.length)] as Item;
const word = (chance: Chance) =>
  Array.from({ length: 2 + Math.floor(chance() * 4) }, () => odd[Math.floor(chance() * odd.length)]).join('');

/** What one person writes: clauses of nouns, particles and verbs, so that strangers have no more than words in common. */
export function invented(chance: Chance): string {
  const noun = () => {
    const at = Math.floor(chance() * (kanji.length - 2));
    return chance() < 0.3 ? word(chance) : kanji.slice(at, at + 1 + Math.floor(chance() * 2));
  };
  const clause = () =>
    `${noun()}${pick(chance, between)}${noun()}${pick(chance, between)}${pick(chance, roots)}${pick(chance, links)}`;
  const sentence = () =>
    `${clause()}${clause()}${noun()}${pick(chance, between)}${pick(chance, roots)}${pick(chance, ends)}。`;
  return Array.from({ length: 2 + Math.floor(chance() * 2) }, sentence).join('');
}

/** Changes a tenth of the characters: one by one, word by word, or a piece left out or put in. */
export function edited(chance: Chance, text: string, share = 0.1): string {
  const signs = [...text];
  let left = Math.round(signs.length * share);
  while (left > 0) {
    const length = Math.min(left, 1 + Math.floor(chance() * 3));
    const at = Math.floor(chance() * Math.max(1, signs.length - length));
    const fresh = Array.from({ length }, () => odd[Math.floor(chance() * odd.length)] as string);
    const how = chance();
    if (how < 0.5) signs.splice(at, length, ...fresh);
    else if (how < 0.75) signs.splice(at, length);
    else signs.splice(at, 0, ...fresh);
    left -= length;
  }
  return signs.join('');
}

const forms = [
  'お荷物のお届けにあがりましたが不在のため持ち帰りました。再配達のお申し込みは下記の窓口まで、二十四時間受け付けております。',
  '総合評価、接客、清潔さ、待ち時間、また利用したいかについてのご意見をお書きください。回答は品質向上のために使われます。',
  'この度はご利用いただき誠にありがとうございます。いただいたご意見は真摯に受け止め、今後の運営に生かしてまいります。',
  '警察によりますと、昨夜遅く市内の商店で客と店員が口論になり、通行人が通報しました。けが人はいないということです。',
  'この文を読んだ人は三人に送ってください。送らないと一週間以内に悪いことが起きます。本当にあった話だそうです。',
];

export interface Planted {
  records: WrittenRecord[];
  /** Cases of one base and its copies. */
  campaigns: string[][];
}

/**
 * Records in a mixed order: strangers, strangers who share a form for 0.2 to 0.9 of their text, and campaigns of eight: a
 * base and seven copies with a tenth of their characters changed.
 */
export function plantCopies(count: number, seed: number): Planted {
  const chance = chances(seed);
  const campaigns: string[][] = [];
  const records: WrittenRecord[] = [];
  const put = (text: string) => {
    const caseId = `case-${records.length}`;
    records.push({ caseId, text });
    return caseId;
  };
  while (records.length < count) {
    const kind = chance();
    if (kind < 0.02) {
      const base = invented(chance);
      campaigns.push([put(base), ...Array.from({ length: 7 }, () => put(edited(chance, base)))]);
    } else if (kind < 0.15) put(withForm(chance));
    else put(invented(chance));
  }
  for (let at = records.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [records[at], records[other]] = [records[other] as WrittenRecord, records[at] as WrittenRecord];
  }
  return { records, campaigns };
}

function withForm(chance: Chance): string {
  const form = pick(chance, forms);
  const length = Math.max(9, Math.round(form.length * (1 / (0.2 + chance() * 0.7) - 1)));
  let own = '';
  while (own.length < length) own += invented(chance);
  const words = own.slice(0, length);
  return chance() < 0.5 ? form + words : words + form;
}
