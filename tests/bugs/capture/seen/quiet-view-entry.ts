import type { PageReach } from '../../../../utils/capture/job/page-reach';
import { shootInView } from '../../../../utils/capture/job/shoot-in-view';
import type { PostBox } from '../../../../utils/capture/page/capture-page-acts';

const viewport = { width: 400, height: 300 };
const boxAt = (top: number): PostBox => ({
  ...{ found: true, top, left: 0, width: 400, height: 60, viewport, scrollY: 0, band: { top: 0, bottom: 300 } },
  ...{ covers: [], url: 'https://hiroba.example/', visible: true, pendingImages: 0, hidden: [], own: 'none' },
  unseen: { before: false, after: false },
});

/** A screen on which the post, red, stands here from its top; all else is somebody else's, blue. */
async function screenWith(top: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(viewport.width, viewport.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = '#00f';
  context.fillRect(0, 0, viewport.width, viewport.height);
  context.fillStyle = '#f00';
  context.fillRect(0, top, viewport.width, 60);
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
}

/**
 * The post's picture where it stands in these places, one after another, whenever somebody asks or takes a picture.
 * @returns how much of the picture is the post's, how many pictures were taken, and which of them took another's place
 */
export async function pictureOf(places: readonly number[]): Promise<{ own: number; taken: boolean[] }> {
  let at = 0;
  const next = () => places[Math.min(at++, places.length - 1)] ?? 0;
  const taken: boolean[] = [];
  const page = { sight: async () => ({ measured: boxAt(next()), viewer: [] }) } as unknown as PageReach;
  const { files } = await shootInView('1', 'hiroba:1', page, async (isAgain = false) => {
    taken.push(isAgain);
    return screenWith(next());
  });
  const post = files.find(({ name }) => name === 'screenshot-post.png');
  const image = await createImageBitmap(new Blob([post?.bytes ?? '']));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let own = 0;
  for (let pixel = 0; pixel < data.length; pixel += 4) own += data[pixel] === 255 ? 1 : 0;
  return { own: own / (data.length / 4), taken };
}
