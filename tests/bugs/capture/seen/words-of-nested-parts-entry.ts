import { appearanceOf } from '../../../../utils/capture/page/lines/appearance';
import { postNow } from '../../../../utils/capture/page/post-now';
import { textOf } from '../../../../utils/platforms/text';

const post = () => document.querySelector('#post') as Element;

/** What styles draw in the post and no text holds. */
export const drawn = (): string[] =>
  appearanceOf([post()], textOf(post()), [], '1', { top: 0, bottom: innerHeight }).drawn;

/** Kinds of parts that may show words and have none to read. */
export const unread = (): string[] =>
  appearanceOf([post()], textOf(post()), [], '1', { top: 0, bottom: innerHeight }).unread;

/** Whether the words that are read of a part stand in it at the next reading. */
export const hasItsWords = (): boolean | undefined => postNow(post(), 'generic:a', textOf(post()))?.hasWords;
