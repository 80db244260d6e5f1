/** Puts text on the clipboard, in any page: the modern way needs https and focus, the old one only a click. */
export async function copyText(text: string, page: Document = document): Promise<boolean> {
  try {
    await page.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page's policy may forbid it: the older way is tried
    return copyByEvent(text, page);
  }
}

/** Answers the page's own `copy` event with our text; nothing is added to the page. */
function copyByEvent(text: string, page: Document): boolean {
  const listening = new AbortController();
  let done = false;
  page.addEventListener(
    'copy',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/plain', text);
      done = true;
    },
    { capture: true, signal: listening.signal },
  );
  page.execCommand('copy');
  listening.abort();
  return done;
}
