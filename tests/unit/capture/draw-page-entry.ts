import { html2canvas } from 'html2canvas-pro';
import { drawAgain } from '../../../utils/capture/page/draw-again';
import { locatedPosts } from '../../../utils/capture/posts/registry';

async function pixelsOf(picture: CanvasImageSource & { width: number; height: number }): Promise<Uint8ClampedArray> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0);
  return context?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
}

async function pictureAt(address = ''): Promise<ImageBitmap> {
  return createImageBitmap(await (await fetch(address)).blob());
}

/** Pixels by which our drawings of a post and of the window differ from those that the renderer makes of the whole page; how many there are. */
export async function differences(selector: string): Promise<{ post: number; viewport: number; pixels: number }> {
  const post = document.querySelector<HTMLElement>(selector);
  if (!post) throw new Error(selector);
  locatedPosts().set('post', post);
  const drawn = await drawAgain('post');
  const shared = { scale: devicePixelRatio, logging: false, backgroundColor: '#ffffff' };
  const whole = await html2canvas(post, shared);
  const window = { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight };
  const seen = await html2canvas(document.documentElement, { ...shared, ...window });
  const box = post.getBoundingClientRect();
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map((edge) =>
    Math.round(edge * devicePixelRatio),
  ) as [number, number, number, number];
  const cut = document.createElement('canvas');
  [cut.width, cut.height] = [right - left, bottom - top];
  cut.getContext('2d')?.drawImage(seen, -left, -top);
  const apart = async (ours: ImageBitmap, theirs: HTMLCanvasElement) => {
    if (ours.width !== theirs.width || ours.height !== theirs.height) return Number.POSITIVE_INFINITY;
    const [one, other] = [await pixelsOf(ours), await pixelsOf(theirs)];
    return one.reduce((count, value, at) => count + (value === other[at] ? 0 : 1), 0);
  };
  const ours = await pictureAt(drawn?.post.png);
  return {
    // By itself, or out of the window that shows all of it
    post: Math.min(await apart(ours, whole), await apart(ours, cut)),
    viewport: await apart(await pictureAt(drawn?.viewport?.png), seen),
    pixels: whole.width * whole.height,
  };
}
