/** What keeps a page from being heard in its order, in a line each; none when it can be. */
export function structureFaults(page: ParentNode): string[] {
  return [...headingFaults(page), ...namelessParts(page), ...emptyGroups(page)];
}

const said = (element: Element) => (element.textContent ?? '').trim();
const levelOf = ({ tagName }: Element) => Number(tagName.slice(1));

/** One heading stands over the page, none is skipped, and none carries its explanation. */
function headingFaults(page: ParentNode): string[] {
  const headings = [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(
    (each) => !each.closest('[aria-hidden=true]'),
  );
  const first = headings.filter((each) => levelOf(each) === 1);
  return [
    ...(first.length === 1 ? [] : [`${first.length} first headings: ${first.map(said).join(' / ')}`]),
    ...headings.flatMap((heading, at) => {
      const before = headings[at - 1];
      const isSkip = levelOf(heading) > (before ? levelOf(before) : 1) + 1;
      return isSkip ? [`skips a level: ${heading.tagName} ${said(heading)}`] : [];
    }),
    ...headings
      .filter((heading) => heading.querySelector('small, .small, .muted, button'))
      .map((heading) => `runs into its explanation: ${said(heading)}`),
  ];
}

const named = ['aria-label', 'aria-labelledby', 'title'];

/** Tables and side parts are told apart by a name. */
function namelessParts(page: ParentNode): string[] {
  return [...page.querySelectorAll('table, aside:not([role=none]), [role=complementary], [role=radiogroup]')]
    .filter((part) => !named.some((name) => part.getAttribute(name)) && !part.querySelector(':scope > caption'))
    .map((part) => `has no name: ${part.outerHTML.slice(0, 120)}`);
}

const members: Record<string, string> = { 'ul, ol': 'li', '[role=radiogroup]': 'input, [role=radio]' };

/** What is told to hold something holds it. */
function emptyGroups(page: ParentNode): string[] {
  return Object.entries(members).flatMap(([group, member]) =>
    [...page.querySelectorAll(group)]
      .filter((each) => !each.querySelector(member))
      .map((each) => `is empty: ${each.outerHTML.slice(0, 120)}`),
  );
}
