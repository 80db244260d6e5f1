const most = 80;
const largest = 3_000_000;
const all = 12_000_000;
const patience = 2_500;

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
  const until = performance.now() + patience;
  const bytes = new Map<string, Promise<string | undefined>>();
  let total = 0;
  let missing = 0;
  await Promise.all(
    targets.map(async (image) => {
      image.removeAttribute('srcset');
      image.removeAttribute('loading');
      const source = image.getAttribute('src') ?? '';
      if (!/^https?:/.test(source)) return;
      if (!isQuiet && !bytes.has(source) && bytes.size < most && shown.size > 0)
        bytes.set(source, dataAddress(source, until));
      const data = await bytes.get(source);
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

async function dataAddress(address: string, until: number): Promise<string | undefined> {
  try {
    const wait = Math.max(1, until - performance.now());
    const reply = await fetch(address, {
      cache: 'force-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(wait),
    });
    if (!reply.ok) return undefined;
    const blob = await reply.blob();
    if (blob.size > largest || !blob.type.startsWith('image/')) return undefined;
    return await new Promise<string | undefined>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : undefined);
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  } catch {
    // The page lists it as not fetched
    return undefined;
  }
}
