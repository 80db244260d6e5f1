import { appearanceFailures } from '../../../../utils/capture/job/appearance-failures';
import { lettersInPicture } from '../../../../utils/capture/job/letters-in-picture';
import { appearanceOf } from '../../../../utils/capture/page/lines/appearance';
import type { ReadPost } from '../../../../utils/platforms/contract';
import type { Appearance } from '../../../../utils/shapes/records/text-line';

type Look = Omit<Appearance, 'isTimeHidden'>;

/** How the words, the names and the time of the post of this page stand now. */
export function lookAt(text: string, names: string | string[], iso?: string): Look {
  const band = { top: 0, bottom: innerHeight };
  return appearanceOf([...document.querySelectorAll('#post')], text, [names].flat(), '', band, iso);
}

/** What a shot of the viewport shows of them, and which failures that makes. */
export async function judged(png: string, look: Look, text: string): Promise<{ found: object; codes: string[] }> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  const found = (of: 'text' | 'author' | 'time') =>
    lettersInPicture(
      look.lines.filter((line) => line.of === of),
      { data, width, height, scale: 1, top: 0 },
    );
  const seen = { text: found('text'), author: found('author'), time: found('time') };
  const failures = appearanceFailures({ text } as ReadPost, { ...look, isTimeHidden: false }, seen);
  return { found: seen, codes: failures.map(({ code, detail }) => `${code} ${detail ?? ''}`.trim()) };
}
