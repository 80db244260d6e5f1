/** Most pictures of one page: a form that is longer has its lower end left out, and the result says so. */
const MOST = 8;
/** The browser takes two pictures a second, and the page must have drawn itself after scrolling. */
const SETTLE = 120;

interface FormShots {
  parts: number;
  /** The whole page is on the pictures. */
  isWhole: boolean;
}

/**
 * Walks down the page window by window and has each taken; comes back to where the person was. `take` gets the number
 * of the part, from 1.
 */
export async function shootForm(page: Document, take: (part: number) => Promise<void>): Promise<FormShots> {
  const view = page.defaultView;
  if (!view) return { parts: 0, isWhole: false };
  const before = { left: view.scrollX, top: view.scrollY };
  const height = page.documentElement.scrollHeight;
  const tops: number[] = [];
  for (let top = 0; tops.length === 0 || top < height - 8; top += Math.max(100, view.innerHeight)) tops.push(top);
  const parts = Math.min(tops.length, MOST);
  try {
    for (const [index, top] of tops.slice(0, parts).entries()) {
      view.scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
      await take(index + 1);
    }
  } finally {
    view.scrollTo({ ...before, behavior: 'instant' });
  }
  return { parts, isWhole: parts === tops.length };
}
