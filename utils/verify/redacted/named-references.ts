/** Names of U+00A0 to U+00FF in HTML 4 and later, in their order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
/** Signs that a text needs, and those of punctuation that can stand within a name. */
const others: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f' },
  ...{ ndash: '–', mdash: '—', hyphen: '‐', dash: '‐', hairsp: '\u200a', numsp: '\u2007', puncsp: '\u2008' },
  ...{ ZeroWidthSpace: '\u200b', NoBreak: '\u2060', wj: '\u2060', NewLine: '\n', Tab: '\t', bull: '•', hellip: '…' },
  ...{ OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', lowbar: '_', period: '.', commat: '@', num: '#' },
  ...{ colon: ':', sol: '/', bsol: '\\', comma: ',', lpar: '(', rpar: ')', plus: '+', equals: '=', percnt: '%' },
};
const named = new Map([
  ...latin.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries(others),
]);

/** A character by its name, as in the source of a page (HTML §13.5); what is none stays as it is. */
export const namedReference: [RegExp, (match: RegExpExecArray) => string] = [
  /&([a-z]\w{1,13});/gi,
  ([run, name = '']) => named.get(name) ?? named.get(name.toLowerCase()) ?? run,
];
