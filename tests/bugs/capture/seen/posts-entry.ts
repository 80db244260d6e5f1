import { appearanceOf } from '../../../../utils/capture/page/lines/appearance';
import { platformOfDocument } from '../../../../utils/platforms';
import { unitsIn } from '../../../../utils/platforms/units';

/** How the posts of this page stand on it. */
function postsOnPage(capturedAt: string, timeZone: string) {
  const url = new URL(location.href);
  const platform = platformOfDocument(document, url);
  if (!platform) return [];
  return unitsIn(document, platform).map((unit) => {
    const { text = '', author, id = '' } = platform.read(unit, { url, capturedAt, timeZone }) ?? {};
    const names = [author?.name, author?.handle].filter((name) => name !== undefined);
    return appearanceOf([unit], text, names, id, { top: 0, bottom: innerHeight });
  });
}

/** Words of the posts, and names of their authors, that a line of their style strikes. */
export const struckOnPage = (capturedAt: string, timeZone: string): string[] =>
  postsOnPage(capturedAt, timeZone).flatMap(({ struck }) => struck);

/** Whether words of a post are the browser's translation. */
export const isTranslatedOnPage = (capturedAt: string, timeZone: string): boolean =>
  postsOnPage(capturedAt, timeZone).some(({ isTranslated }) => isTranslated);
