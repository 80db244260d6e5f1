import { anyControl } from '../controls';
import { ownerOf, spokenOf } from '../labels/headings';
import { says } from '../labels/phrases';
import { remembered } from '../labels/remembered';
import { oncePerLook } from '../per-look';
import { lastPreceding } from './form-sections';
import { idsOf } from './listed-ids';
import { areWordsBetween } from './nearby-lines';
import { APART, holdsControl, isWordless, tidy, wordsOf } from './wording';

/** Longer ones are no notes. */
const LONGEST = 200;

/**
 * Whose a datum is by what is told beside it or over its block, where that is not the sender: `poster`, or `third` where
 * everybody will read it.
 */
export function toldWhose(page: Document): (element: Element) => string | undefined {
  const lines = [...page.querySelectorAll('p, small, div, li, td')].filter(whoseIn);
  const headings = [...page.querySelectorAll('h2, h3, h4, h5, h6, legend')];
  const controls = [...page.querySelectorAll(anyControl)];
  const lineOver = nearestLine(controls);
  return (element) => {
    const marks = labelOf(element)?.textContent?.match(FOOTNOTE);
    const line = lines.findLast((each) =>
      each.compareDocumentPosition(element) & 4
        ? says('tells of a block', wordsIn(each)) &&
          each.parentElement?.contains(element) &&
          lastPreceding(headings, each) === lastPreceding(headings, element)
        : ((each.matches(':is(small, :has(> small:only-child))') || /^[※\s]*[↑上]/.test(each.textContent ?? '')) &&
            controls[lastPreceding(controls, each)] === element) ||
          (marks && each.textContent?.trim().startsWith(marks[0])),
    );
    const ids = idsOf(element, 'aria-describedby');
    const notes = [...ids.map((id) => page.getElementById(id)), line].map(whoseIn);
    return (
      whose(element.getAttribute('title') ?? '') ??
      notes.find(Boolean) ??
      other(besideOf(element)) ??
      other(lineOver(element))
    );
  };
}

/** `氏名※1`, `★氏名` */
const FOOTNOTE = /[※*＊†]\s?\d{1,2}|★/;

const OTHERS = new Set(['poster', 'third']);
const other = (owner: string | undefined) => (owner && OTHERS.has(owner) ? owner : undefined);

const labelOf = (element: Element) => (element as HTMLInputElement).labels?.[0];

/** Whom the words in the line of a box name before its label or behind it. */
function besideOf(element: Element): string | undefined {
  const own = new Set<Node>([element, ...((element as HTMLInputElement).labels ?? [])]);
  for (let inner = element; ; inner = inner.parentElement as Element) {
    const [before, after] = [wordsBeside(inner, 'previousSibling', own), wordsBeside(inner, 'nextSibling', own)];
    const owner = [before, after].map((words) => spokenOf(tidy(words)) ?? whose(words)).find(Boolean);
    if (owner || !inner.parentElement || !RUNS_ON.test(inner.parentElement.tagName)) return owner;
  }
}

const RUNS_ON = /^(SMALL|SPAN|FONT|B|I|EM|STRONG|LABEL)$/;

/** Words that go on from an element in its line; behind it none where another box follows. */
function wordsBeside(element: Element, side: 'previousSibling' | 'nextSibling', own: ReadonlySet<Node>): string {
  let words = '';
  for (let node = element[side]; node && (node.nodeType !== 1 || RUNS_ON.test(node.nodeName)); node = node[side]) {
    if (node.nodeType === 1 && holdsControl(node as Element)) return side === 'nextSibling' ? '' : words;
    const said = own.has(node) ? '' : wordsOf(node);
    words = side === 'nextSibling' ? words + said : said + words;
  }
  return words;
}

/** Whom the nearest line over an element names that is no label of a box and says nothing else. */
const nearestLine = (controls: readonly Element[]) => {
  const over = oncePerLook((block): string | undefined => {
    if (block.tagName === 'BODY') return undefined;
    for (let line = block.previousElementSibling; line; line = line.previousElementSibling) {
      if (holdsControl(line) || NO_LINES.test(line.tagName)) continue;
      const words = lastLineOf(line);
      const owner = words.length > LONGEST ? undefined : (spokenOf(words) ?? ownerOf(words));
      const box = owner && controls[lastPreceding(controls, line) + 1];
      if (owner && (!box || areWordsBetween(line, box))) return spokenOf(words);
      if (line.tagName === 'DT') break;
    }
    const round = outside(block);
    return round && over(round);
  });
  return over;
};

const lastLineOf = oncePerLook((block) => {
  const words = [...(block.shadowRoot ?? block).childNodes].map((node) => wordsOf(node)).join(' ');
  return tidy(words.split(APART).findLast((each) => !isWordless(each)) ?? '');
});

const NO_LINES = /^(SCRIPT|STYLE|TEMPLATE|NAV|ASIDE|FOOTER|TR|A|BUTTON)$/;

const outside = (block: Element) => block.parentElement ?? (block.getRootNode() as ShadowRoot).host;

const wordsIn = (line: Element) => tidy(line.textContent ?? '');

const whoseIn = (line: Element | null | undefined) =>
  line && !holdsControl(line) && (line.textContent?.length ?? 0) < LONGEST ? whose(wordsIn(line)) : undefined;

const whose = remembered((words) =>
  says('made public', words)
    ? 'third'
    : (says('of the other side', words) || spokenOf(words, true) === 'poster') && !says('of oneself', words)
      ? 'poster'
      : undefined,
);
