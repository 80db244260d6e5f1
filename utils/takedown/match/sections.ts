/** Gives the heading, legend or caption that stands over an element. */
export function sectionsOf(page: Document): (element: Element) => string {
  const headings = [...page.querySelectorAll('h2, h3, h4, h5, h6')];
  return (element) => {
    const legend = element.closest('fieldset')?.querySelector(':scope > legend')?.textContent;
    const caption = element.closest('table')?.querySelector(':scope > caption')?.textContent;
    return caption ?? legend ?? lastBefore(headings, element)?.textContent ?? '';
  };
}

/** Headings stand in the order of the page, so the search halves. */
function lastBefore(headings: readonly Element[], element: Element): Element | undefined {
  let low = 0;
  for (let high = headings.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((headings[middle] as Element).compareDocumentPosition(element) & 4) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}
