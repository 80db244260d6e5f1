import { canvasPng } from '../../bytes/png/png';
import { CodedError } from '../../coded-error';
import type { PostBox, Sight } from '../page/capture-page-acts';
import type { PageReach } from './page-reach';
import type { StepResult } from './run-capture';
import { cutAt, isAsPlaced, join, mostAgain, ownIn, present, type Shoot } from './shots';

/**
 * What of a post is on the screen, as it is: nothing is scrolled, hidden or drawn in the page. The parts that show who is
 * looking are covered in the picture instead. One that moves while it is shot is shot again where it stands by then: its old
 * place shows somebody else's post.
 * @throws CodedError `post-gone` when the post has left the page, `post-out-of-view` when none of it is on the screen.
 */
export async function shootInView(
  captureId: string,
  postKey: string,
  page: PageReach,
  shoot: Shoot,
): Promise<Omit<StepResult, 'next'>> {
  let sight = await page.sight(postKey);
  let rows = rowsIn(sight);
  let bytes = await shoot();
  for (let again = 0; again < mostAgain; again += 1) {
    const now = await page.sight(postKey);
    // That it has gone since is told by whoever reads it again
    if (!now.measured.found || isAsPlaced(now.measured, rows.box)) break;
    [sight, rows] = [now, rowsIn(now)];
    bytes = await shoot(true);
  }
  const { box, from, to } = rows;
  const shot = { bytes: await covered(bytes, sight.viewer, box.viewport.width), box, from, to, overlap: 0 };
  const { files, picture } = await join(captureId, [shot]);
  const isCut = from > 1 || to < box.height - 1;
  return { files, picture, failures: [...(isCut ? [cutAt(to - from, box)] : []), ...ownIn([shot])] };
}

/** Which rows of the post are on the screen, in CSS pixels from its top. */
function rowsIn({ measured, viewer }: Sight): { box: PostBox; from: number; to: number } {
  const box = { ...present(measured), hidden: viewer.map(({ selector }) => selector) };
  const from = Math.max(0, box.band.top - box.top);
  const to = Math.min(box.height, box.band.bottom - box.top);
  if (to - from < 1) throw new CodedError('post-out-of-view');
  return { box, from, to };
}

/** The picture with flat colour where these boxes are, pixel by pixel the same elsewhere. */
async function covered(
  bytes: Uint8Array<ArrayBuffer>,
  boxes: Sight['viewer'],
  viewport: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (boxes.length === 0) return bytes;
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new CodedError('screen-failed', 'no canvas');
  context.drawImage(image, 0, 0);
  const scale = image.width / viewport;
  image.close();
  context.fillStyle = coverColor;
  for (const { left, top, width, height } of boxes)
    context.fillRect(
      Math.floor(left * scale),
      Math.floor(top * scale),
      Math.ceil(width * scale) + 1,
      Math.ceil(height * scale) + 1,
    );
  return await canvasPng(context.getImageData(0, 0, canvas.width, canvas.height));
}

/** As of the covers that are drawn in a page with marks. */
const coverColor = '#8a8f98';
