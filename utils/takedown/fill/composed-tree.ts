/** Shadow roots that a page keeps closed open for extensions alone. */
interface ExtensionDom {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
}

/** The shadow root of an element, closed ones too where the browser tells an extension. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const { openOrClosedShadowRoot } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const told = (globalThis as ExtensionDom).chrome?.dom?.openOrClosedShadowRoot;
  return told && element instanceof HTMLElement ? told(element) : null;
}

/** What an element is drawn inside of: its slot, its parent, or the host of its shadow root. */
export function drawnInside(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  return element.parentElement ?? hostOf(element);
}

/** The host of the shadow root that an element stands in. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The element and all that it is drawn inside of, up to its document. */
export function withAncestors(element: Element): Element[] {
  const line: Element[] = [];
  for (let each: Element | null = element; each; each = drawnInside(each)) line.push(each);
  return line;
}

/** Everything that is drawn at a point of the window, topmost first, shadow trees included. */
export function stackAt(root: Document | ShadowRoot, left: number, top: number): Element[] {
  return root
    .elementsFromPoint(left, top)
    .filter((element) => element.getRootNode() === root)
    .flatMap((element) => {
      const inner = shadowRootOf(element);
      return inner ? [...stackAt(inner, left, top), element] : [element];
    });
}

/** Every element of a page, shadow trees included. */
export function everyElement(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const inner = shadowRootOf(element);
    return inner ? [element, ...everyElement(inner)] : [element];
  });
}
