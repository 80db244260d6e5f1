import { isSeenOtherwise, unseenParts } from '../../../../utils/capture/page/lines/unseen-parts';
import { neighboursOf } from '../../../../utils/capture/posts/neighbours';
import { platformOfDocument } from '../../../../utils/platforms';
import { unitsIn } from '../../../../utils/platforms/units';

/** Of each post of this page that says a fact from parts which nobody sees: whose it is, and which facts. */
export function unseenOnPage(capturedAt: string, timeZone: string): [post: string, facts: string[]][] {
  const url = new URL(location.href);
  const platform = platformOfDocument(document, url);
  if (!platform) return [];
  const read = (unit: Element) => platform.read(unit, { url, capturedAt, timeZone });
  const units = unitsIn(document, platform).filter(read);
  return units.flatMap((unit): [string, string[]][] => {
    const post = read(unit);
    if (!post || unit.getClientRects().length === 0) return [];
    const around = Object.values(neighboursOf(unit, units)).some((other) => isSeenOtherwise(other, read));
    const facts = [...unseenParts(unit, read, platform?.namesByHandle), ...(around ? ['context'] : [])];
    return facts.length > 0 ? [[post.author?.handle ?? post.author?.name ?? post.id ?? '', facts]] : [];
  });
}
