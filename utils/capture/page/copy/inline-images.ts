import { picturesOfPage } from '../picture-bytes';

const all = 12_000_000;

/**
 * Puts the pictures of the page into its copy as data: addresses, from the browser's own cache where it can. Pictures
 * that another origin does not give to scripts keep their address: they are in the screenshot and in the MHTML. A picture
 * that is asked for again stands in the page's own list of what was loaded: in quiet mode none is.
 */
export async function inlineImages(
  document: Document,
  copy: HTMLElement,
  isQuiet = false,
): Promise<{ missing: number }> {
  const shown = new Set(
    [...document.images].filter((image) => image.complete).map((image) => image.currentSrc || image.src),
  );
  const targets = [...copy.querySelectorAll('img')];
  const bytesOf = picturesOfPage();
  let total = 0;
  let missing = 0;
  await Promise.all(
    targets.map(async (image) => {
      image.removeAttribute('srcset');
      image.removeAttribute('loading');
      const source = image.getAttribute('src') ?? '';
      if (!/^https?:/.test(source)) return;
      const data = !isQuiet && shown.size > 0 ? await bytesOf(source) : undefined;
      if (data && total + data.length < all) {
        total += data.length;
        image.setAttribute('data-banken-src', source);
        image.setAttribute('src', data);
      } else missing += 1;
    }),
  );
  for (const source of copy.querySelectorAll('source[srcset]')) source.removeAttribute('srcset');
  return { missing };
}
