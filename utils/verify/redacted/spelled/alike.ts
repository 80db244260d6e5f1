/**
 * Letters that look like one of ASCII, in small: of Greek, Cyrillic, Armenian, and the small capitals. Widths, circles and
 * the letters of mathematics are undone by Unicode itself.
 */
const likeLetters =
  'aαаɑᴀ bβвьʙ cϲсᴄ dԁᴅ eεеᴇ fϝғꜰ gɡԍցɢ hнһհʜ iιіӏıɪ jϳјᴊ kκкᴋ lʟł mмμᴍ nηпոɴ oοоօøσᴏ pρрᴘ qԛզꞯ rгʀ sѕꜱ tτтᴛ uυսᴜ vνѵᴠ wωԝաᴡ xχх yγуүʏ zζᴢ';
/** The same of Lisu, whose capitals are all of Latin form (Unicode 16 §18.9). */
const ofLisu = 'aꓮ bꓐ cꓚ dꓓ eꓰ fꓝ gꓖ hꓧ iꓲ jꓙ kꓗ lꓡ mꓟ nꓠ oꓳ pꓑ rꓣ sꓢ tꓔ uꓴ vꓦ wꓪ xꓫ yꓬ zꓜ';

/** Letters by those that look like them. */
export const likeness = new Map<string, string>();
for (const [letter = '', ...forms] of `${likeLetters} ${ofLisu}`.split(' '))
  for (const form of forms) likeness.set(form, letter);

/** Unicode's Equivalent_Unified_Ideograph from U+2E80 on, one behind the other; what has none stands for itself. */
const ideographs =
  '⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂' +
  '肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** What people write for each other, by what it is compared as. */
export const alike = new Map<string, string>([['ß', 'ss']]);
// Small kana and the two of before 1946; kanji for digits, of contracts, too; of Arabic the letters of Persian keyboards
for (const [forms, letters] of [
  ['ぁぃぅぇぉっゃゅょゎゕゖゐゑ', 'あいうえおつやゆよわかけいえ'],
  ['〇零一壱壹弌二弐貳貮贰弍三参參叁叄弎四肆亖五伍六七漆柒八捌九玖', '0011112222223333334445567778899'],
  ['ىیک', 'ييك'],
] as const)
  for (const [index, form] of [...forms].entries()) alike.set(form, [...letters][index] ?? '');
for (const [index, ideograph] of [...ideographs].entries()) alike.set(String.fromCodePoint(0x2e80 + index), ideograph);

/** White letters on black (Unicode 16, Enclosed Alphanumeric Supplement), which Unicode takes for signs of their own. */
for (const first of [0x1f150, 0x1f170])
  for (let index = 0; index < 26; index += 1)
    alike.set(String.fromCodePoint(first + index), String.fromCharCode(97 + index));

/**
 * Where signs of Numeric_Value 1 to 9 stand one behind the other and Unicode undoes them to no digit (Unicode 16, No and Nl): in
 * circles and on black, of Suzhou, of Ethiopia, as counting rods, and the like.
 */
const rows = [
  ...[0x1369, 0x17f1, 0x24f5, 0x2776, 0x2780, 0x278a, 0x3021, 0xa6e6, 0x1_0107, 0x1_02e1, 0x1_09c0, 0x1_0e60, 0x1_1052],
  ...[0x1_11e1, 0x1_1c5a, 0x1_2415, 0x1_6e81, 0x1_d2c1, 0x1_d2e1, 0x1_d360, 0x1_e8c7, 0x1_ec71, 0x1_eca3, 0x1_ed01],
];
for (const first of rows)
  for (let value = 1; value <= 9; value += 1) alike.set(String.fromCodePoint(first + value - 1), `${value}`);
for (const none of [0x17f0, 0x24ff, 0xa6ef, 0x1_6e80, 0x1_d2c0, 0x1_d2e0, 0x1_f10b, 0x1_f10c])
  alike.set(String.fromCodePoint(none), '0');
