/** What a page's script puts before words that a person saw in a post just before the press, and sees there no more. */
export const seenMark = 'seen:';
/** As a note for the worker, which judges it: changed-before-click.ts. */
export const seenBefore = (words: string): string => seenMark + words.slice(0, 2_000);
