import { drawAgain } from '../../../utils/capture/page/draw-again';
import { locatedPosts } from '../../../utils/capture/posts/registry';

async function pixelsOf(address: string): Promise<ImageData> {
  const picture = await createImageBitmap(await (await fetch(address)).blob());
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

export interface Pictures {
  post: string;
  viewport: string;
}

/** The post and the window as they are drawn, and where the post stands in the window. */
export async function drawn(selector: string): Promise<Pictures & { box: DOMRect; size: [number, number] }> {
  const post = document.querySelector<HTMLElement>(selector);
  if (!post) throw new Error(selector);
  locatedPosts().set('post', post);
  const made = await drawAgain('post');
  return {
    post: made?.post.png ?? '',
    viewport: made?.viewport?.png ?? '',
    box: post.getBoundingClientRect(),
    size: [made?.post.width ?? 0, made?.post.height ?? 0],
  };
}

/** By so much two of 256 steps of one colour may differ and still be taken for the same by the eye. */
const alike = 48;

/** The share of pixels, in per cent, in which two pictures differ to the eye. */
export async function differing(one: string, other: string): Promise<number> {
  const [ours, theirs] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  if (ours.width !== theirs.width || ours.height !== theirs.height) return 100;
  let count = 0;
  for (let at = 0; at < ours.data.length; at += 4) {
    const steps = [0, 1, 2].map((each) => Math.abs((ours.data[at + each] ?? 0) - (theirs.data[at + each] ?? 0)));
    if (Math.max(...steps) > alike) count += 1;
  }
  return (count / (ours.width * ours.height)) * 100;
}
