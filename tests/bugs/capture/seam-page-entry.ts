import { capturePageActs } from '../../../utils/capture/page/capture-page-acts';
import { locatedPosts } from '../../../utils/capture/posts/registry';

/** Upper and lower edge of each line that a shot of the post is asked for now. */
export function linesOf(selector: string): [top: number, bottom: number][] {
  const post = document.querySelector(selector);
  if (!post) throw new Error(selector);
  locatedPosts().set('x::1', post);
  const { lines } = capturePageActs.appearance('x::1', post.textContent ?? '', {});
  return lines.map(({ top, height }) => [top, top + height]);
}
