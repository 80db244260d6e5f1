import { isSecretName } from './session-traces';

const token = /[A-Za-z0-9_-]{20,}/g;

/**
 * Long words in cookies and storage that scripts of the page can read. They are compared with the copy inside the page
 * and never leave it.
 */
export function sessionTokens(view: Window): Set<string> {
  const texts: string[] = [];
  try {
    texts.push(view.document.cookie);
    for (const storage of [view.localStorage, view.sessionStorage]) {
      for (let at = 0; at < Math.min(storage.length, 500); at += 1) {
        const key = storage.key(at) ?? '';
        const value = storage.getItem(key) ?? '';
        if (isSecretName(key) || value.length <= 200) texts.push(value.slice(0, 20_000));
      }
    }
  } catch {
    // A page may be refused its storage: then it holds nothing
  }
  return new Set(texts.flatMap((text) => text.match(token) ?? []));
}

/** Account names, as `@name`, in the regions that show who is signed in. */
export function viewerNames(page: ParentNode, viewer: readonly string[]): Set<string> {
  const regions = viewer.length > 0 ? [...page.querySelectorAll(viewer.join(', '))] : [];
  const names = regions.flatMap((region) => [...(region.textContent ?? '').matchAll(/@([A-Za-z0-9_.]{2,30})/g)]);
  return new Set(names.map(([, name = '']) => name.toLowerCase()));
}

/**
 * Takes tokens and the viewer's own account names out of a copy. Inside posts, and in every `article`, the names stay: a post
 * that names them is evidence. Pictures keep their address but for its query.
 * @param posts elements of the copy that are read as posts
 * @returns how many places were emptied
 */
export function leaveOutWords(
  copy: Element,
  tokens: ReadonlySet<string>,
  names: ReadonlySet<string>,
  posts: ReadonlySet<Element>,
): number {
  let count = 0;
  const holdsToken = (text: string) => tokens.size > 0 && (text.match(token) ?? []).some((word) => tokens.has(word));
  const escaped = [...names].map((name) => name.replace(/[.]/g, '\\.'));
  const named = new RegExp(`(?<![a-z0-9_])(?:${escaped.join('|')})(?![a-z0-9_])`, 'i');
  const holdsName = (text: string) => names.size > 0 && named.test(text);
  const isInPost = (element: Element | null): boolean =>
    element !== null && (element.localName === 'article' || posts.has(element) || isInPost(element.parentElement));

  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      const isNamed = name !== 'class' && holdsName(value) && !isInPost(element);
      if (!isNamed && !holdsToken(value)) continue;
      count += 1;
      const [path = ''] = value.split(/[?#]/);
      if (!isNamed && ['src', 'href'].includes(name) && !holdsToken(path)) element.setAttribute(name, path);
      else if (isNamed || !['src', 'class'].includes(name)) element.removeAttribute(name);
    }
  }
  const walker = copy.ownerDocument.createTreeWalker(copy, 4);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const isNamed = /@/.test(node.data) && holdsName(node.data) && !isInPost(node.parentElement);
    if (!isNamed && !holdsToken(node.data)) continue;
    count += 1;
    node.data = node.data
      .replace(token, (word) => (tokens.has(word) ? '…' : word))
      .replace(/@([A-Za-z0-9_.]{2,30})/g, (all, name: string) =>
        isNamed && names.has(name.toLowerCase()) ? '@…' : all,
      );
  }
  return count;
}
