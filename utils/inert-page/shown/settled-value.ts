import { sheetsOf } from './css-rules';
import { isSettled, settledBy } from './settled-forms';
import type { Sheets } from './sheets';
import { takesOf } from './sight-of-value';

/** Properties that browsers know under a maker's name alone. */
const makers = /^(?:text-(?:fill|stroke|security)|mask-box|box-reflect)/;

/** What takes words out of sight only together with something else that is drawn. */
const beside: ReadonlySet<string> = new Set(['low', 'share', 'raise']);

/**
 * A declaration with precedence that says how a browser drew a property; nothing where it drew the words out of sight, or
 * where no plain value says what it drew.
 * @param drawn what the browser says of a property
 */
export function settledValue(name: string, drawn: (name: string) => string, sheets: Sheets): string[] | undefined {
  const by = settledBy(name);
  // A shorthand cannot be said again; what it sets can
  if (by[0] !== name) return by.flatMap((each) => settledValue(each, drawn, sheets) ?? []);
  const own = makers.test(name) ? `-webkit-${name}` : name;
  // Once drawn, nothing moves any more; and a font of the page's own is not needed to read
  const value = name.startsWith('animation') ? 'none' : name === 'font-family' ? 'sans-serif' : drawn(own);
  const css = `${own}: ${value} !important`;
  const [said] = sheetsOf([css]).rules.flatMap(({ declarations }) => declarations);
  const isShown = said && takesOf(said, sheets).every(({ left, kind }) => left > 0 || beside.has(kind));
  return isShown && isSettled(said) ? [css] : undefined;
}
