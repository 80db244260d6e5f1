import { statedIn } from '../../../utils/capture/job/stated-facts';
import { unseenFacts } from '../../../utils/capture/page/lines/unseen-facts';
import { partsOf } from '../../../utils/capture/posts/registry';
import { platformOfDocument } from '../../../utils/platforms';
import { postKey, unitsIn } from '../../../utils/platforms/units';

/** Of each post of this page: what it is called, and what of it nobody sees. */
export function unseenOnPage(
  capturedAt: string,
  timeZone: string,
): { post: string; unseen: string[]; html?: string }[] {
  const url = new URL(location.href);
  const platform = platformOfDocument(document, url);
  if (!platform) return [];
  const page = { url, capturedAt, timeZone };
  const found = unitsIn(document, platform).flatMap((unit) => {
    const post = platform.read(unit, page);
    return post && unit.getClientRects().length > 0 ? [{ unit, post }] : [];
  });
  return found.flatMap(({ unit, post }) => {
    const key = postKey(post);
    const others = found.filter((other) => postKey(other.post) !== key).map((other) => other.unit);
    const { hiddenNames, isTimeHidden } = unseenFacts(partsOf(unit), post.text ?? '', statedIn(post), {
      others,
      ...platform,
    });
    return [{ post: JSON.stringify(post.author ?? {}), unseen: [...hiddenNames, ...(isTimeHidden ? ['time'] : [])] }];
  });
}
