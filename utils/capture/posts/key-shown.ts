import type { Platform } from '../../platforms/contract';
import { postKey } from '../../platforms/units';
import { readingPage } from './reading-page';

/** The post that an element shows at this moment; feeds give a node to another post before anybody was told. */
export function keyShownIn(element: Element, platform: Platform): string | undefined {
  const post = platform.read(element, readingPage(element.ownerDocument));
  return post && postKey(post);
}
