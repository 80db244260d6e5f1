const names = [
  'element',
  'senses',
  'meaning',
  'judgement',
  'judgementOf',
  'score',
  'isNote',
  'isEmpty',
  'isGiven',
  'isOfReport',
  'isUncovered',
  'isOpen',
  'continues',
  'sections',
  'meansTheSame',
  'hasCarried',
  'isReachable',
  'isShown',
  'writable',
  'drawnBy',
  'headings',
  'isStill',
  'texts',
  'isSaid',
  'isCut',
  'isText',
  'isPart',
  'isOther',
  'textFor',
  'keepGiven',
  'pointAt',
  'leaving',
  'fits',
  'unless',
  'rivals',
];

/**
 * Names of properties that never leave the guide's script: no message, no stored row, no JSON and no part of a page bears
 * them (a test holds that), so that they may be shortened in it.
 */
export const innerNames: RegExp = new RegExp(`^(?:${names.join('|')})$`);
