import { fromName, namedReference } from './named-references';
import { otherWays } from './other-ways';
import { legacy, ofRows, packedIn } from './packed';
import { fromPunycode } from './punycode';
import { stop } from './skeleton';
import { put, type Reading } from './undone-writing';

const utf8 = new TextDecoder();
const bytesOf = (run: string, byte: RegExp, base = 16) =>
  Uint8Array.from(
    run.match(byte) ?? [],
    (each) => (each.length === 1 ? each.charCodeAt(0) : Number.parseInt(each.replace(/^\Wx?/i, ''), base)) & 0xff,
  );

const byte = '%(?:25)*';
const more = `${byte}[89ab][0-9a-f]`;
/** One character of an address; a byte of none stands for itself. */
const percent = new RegExp(
  `${byte}(?:[cd][0-9a-f]${more}|e[0-9a-f](?:${more}){2}|f[0-4](?:${more}){3}|[0-9a-f]{2})`,
  'gi',
);

function fromPercent([run]: RegExpExecArray): string {
  const plain = run.replace(/%(?:25)+(?=..)/g, '%');
  return plain.length === 3
    ? String.fromCharCode(Number.parseInt(plain.slice(1), 16))
    : utf8.decode(bytesOf(plain, /%../g));
}
const fromBytes = (each: RegExp, base?: number) => (match: RegExpExecArray) =>
  utf8.decode(bytesOf(match[0], each, base));
const fromPoint =
  (base: number) =>
  ([run, ...digits]: RegExpExecArray) => {
    const point = Number.parseInt(digits.find((own) => own !== undefined) ?? '', base);
    return point <= 0x10ffff ? String.fromCodePoint(point) : run;
  };

const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{3,}/gu;
/** A byte each, hidden behind one letter (Unicode 16 §23.4: 256 selectors). */
const fromSelectors = ([run]: RegExpExecArray) =>
  utf8.decode(
    Uint8Array.from([...run], (each) => {
      const point = each.codePointAt(0) ?? 0;
      return point < 0x1_0000 ? point - 0xfe00 : point - 0xe0100 + 16;
    }),
  );

/** Escape, of ISO 2022. */
const control = '\x1b';

/** Ways to write a character so that it is undone in its place: those of addresses, mail, programs, pages, style sheets and hosts. */
const escapes: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [percent, fromPercent],
  [/(?:=[0-9a-f]{2}(?:=\r?\n)?){2,}/gi, fromBytes(/=[0-9a-f]{2}/gi)],
  [/(?:\\x[0-9a-f]{2}){2,}/gi, fromBytes(/\\x[0-9a-f]{2}/gi)],
  [/(?:\\[0-3][0-7]{2}){2,}/g, fromBytes(/\\[0-3][0-7]{2}/g, 8)],
  // One byte alone is of Latin-1
  [/\\x([89a-f][0-9a-f])/gi, fromPoint(16)],
  [/\\([23][0-7]{2})(?![\da-f])/gi, fromPoint(8)],
  [/\\+(?:x\{0*([0-9a-f]{1,6})\}|U000([0-9a-f]{5}))/g, fromPoint(16)],
  [/(?:(?<!\\)\\+u|%u)(?:\{0*([0-9a-f]{1,6})\}|([0-9a-f]{4}))/gi, fromPoint(16)],
  // As mail of before Unicode: ESC $ B, then two bytes of seven bits for each letter; what shows a text drops the first
  [
    new RegExp(`${control}?\\$[@B]((?:(?!${control}?\\([BJ])[!-~]{2})+)(?:${control}?\\([BJ])?`, 'g'),
    ([, pairs = '']) => ofRows.decode(Uint8Array.from(pairs, (own) => own.charCodeAt(0) | 0x80)),
  ],
  [/(?:\[?U\+|\s?CJK UNIFIED IDEOGRAPH-)0*([0-9a-f]{2,6})\]?/gi, fromPoint(16)],
  [/\\0*([0-9a-f]{4,6})\s?/gi, fromPoint(16)],
  [/&#x0*([0-9a-f]{1,6});?/gi, fromPoint(16)],
  [/&#0*(\d{1,7});?/g, fromPoint(10)],
  [namedReference, fromName],
  [/[\u{e0020}-\u{e007e}]/gu, ([tag]) => String.fromCharCode((tag.codePointAt(0) ?? 0) & 0x7f)],
  [selectors, fromSelectors],
  [/xn--([a-z0-9-]{1,59})/gi, ([, label = '']) => fromPunycode(label.toLowerCase())],
];

/** Numbers one behind the other: of characters, of the bytes of a text, or of rows and cells of JIS X 0208 (区点). */
const decimals = (of: Reading) =>
  put(of, /(?<!\d)\d{2,6}(?:[\s,;.・、]{1,3}\d{2,6})+(?!\d)/g, ([run]) => {
    const numbers = run.match(/\d+/g) ?? [];
    if (numbers.every((each) => each.length === 4))
      return ofRows.decode(bytesOf(numbers.join(''), /../g, 10).map((each) => each + 0xa0));
    const points = numbers.map(Number);
    if (points.every((point) => point < 256)) return utf8.decode(Uint8Array.from(points));
    return points.every((point) => point >= 0x3041 && point < 0xd800) ? String.fromCodePoint(...points) : run;
  });

/** The letters that a program took these bytes of another encoding for. */
function bytesBefore(encoding: string, pairs: readonly number[][]): Map<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  return new Map(pairs.map((bytes): [string, number[]] => [decoder.decode(Uint8Array.from(bytes)), bytes]));
}
const upper = Array.from({ length: 128 }, (_, index) => 0x80 + index);
const single = upper.map((own) => [own]);
/** What Windows has where Latin-1 has controls; not every decoder gives it. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const ofLatin = () =>
  new Map([
    ...[...windows].map((letter, index): [string, number[]] => [letter, [0x80 + index]]),
    ...upper.map((own): [string, number[]] => [String.fromCharCode(own), [own]]),
  ]);
let mistaken: Map<string, readonly number[]>[] | undefined;

/** UTF-8 that was read as another encoding. */
const unmistaken = [0, 1].map((index) => (of: Reading) => {
  if (!/[^\0-\x7f]{2}/.test(of.text)) return undefined;
  mistaken ??= [
    ofLatin(),
    bytesBefore('shift_jis', [
      ...upper.flatMap((lead) => Array.from({ length: 189 }, (_, second) => [lead, 0x40 + second])),
      ...single,
    ]),
  ];
  const before = mistaken[index];
  return put(of, /[^\0-\x7f]{2,}/g, ([run]) => {
    const bytes = new Uint8Array(run.length * 2);
    let length = 0;
    for (const letter of run) for (const own of before?.get(letter) ?? [0x20]) bytes[length++] = own;
    const plain = utf8.decode(bytes.subarray(0, length));
    // ASCII is never mistaken; what seems so is of the letters beside
    return /[^\0-\x7f\ufffd]/.test(plain) ? plain.replace(/[\0-\x7f]/g, stop) : run;
  });
});

