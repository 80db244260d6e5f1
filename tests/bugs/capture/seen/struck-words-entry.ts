import { appearanceOf } from '../../../../utils/capture/page/lines/appearance';
import { platformOfDocument } from '../../../../utils/platforms';
import { unitsIn } from '../../../../utils/platforms/units';

/** Words of the posts of this page, and names of their authors, that a line of their style strikes. */
export function struckOnPage(capturedAt: string, timeZone: string): string[] {
  const url = new URL(location.href);
  const platform = platformOfDocument(document, url);
  if (!platform) return [];
  return unitsIn(document, platform).flatMap((unit) => {
    const { text = '', author, id = '' } = platform.read(unit, { url, capturedAt, timeZone }) ?? {};
    const names = [author?.name, author?.handle].filter((name) => name !== undefined);
    return appearanceOf([unit], text, names, id, { top: 0, bottom: innerHeight }).struck;
  });
}
