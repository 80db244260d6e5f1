/** The dots at the end of words that stop in the middle: a site's, where it holds the rest back, or a person's. */

const lastDots = /\s*(?:…|\.{3})\s*$/;

/** Words that stop in the middle; a person may end so too. */
export const breaksOff = (words: string | undefined): boolean => lastDots.test(words ?? '');

/** Where a control holds back the rest, the dots before it are the site's; a text of dots alone stays. */
export const withoutDots = (words: string | undefined): string | undefined => words?.replace(lastDots, '') || words;
