import { ownEntry } from '../../../own-entry';

/** Accents by what a reference calls them, each as the mark that is put behind its letter. */
const accents: Record<string, string> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', macr: '\u0304', breve: '\u0306' },
  ...{
    dot: '\u0307',
    uml: '\u0308',
    ring: '\u030a',
    dblac: '\u030b',
    caron: '\u030c',
    cedil: '\u0327',
    ogon: '\u0328',
  },
};
/** Letters of mathematics, in Fraktur and the like, are taken for the letters that they look like. */
const faces = ['fr', 'opf', 'scr'];

const inOrder = (names: string, first: number) =>
  names.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(first + index)]);
const ofCyrillic = (names: string) => names.replaceAll(/(?= |$)/g, 'cy');
const cyrillic = ofCyrillic('A B V G D IE ZH Z I J K L M N O P R S T U F KH TS CH SH SHCH HARD Y SOFT E YU YA');
const further = ofCyrillic('IO DJ GJ Juk DS Iuk YI Jser LJ NJ TSH KJ - Ubr DZ');
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const capital = greek.replaceAll(/(?<=^| )[a-z]/g, (letter) => letter.toUpperCase());

/** Names of letters and digits that no rule gives, and of signs that a word is read through or parted by. */
const named = new Map<string, string>([
  ...inOrder(cyrillic, 0x410),
  ...inOrder(cyrillic.toLowerCase(), 0x430),
  ...inOrder(further, 0x401),
  ...inOrder(further.toLowerCase(), 0x451),
  ...inOrder(capital, 0x391),
  ...inOrder(greek, 0x3b1),
  ...Object.entries({
    ...{
      oslash: 'ø',
      Oslash: 'Ø',
      dstrok: 'đ',
      Dstrok: 'Đ',
      hstrok: 'ħ',
      Hstrok: 'Ħ',
      hslash: 'ħ',
      tstrok: 'ŧ',
      Tstrok: 'Ŧ',
    },
    ...{ lstrok: 'ł', Lstrok: 'Ł', inodot: 'ı', imath: 'ı', eng: 'ŋ', ENG: 'Ŋ', eth: 'ð', ETH: 'Ð', thorn: 'þ' },
    ...{ THORN: 'Þ', szlig: 'ß', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ', ijlig: 'ĳ', IJlig: 'Ĳ', fflig: 'ff' },
    ...{ filig: 'fi', fllig: 'fl', fjlig: 'fj', ordf: 'ª', ordm: 'º', sup1: '¹', sup2: '²', sup3: '³', amp: '&' },
    ...{ lt: '<', gt: '>', quot: '"', apos: "'", commat: '@', num: '#', percnt: '%', bsol: '\\', shy: '\u00ad' },
    ...{ zwj: '\u200d', zwnj: '\u200d', ZeroWidthSpace: '\u200d', lrm: '\u200e', rlm: '\u200f' },
  }),
]);
/** Names that readers of HTML take without their end, too (HTML Standard §13.5): of the letters of Latin-1, and some signs. */
const endless =
  /^(?:[A-Za-z](?:acute|grave|circ|tilde|uml|cedil|slash|ring)|AElig|aelig|szlig|eth|ETH|thorn|THORN|shy|nbsp|middot|amp|AMP|lt|gt|quot|sup[123]|ord[fm]|micro)/;

/** A reference by its name; one without its end may be followed by letters. */
export const namedReference = /&([A-Za-z][A-Za-z0-9]{1,31})(;?)/g;

/**
 * What a reference by name stands for, as HTML decodes it: letters by their names; whatever else it may be, spaces and dots and
 * arrows, parts words alike, and is one space or dot.
 */
export function fromName([run, name = '', end]: RegExpExecArray): string {
  if (end === '') {
    const [known = ''] = endless.exec(name) ?? [];
    return known === '' ? run : letterOf(known) + name.slice(known.length);
  }
  return letterOf(name);
}

function letterOf(name: string): string {
  // AMP, varepsilon, thetasym
  const plain = /^[A-Z]{2,4}$/.test(name) ? name.toLowerCase() : name.replace(/^var|sym$/g, '');
  const known = named.get(name) ?? named.get(plain);
  if (known !== undefined) return known;
  const letter = name.charAt(0);
  const rest = name.slice(1);
  const accent = ownEntry(accents, rest);
  if (accent !== undefined) return `${letter}${accent}`.normalize('NFC');
  if (faces.includes(rest)) return letter;
  return /sp|Space|^Tab|^New/.test(name) ? ' ' : '·';
}
