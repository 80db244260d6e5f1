const quoted = (value: string) => `"${value.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;

/** A selector that finds exactly this element in its document as it is now: id, name, name and value, else the path. */
export function cssPath(element: Element): string {
  const page = element.getRootNode() as Document | ShadowRoot;
  // No selector reaches into a shadow root: the host's, then the inner one, as tools write it.
  if ('host' in page) return `${cssPath(page.host)} >>> ${pathIn(page, element)}`;
  return pathIn(page, element);
}

function pathIn(page: Document | ShadowRoot, element: Element): string {
  const tag = element.tagName.toLowerCase();
  const name = element.getAttribute('name');
  const value = element.getAttribute('value');
  const candidates = [
    ...(element.id ? [`${tag}[id=${quoted(element.id)}]`] : []),
    ...(name ? [`${tag}[name=${quoted(name)}]`] : []),
    ...(name && value ? [`${tag}[name=${quoted(name)}][value=${quoted(value)}]`] : []),
  ];
  const found = candidates.find((selector) => page.querySelectorAll(selector).length === 1);
  if (found) return found;
  const steps: string[] = [];
  for (
    let node: Element | null = element;
    node && node !== element.ownerDocument.documentElement;
    node = node.parentElement
  ) {
    const siblings = [...(node.parentNode?.children ?? [])].filter((other) => other.tagName === node?.tagName);
    steps.unshift(`${node.tagName.toLowerCase()}:nth-of-type(${siblings.indexOf(node) + 1})`);
  }
  return steps.join(' > ');
}