/** Addresses in the encodings of Japanese boards. */
const boards = legacy.map(
  (encoding) => (of: Reading) =>
    put(of, /(?:(?:[%=]|\\x)[0-9a-f]{2}[\w.~-]*)+/gi, ([run]) =>
      encoding.decode(bytesOf(run, /(?:[%=]|\\x)[0-9a-f]{2}|[\w.~-]/gi)),
    ),
);

const withoutMarkup = (of: Reading) => put(of, /<[^<>]*>/g, () => '');
/** Comments and signs that end no tag, of boards, and what stands in brackets behind kanji: how they are read, or a laugh. */
const beside = [
  /<!--[\s\S]{0,500}?-->|<rt>[^<>]{0,40}<\/rt>|<(?:"[^"]{0,500}"|'[^']{0,500}'|[^<>'"]){1,500}>/g,
  /\[\/?(?:[a-z]{1,8}|\*)(?:=[^\][]{0,200})?\]/gi,
  /(?<=\p{sc=Han})[《(（［[【〔｟][^\s《》()（）]{1,12}[》)）］\]】〕｠]|\ufffa[^\ufffb]{0,40}\ufffb/gu,
];
function withoutAsides(of: Reading): Reading | undefined {
  let latest = of;
  for (const pattern of beside) latest = put(latest, pattern, () => '') ?? latest;
  return latest === of ? undefined : latest;
}

const digit = '[0-9a-f]';
/** Digits of bytes, and letters of Base64, that signs part: hyphens, quotes, colons, ends of lines. */
const joined = [
  new RegExp(`(?<=${digit})(?:[^\\p{L}\\p{N}]{1,8})(?:0x)?(?=${digit})`, 'giu'),
  /(?<=[A-Za-z0-9+/])(?:(?![+/])[^\p{L}\p{N}]){1,8}(?=[A-Za-z0-9+/])/gu,
].map((parting) => (of: Reading) => put(of, parting, () => ''));

const deepest = 3;

const packed = /[A-Za-z0-9+/_-]{6,}/g;

/** Runs that may be packed bytes: each alone where its place is asked for; all together are read much sooner. */
function packedRuns({ text, span }: Reading): { runs: string[]; span: Reading['span'] }[] {
  if (!span) return [{ runs: [...new Set(text.match(packed))], span }];
  return [...text.matchAll(packed)].map(({ 0: run, index }) => ({
    runs: [run],
    span: () => span(index, index + run.length),
  }));
}

/**
 * A text and everything that it says in another writing: as written, and with its escapes undone up to three times; of each
 * what it says without markup, in the encodings of boards and where a program mistook it for another, and what its runs of
 * Base64 and of hexadecimal digits hold.
 */
export function* readings(of: Reading, depth = deepest): Generator<Reading> {
  let latest: Reading | undefined = of;
  for (let level = 0; level <= depth && latest; level += 1) {
    yield latest;
    for (const other of depth === deepest && level < 2
      ? [withoutMarkup, withoutAsides, decimals, ...boards, ...unmistaken]
      : [withoutMarkup]) {
      const read = other(latest);
      if (read) yield read;
    }
    if (depth === deepest && level < 2) yield* otherWays(latest);
    for (const join of depth === deepest && level === 0 ? joined : [])
      for (const { runs, span } of packedRuns(join(latest) ?? { text: '' }))
        for (const { words, rough } of packedIn(runs)) {
          yield { text: rough, isRough: true, isJoined: true, span };
          if (words !== '') yield { text: words, isRough: true, isJoined: true, span };
        }
    for (const { runs, span } of level < depth ? packedRuns(latest) : [])
      for (const { words, rough } of packedIn(runs)) {
        yield { text: rough, isRough: true, span };
        if (words !== '') yield* readings({ text: words, span }, depth - level - 1);
      }
    latest = unescaped(latest);
  }
}

/** The reading with its escapes undone once; nothing where it has none. */
export function unescaped(of: Reading): Reading | undefined {
  // Most texts have none
  if (!/[%=\\&\udb40]|U\+|xn--|GRAPH-|\$[@B]/i.test(of.text)) return undefined;
  let latest = of;
  for (const [pattern, words] of escapes) latest = put(latest, pattern, words) ?? latest;
  return latest === of ? undefined : latest;
}
