import { statedIn } from '../../../../utils/capture/job/stated-facts';
import { appearanceOf } from '../../../../utils/capture/page/lines/appearance';
import { isStated, struckWords } from '../../../../utils/capture/page/lines/struck-words';
import { unseenFacts } from '../../../../utils/capture/page/lines/unseen-facts';
import { isSeenOtherwise, unseenParts } from '../../../../utils/capture/page/lines/unseen-parts';
import { neighboursOf } from '../../../../utils/capture/posts/neighbours';
import { inContext } from '../../../../utils/capture/posts/read-at-click';
import { partsOf } from '../../../../utils/capture/posts/registry';
import { platformOfDocument } from '../../../../utils/platforms';
import { unitsIn } from '../../../../utils/platforms/units';

/** What is told of the facts of one post of this page, by the handle of its author. */
export function toldOf(handle: string, capturedAt: string, timeZone: string): string[] {
  const url = new URL(location.href);
  const platform = platformOfDocument(document, url);
  const read = (unit: Element) => platform?.read(unit, { url, capturedAt, timeZone });
  const units = platform ? unitsIn(document, platform).filter(read) : [];
  const unit = units.find((each) => read(each)?.author?.handle === handle);
  const post = unit && read(unit);
  if (!unit || !post) return ['no post'];
  const stated = statedIn(post);
  const names = [stated.name, stated.handle].filter((name) => name !== undefined);
  const others = units.filter((each) => each !== unit);
  const { hiddenNames, isTimeHidden } = unseenFacts(partsOf(unit), post.text ?? '', stated, { others, ...platform });
  const band = { top: 0, bottom: innerHeight };
  const { drawn, struck } = appearanceOf(partsOf(unit), post.text ?? '', names, post.id ?? '', band);
  const around = Object.values(neighboursOf(unit, units));
  const isOther = around.some((other) => isSeenOtherwise(other, read));
  const { said } = statedIn(inContext(post, unit, units, read));
  const lines = new Set([...drawn, ...struck, ...struckWords([...partsOf(unit), ...around], isStated(said))]);
  return [
    ...hiddenNames,
    ...(isTimeHidden ? ['time'] : []),
    ...unseenParts(unit, read, platform?.namesByHandle),
    ...(isOther ? ['context'] : []),
    ...[...lines].map((words) => `「${words}」`),
  ];
}
