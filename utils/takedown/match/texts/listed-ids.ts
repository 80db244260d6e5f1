/** The ids that an attribute of an element lists. */
export const idsOf = (element: Element, attribute = 'aria-labelledby'): string[] =>
  element.getAttribute(attribute)?.trim().split(/\s+/) ?? [];
