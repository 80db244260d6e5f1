import { describe, expect, it } from 'vitest';
import { redactWords } from '../../../utils/export/redaction/redact-post';
import { needlesToTake } from '../../../utils/verify/redacted/removed-values';
import { hasWord, markWords } from '../../../utils/verify/redacted/spelled/spellings';
import { insult } from '../../unit/export/sample-incident';

const left = (word: string, text: string) => markWords(text, needlesToTake([word]), '■').text;

// Each stayed in an honest copy, which was called whole
describe('what was chosen goes as people write it', () => {
  it.each([
    ['without the sign that leads it', '〒150-0042', '１５０ー００４２'],
    ['without the sign that leads it', '〒150-0042', '一五〇の〇〇四二'],
    ['without what it is called', 'No.10293', '10293'],
    ['without what it is called', 'TEL：03-1234-5678', '03(1234)5678'],
    ['without what it is called', 'mail: hanako@example.com', 'hanako@example.com'],
    ...[...'―－−-─〜～~—'].map((dash) => ['with another dash', 'ローラ花', `ロ${dash}ラ花`]),
    ['with a longer mark', 'ローラ花', 'ロ――ラ花'],
    ['as it is for one with a dash', 'ロ―ラ花', 'ローラ花'],
    ['in dingbats', '090-1234-5678', '🄋➈🄋➀➁➂➃➄➅➆➇'],
    ['in digits of contracts', '090-1234-5678', '零玖零壹貳參肆伍陸柒捌'],
    ['in digits of Suzhou', '090-1234-5678', '〇〩〇〡〢〣〤〥〦〧〨'],
    ['in digits of Rome', '090-1234-5678', '0Ⅸ0ⅠⅡⅢⅣⅤⅥⅦⅧ'],
    ['in tiles', '090-1234-5678', '○🀏○🀇🀈🀉🀊🀋🀌🀍🀎'],
    ['in Ethiopic digits', '12345678', '፩፪፫፬፭፮፯፰'],
    ...[
      'ゼロキュウゼロイチニサンヨンゴーロクナナハチ',
      'ぜろきゅーぜろ、いちにーさんよん、ごーろくしちはち',
      'ｾﾞﾛｷｭｳｾﾞﾛ ｲﾁﾆｻﾝﾖﾝ ｺﾞﾛｸﾅﾅﾊﾁ',
      'ゼロ9ゼロの一二三四のゴーロク7ハチ',
      'zero nine zero, one two three four, five six seven eight',
      'Oh-Nine-Oh-One-Two-Three-Four-Five-Six-Seven-Eight',
    ].map((read) => ['read out', '090-1234-5678', read]),
    ['read out', '〒150-0042', 'いちごーぜろぜろぜろよんに'],
    ['in words for numbers', 'コーポ佐伯203', 'コーポ佐伯二百三'],
    ['with counters', '宇田川町3-12-5', '宇田川町三丁目十二番五'],
    ['without counters', '宇田川町3丁目12番5号', '宇田川町３の１２の５'],
    ['as a day in words', '1985年4月3日', '昭和六十年四月三日'],
    ...['が', 'ガ', 'ケ', 'ｹ', '箇', 'か'].map((ke) => ['with another ヶ', '霞ヶ関花子', `霞${ke}関花子`]),
    ...['の', '之', 'ﾉ'].map((no) => ['with another ノ', '丸ノ内花子', `丸${no}内花子`]),
    ['in radicals, as PDFs give them', '西村大輔', '⻄村大輔'],
    ['in radicals, as PDFs give them', '長谷川玲', '⻑谷川玲'],
    ...['㈱', '(株)', '（株）', '㍿'].map((firm) => ['as a company', '株式会社佐伯商店', `${firm}佐伯商店`]),
    ['as a company', '㈲佐伯商店', '有限会社佐伯商店'],
    ['with the names of its signs', 'hanako@example.com', 'hanakoアットマークexampleドットコム'],
    ['with the names of its signs', 'hanako@gmail.com', 'hanako＠ジーメールドットコム'],
    ['with the names of its signs', 'hanako_teki', 'hanakoアンダーバーteki'],
    ['with a letter for its sign', 'hanako@example.com', 'hanako⒜example.com'],
    ['with a letter for its sign', 'hanako@example.com', 'hanakoⓐexample.com'],
    ['in kanji that look like kana', 'ニシムラ花', '二シムラ花'],
    ['in kanji that look like kana', 'カトロ花', '力ト口花'],
    ['in kanji that look like kana', 'ローラ花', 'ロ一ラ花'],
    ['in kana that look like kanji', '田口花子', '田ロ花子'],
    ['in kana that look like kanji', '工藤花子', 'エ藤花子'],
    ['in kana that look like kanji', '山田一郎', '山田ー郎'],
    ['on another keyboard', 'محمد علي', 'محمد على'],
    ['on another keyboard', 'محمد علي', 'محمد علی'],
    ['drawn out', 'محمد علي', 'محمـــد علي'],
    ['in the escapes of older pages', '佐伯花子', '%u4F50%u4F2F%u82B1%u5B50'],
    ['in the escapes of programs', '佐伯花子', '\\U00004f50\\U00004f2f\\U000082b1\\U00005b50'],
    ['in mail of before Unicode', '佐伯花子', '\u001b$B:4Gl2V;R\u001b(B'],
    ['with the names of its letters in pages', 'Müller-Söhne', 'M&uuml;ller&#45;S&ouml;hne'],
    ...['shy', 'zwj', 'zwnj', 'emsp', 'middot', 'nbsp'].map((name) => [
      'with a named sign within',
      '佐伯花子',
      `佐伯&${name};花子`,
    ]),
    ['with named signs', 'hanako@example.com', 'hanako&commat;example&period;com'],
    ['with its reading', '佐伯花子', '佐伯《さえき》花子'],
    ['with signs of boards', '佐伯花子', '佐[i]伯[/i]花子'],
    ['with a comment', '佐伯花子', '佐<!-- a>b -->伯花子'],
  ])('%s: %s for %s', (_, word, spelled) => {
    expect(left(word, `前の人、${spelled}、後の人`)).toBe('前の人、■、後の人');
    expect(hasWord(`前の人、${spelled}、後の人`, needlesToTake([word]), '■')).toBe(true);
  });
});

