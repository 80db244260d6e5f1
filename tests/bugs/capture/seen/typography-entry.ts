import { appearanceFailures } from '../../../../utils/capture/job/appearance-failures';
import { lettersInPicture } from '../../../../utils/capture/job/letters-in-picture';
import { appearanceOf } from '../../../../utils/capture/page/lines/appearance';
import type { ReadPost } from '../../../../utils/platforms/contract';
import type { Appearance } from '../../../../utils/shapes/records/text-line';

type Look = Omit<Appearance, 'isTimeHidden'>;

/** How the words and the name of the post of this page stand now. */
export function lookAt(text: string, name: string): Look {
  return appearanceOf([...document.querySelectorAll('#post')], text, [name], '', { top: 0, bottom: innerHeight });
}

/** What a shot of the viewport shows of them, and which failures that makes. */
export async function judged(png: string, look: Look, text: string): Promise<{ found: object; codes: string[] }> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  const found = (of: 'text' | 'author') =>
    lettersInPicture(
      look.lines.filter((line) => line.of === of),
      { data, width, height, scale: 1, top: 0 },
    );
  const seen = { text: found('text'), author: found('author') };
  const failures = appearanceFailures({ text } as ReadPost, { ...look, isTimeHidden: false }, seen);
  return { found: seen, codes: failures.map(({ code, detail }) => `${code} ${detail ?? ''}`.trim()) };
}
