/**
 * What belongs to the session of whoever looks at the page, not to the page: it must not be in any artefact. Names of
 * things that carry it; `author` and `reviewer` are not among them.
 */
const secretName =
  /csrf|xsrf|token|nonce|session|sess_?id|^sid$|passw|secret|api_?key|auth(?!or(?!iz))|(current|login|logged).?user|(?<!re)viewer/i;

const fields = 'input,textarea,[contenteditable=""],[contenteditable=true],[contenteditable=plaintext-only]';

/** Links that only somebody who is signed in is shown. */
const signOut = '[href*=logout i],[href*=signout i],[action*=logout i]';

export const isSecretName = (name: string) => secretName.test(name);

/** Whether the page shows that somebody is signed in. Nothing found is no proof of the contrary. */
export function isSignedIn(page: ParentNode, viewer: readonly string[] = []): boolean {
  return page.querySelector([...viewer, signOut].join()) !== null;
}

/**
 * Takes the session out of a copied element: regions that show who is looking, scripts' words, values of fields and
 * drafts, comments, and every attribute that is named like a secret, holds inline state or carries a secret in an address.
 * Nothing a reader of the page sees as part of a post is touched.
 * @param count hears of what is left out, each time by its kind (`viewer`, `secret`), never of a value
 */
export function leaveOutSession(
  copy: Element,
  viewer: readonly string[] = [],
  count: (what: string) => void = () => undefined,
): void {
  for (const region of viewer[0] ? copy.querySelectorAll(viewer.join()) : []) {
    region.remove();
    count('viewer');
  }
  for (const script of copy.querySelectorAll('script, template')) {
    if (script.localName === 'template') script.remove();
    else if (script.textContent) script.textContent = '';
  }
  for (const field of copy.querySelectorAll<HTMLInputElement>(fields)) {
    // A copied field keeps what was typed into it
    const value = field.value || field.getAttribute('value') || field.textContent;
    const isTyped = field.type !== 'hidden' && value !== (field.defaultValue ?? '');
    if (value) count(isSecretName(`${field.name ?? ''} ${field.id}`) ? 'secret' : isTyped ? 'draft' : 'field');
    field.removeAttribute('value');
    if (field.localName !== 'input') field.textContent = '';
  }
  // 128: comments
  const comments = copy.ownerDocument.createNodeIterator(copy, 128);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) (comment as Comment).remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) leaveOutOf(element, count);
}

function leaveOutOf(element: Element, count: (what: string) => void): void {
  for (const { name, value } of [...element.attributes]) {
    const isState = name.startsWith('data-') && /^\s*[{[]/.test(value) && isSecretName(value);
    const isSecret = isSecretName(name) && name !== 'data-testid';
    if (isState || isSecret) {
      element.removeAttribute(name);
      // A page's nonce is for its scripts and is nobody's session
      if (name !== 'nonce') count(isSecret ? 'secret' : 'state');
    } else if (value.includes('=') && /^(href|action|formaction)$/.test(name)) {
      const kept = value.replace(/([?&#;])([^=&#;?]+)=[^&#;]*/g, (all, mark: string, key: string) =>
        isSecretName(key) ? mark : all,
      );
      if (kept === value) continue;
      element.setAttribute(name, kept);
      count('secret');
    }
  }
}
