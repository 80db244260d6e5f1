import { plainDigits } from '../../../plain-digits';

/** Eras by the year of their first, and the year in which each ended (元号法, and the notices of 1868, 1912 and 1926). */
const eras = [
  ['明治', 'm', 1868, 1912],
  ['大正', 't', 1912, 1926],
  ['昭和', 's', 1926, 1989],
  ['平成', 'h', 1989, 2019],
  ['令和', 'r', 2019, 9999],
] as const;
const day = /^(\d{4}|(?:明治|大正|昭和|平成|令和|[mtshr])(?:\d{1,2}|元))[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i;

/**
 * Other forms in which a word is written for the same thing, none of them a spelling of its letters: telephone numbers with
 * and without 0 and +81, postal codes, days, instants as machines count them, addresses of mail as people hide them from machines, and umlauts in two letters.
 */
export function otherForms(word: string): string[] {
  const plain = plainDigits(word.normalize('NFKC'));
  const [, local, host] = /^([\w.+-]{1,64})@([\w-]+(?:\.[\w-]+)+)$/.exec(plain) ?? [];
  // ⓐ and ⒜ are a
  const hidden = ['at', 'a'].flatMap((at) =>
    ['.', 'dot'].map((dot) => `${local?.replaceAll('.', dot)}${at}${host?.replaceAll('.', dot)}`),
  );
  const wide = word.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
  return [
    ...telephones(plain),
    ...(/^\d{7}$/.test(plain) ? [`${plain.slice(0, 3)}-${plain.slice(3)}`] : []),
    ...days(plain),
    ...counted(plain),
    ...(local ? hidden : []),
    ...(wide === word ? [] : [wide]),
  ];
}

/** What leads a number: a sign, or what it is called, from this many digits on that stand nowhere by chance. */
const led = { bySign: 5, byWord: 7 };

/**
 * The word without what leads and follows it: 〒, ☎, # and brackets; of a number and of an address of mail what it is called, too
 * (No.10293, 携帯09012345678). A number of few digits keeps its sign: #12 is not each 12.
 */
export function withoutLead(word: string): string[] {
  // From the last letter back: what ends a text may be long, and a search forward would try each of its places
  const [ended = ''] = /^.*[\p{L}\p{N}\p{M}\u309b\u309c]/su.exec(word) ?? [];
  const bare = ended.replace(/^[^\p{L}\p{N}]+/u, '');
  const plain = plainDigits(bare.normalize('NFKC'));
  const [, called = '', sign = '', number = ''] =
    /^([\p{L}\s]{1,12})([\s.:#]{0,3})(\+?[\d(][\d\s()‐-―−ー./-]{3,22})$/u.exec(plain) ?? [];
  const [, mail] = /[\s:]([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)$/.exec(plain) ?? [];
  const digits = number.replace(/\D/g, '').length;
  const isLed = digits >= (/[.:#]/.test(sign) ? led.bySign : led.byWord) && (sign !== '' || !/[a-z]$/i.test(called));
  const isFew =
    [...bare].length < 2 || (/^[\d\p{P}\p{S}\s]*$/u.test(plain) && plain.replace(/\D/g, '').length < led.bySign);
  return [...(bare === word || isFew ? [] : [bare]), ...(isLed ? [number] : []), ...(mail ? [mail] : [])];
}

function telephones(word: string): string[] {
  const digits = /^[+\d\s()‐-―−ー.-]{9,20}$/.test(word) ? word.replace(/\D/g, '') : '';
  const [, bare] = /^(?:\+81|0081|0)0?([1-9]\d{8,9})$/.exec(word.startsWith('+') ? `+${digits}` : digits) ?? [];
  return bare ? [bare, `0${bare}`, `81${bare}`, `810${bare}`, `0081${bare}`] : [];
}

/** An instant in seconds since 1970, in milliseconds and in microseconds. */
function counted(word: string): string[] {
  const at = /^\d{4}-\d\d-\d\dt[\d:.]+z$/i.test(word) ? Date.parse(word.toUpperCase()) : Number.NaN;
  return at > 0 ? [`${Math.floor(at / 1000)}`, `${at}`, `${at}000`] : [];
}

/** 1985年3月7日, 1985/03/07 and 昭和60年3月7日 are one day. */
function days(word: string): string[] {
  const [, stated = '', month, date] = day.exec(word) ?? [];
  if (!month || !date) return [];
  const era = eras.find(([name, letter]) => stated.startsWith(name) || stated.toLowerCase().startsWith(letter));
  const count = stated.replace(/^\D+(?=\d|元)/, '').replace('元', '1');
  const year = era ? era[2] - 1 + Number(count) : Number(stated);
  return [
    [Number(month), Number(date)],
    [month.padStart(2, '0'), date.padStart(2, '0')],
  ].flatMap(([m, d]) => [
    [year, m, d].join('-'),
    `${year}年${m}月${d}日`,
    ...eras
      .filter(([, , first, last]) => year >= first && year <= last)
      .flatMap(([name, letter, first]) => {
        const own = year - first + 1;
        const short = ['/', '-', '.'].map((mark) => `${letter}${[own, m, d].join(mark)}`);
        return [...short, `${name}${own}年${m}月${d}日`, ...(own === 1 ? [`${name}元年${m}月${d}日`] : [])];
      }),
  ]);
}
