import { ownRoots } from '../posts/registry';

/** What browsers give to scripts of extensions and to no page. */
export interface OpensRoots {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
interface OwnDom {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/**
 * The shadow root of an element, though it be closed: Firefox has it on the element, Chromium as a call, which throws where
 * one is asked that can have none (of MathML, SVG, an unknown kind).
 */
export function rootOf(element: Element): ShadowRoot | null | undefined {
  const { openOrClosedShadowRoot } = element as OpensRoots;
  if (!(element instanceof HTMLElement)) return undefined;
  return openOrClosedShadowRoot ?? (globalThis as OwnDom).chrome?.dom?.openOrClosedShadowRoot(element);
}

/**
 * Everything of ours in the page, also what an earlier copy of the extension left: hosts carry no name that a page could
 * look for, so that is known by what stands in the closed root.
 */
export function everyRoot(document: Document): HTMLElement[] {
  const left = [...document.documentElement.querySelectorAll<HTMLElement>(':scope > div')].flatMap(
    (host) => rootOf(host)?.querySelector<HTMLElement>('.bk-root[data-part]') ?? [],
  );
  return [...new Set([...ownRoots(), ...left])];
}

/**
 * The host has no attribute, and no box to be hit or measured. In a shadow root an important rule for the host wins over
 * every rule and every inline style of the page.
 */
export const hostStyle =
  ':host{all:initial!important;display:contents!important}.bk-root[data-part]{position:absolute;inset:0 auto auto 0;z-index:2147483647}';

export const hostOf = (root: HTMLElement) => (root.getRootNode() as Partial<ShadowRoot>).host;

/** The elements of the page that hold our roots. */
export function ownHosts(): Element[] {
  return everyRoot(document).flatMap((root) => hostOf(root) ?? []);
}
