/** What people call digits when they read a number out, from 0 to 9; a long mark may follow each. */
const names = [
  'ゼロ レイ マル 〇 零 zero oh',
  'イチ イッ ワン 一 one',
  'ニ ツ フタ 二 two',
  'サン スリ 三 three',
  'ヨン ヨ シ フォ 四 four',
  'ゴ ファイブ 五 five',
  'ロク シックス 六 six',
  'シチ ナナ セブン 七 seven',
  'ハチ ハッ エイト 八 eight',
  'キュウ キュ ク ナイン 九 nine',
].map((each) => each.split(' '));

const hiragana = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0x60);
const nameOf = (name: string) => name.replace(/[ァ-ヺ]/g, (letter) => `[${letter}${hiragana(letter)}]`);
const plain = (run: string) => run.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

const sorted = names.flat().toSorted((one, other) => other.length - one.length);
const parting = '(?:[^\\p{L}\\p{N}]|[ーｰ～のノﾉ]|ハイフン|dash){0,4}';
const named = `(?:\\p{Nd}|${sorted.map(nameOf).join('|')})`;
const token = new RegExp(`\\p{Nd}|${sorted.join('|')}`, 'giu');

/** So many digits are read out in a number that is; what is written in kanji alone is read by other ways. */
const fewest = 3;

/** Six digits or more one behind the other of which some are read out: ゼロキュウゼロ, ぜろきゅーぜろ, zero nine zero. */
export const spokenDigits: readonly [RegExp, (match: RegExpExecArray) => string] = [
  new RegExp(`${named}(?:${parting}${named}){5,}`, 'giu'),
  ([run]) => {
    const said = plain(run.normalize('NFKC')).match(token) ?? [];
    const read = said.map((name) => {
      const digit = names.findIndex((all) => all.includes(name.toLowerCase()));
      return digit < 0 ? name : `${digit}`;
    });
    // The word behind a number that is written may begin like one that is read out (1234に), and the word before may end
    // like one (わたし, ゼロ): so the digits are parted
    return said.filter((name) => /[\p{Script=Katakana}a-z]/iu.test(name)).length < fewest ? run : ` ${read.join(' ')} `;
  },
];
