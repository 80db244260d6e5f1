import { canvasPng } from '../../bytes/png/png';
import { CodedError } from '../../coded-error';
import type { PageReach } from './page-reach';
import type { Shoot } from './shots';

/**
 * Shots of a frame's window alone: what the browser takes is all of its tab. Pixel by pixel the same; what stands around
 * the frame is left away, so that record, measures and picture are of one window.
 * @throws CodedError `screen-failed` where nobody can tell where the frame lies: its post is drawn again instead, which is said
 */
export function cutToFrame(page: Pick<PageReach, 'placeInTab'>, shoot: Shoot): Shoot {
  return async () => {
    const place = await page.placeInTab();
    if (!place) throw new CodedError('screen-failed', 'in a frame whose place in its tab is unknown');
    const image = await createImageBitmap(new Blob([await shoot()], { type: 'image/png' }));
    const scale = image.width / place.tab;
    const [width, height] = [Math.round(place.width * scale), Math.round(place.height * scale)];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new CodedError('screen-failed', 'no canvas');
    context.drawImage(image, -Math.round(place.left * scale), -Math.round(place.top * scale));
    image.close();
    return canvasPng(context.getImageData(0, 0, width, height));
  };
}
