import { statedIn } from '../../../../utils/capture/job/stated-facts';
import { appearanceOf } from '../../../../utils/capture/page/lines/appearance';
import { unseenFacts } from '../../../../utils/capture/page/lines/unseen-facts';
import { isSeenOtherwise, unseenParts } from '../../../../utils/capture/page/lines/unseen-parts';
import { neighboursOf } from '../../../../utils/capture/posts/neighbours';
import { partsOf } from '../../../../utils/capture/posts/registry';
import { platformOfDocument } from '../../../../utils/platforms';
import { unitsIn } from '../../../../utils/platforms/units';

/** What is told of the facts of one post of this page, by the name of its author. */
export function toldOf(author: string, capturedAt: string, timeZone: string): string[] {
  const url = new URL(location.href);
  const platform = platformOfDocument(document, url);
  const read = (unit: Element) => platform?.read(unit, { url, capturedAt, timeZone });
  const units = platform ? unitsIn(document, platform).filter(read) : [];
  const unit = units.find((each) => read(each)?.author?.name === author);
  const post = unit && read(unit);
  if (!unit || !post) return ['no post'];
  const stated = statedIn(post);
  const names = [stated.name, stated.handle].filter((name) => name !== undefined);
  const others = units.filter((each) => each !== unit);
  const { hiddenNames, isTimeHidden } = unseenFacts(partsOf(unit), post.text ?? '', stated, { others, ...platform });
  const band = { top: 0, bottom: innerHeight };
  const { drawn, struck } = appearanceOf(partsOf(unit), post.text ?? '', names, post.id ?? '', band);
  const isOther = Object.values(neighboursOf(unit, units)).some((other) => isSeenOtherwise(other, read));
  return [
    ...hiddenNames,
    ...(isTimeHidden ? ['time'] : []),
    ...unseenParts(unit, read),
    ...(isOther ? ['context'] : []),
    ...[...drawn, ...struck].map((words) => `「${words}」`),
  ];
}
