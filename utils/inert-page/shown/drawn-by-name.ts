import type { Styled } from './selectors';

const words = (list: string) => new Set(list.split(' '));
/** Drawn as something else than their words, not at all, or only when somebody opens them (HTML Standard §15.3). */
const undrawn = words(
  'meter progress rp datalist bdo head title select option optgroup iframe object canvas audio video noframes noembed',
);
const smaller = words('small sub sup');
const raised = words('sub sup');
const struck = words('s del strike');
/** Those that a browser sets signs round. */
const quoting = words('q');
/** The order in which a browser draws the parts of a table, wherever they stand in it (CSS 2.2 §17.2). */
const tableOrder: Readonly<Record<string, number>> = { caption: 0, thead: 1, tbody: 2, tr: 2, tfoot: 3 };

/** A list that counts otherwise than from one on, in plain numbers. */
const counting = ({ name, attributes }: Styled) =>
  (name === 'li' && attributes.has('value')) ||
  (name === 'ol' && ['start', 'type'].some((each) => (attributes.get(each) ?? '1') !== '1')) ||
  (name === 'ol' && attributes.has('reversed'));

/** Opened by a press alone, or by nobody. */
const isClosed = ({ name, attributes }: Styled) =>
  attributes.has('popover') || (/^(?:details|dialog)$/.test(name) && !attributes.has('open'));

/** A picture of a few pixels. */
const isTiny = ({ name, attributes }: Styled) =>
  name === 'img' && ['width', 'height'].some((side) => Number(attributes.get(side) ?? 8) < 8);

/** What a browser by itself does with an element, by its name and attributes, whatever no sheet says of it. */
export function drawnByName(element: Styled) {
  const { name, attributes } = element;
  return {
    // A copy says of an element that it may not hold which one it was
    isUndrawn: undrawn.has(attributes.get('data-banken-was') ?? name) || isClosed(element),
    isStruck: struck.has(name),
    isRaised: raised.has(name),
    isMarked: quoting.has(name) || counting(element),
    isRoomless: isTiny(element),
    /** Of the letters round it. */
    size: smaller.has(name) ? 0.83 : 1,
  };
}

/** Where in its table a browser draws a part; nothing for what is none. */
export const placeInTable = (name: string): number | undefined => tableOrder[name];