describe('what only resembles stays', () => {
  it.each([
    ['ロハ', '人口は八百人、入口ハ右'],
    ['タナカ', '夕方、中の人'],
    ['カタ', '力が足りない'],
    ['二宮', '二の宮、三宮'],
    ['大陸', '大六、大6'],
    ['50', '五十嵐さん'],
    ['12', '十二支'],
    ['#12', '12人で12時'],
    ['エミー', 'エミ花、笑み'],
    ['ローラ花', 'ロラ花、ローズ花'],
    ['鈴木', '鈴がなる木'],
    ['がん', '目が覚めた。元気がない'],
    ['霞ヶ関', '霞が晴れて関へ'],
    ['株式会社佐伯', '佐伯、(株)佐藤'],
    ['〒150-0042', '1500円で042番'],
    ['hanako@example.com', 'hanakoとexample.comとアットホーム'],
    ['No.10293', '第102号、93番'],
    ['ただ', 'たた'],
    ['林♡', '林です'],
  ])('%s is not %s', (word, text) => {
    expect(left(word, text)).toBe(text);
  });

  it('and a dash between two names still parts them', () => {
    expect(left('ハナコサエキ', 'ハナコ-サエキです')).toBe('■です');
  });
});

describe('what is cut off goes with what it was cut from', () => {
  const page = { url: 'https://x.com/', title: '佐伯花子 接客アカ… / X' };
  const text = '駅前店のレジの佐伯ってやつ、名札の写真撮ったから。住んでる駅もわかった。';

  it('a name in a title', () => {
    const post = { ...insult, author: { name: '佐伯花子 接客アカウント 2026' }, title: '佐伯花子 接客アカ...' };
    const copy = redactWords(post, page, { fields: ['author.name'], words: [] });
    expect([copy.page.title, copy.post.title]).toEqual(['［墨消し］… / X', '［墨消し］...']);
  });

  it.each<[string, Partial<typeof insult>, string]>([
    ['its beginning in a title', { title: '駅前店のレジの佐伯って…' }, '"title":"［墨消し］…"'],
    [
      'its first sentence in a quotation',
      { quotes: [{ text: `「${text.slice(0, 24)}」だと` }] },
      '"text":"「［墨消し］」だと"',
    ],
    [
      'a line of it in a thread',
      { thread: { url: 'https://x.com/t', title: text.slice(8) } },
      '"title":"［墨消し］。"',
    ],
  ])('of a text %s', (_, over, words) => {
    const copy = redactWords({ ...insult, text, ...over }, page, { fields: ['text'], words: [] });
    expect(JSON.stringify(copy.post)).toContain(words);
  });

  it('and a title of other words stays', () => {
    const post = { ...insult, text, title: '駅前の店…レジの人…' };
    expect(redactWords(post, page, { fields: ['text'], words: [] }).post.title).toBe('駅前の店…レジの人…');
  });
});
