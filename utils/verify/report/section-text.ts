import type { Cell, Section } from '../layout/content';

/** What a section says, as one text each: its body, the heads of its tables, what stands round each page. */
interface SectionText {
  body: string;
  /** Rows that a table says again where it goes on. */
  heads: string[];
  header: string;
  footerOn(page: number, pages: number): string;
}

/** @param pageOf the page on which the text with this id stands, in digits */
function sectionText({ section, header, foot = '', footer }: Section, pageOf: (id: string) => string): SectionText {
  const heads: string[] = [];
  return {
    body: section.map((each) => saidIn(each, pageOf, heads)).join(''),
    heads,
    header: saidIn(header(), pageOf, []),
    footerOn: (page, pages) => saidIn({ stack: [foot, footer(page, pages)] }, pageOf, []),
  };
}

function saidIn(content: Cell, pageOf: (id: string) => string, heads: string[]): string {
  const all = (parts: readonly Cell[]) => parts.map((part) => saidIn(part, pageOf, heads)).join('');
  if (typeof content === 'string') return content;
  if ('pageReference' in content) return pageOf(content.pageReference);
  if ('text' in content) return typeof content.text === 'string' ? content.text : all(content.text);
  if ('stack' in content) return all(content.stack);
  if ('columns' in content) return all(content.columns);
  if (!('table' in content)) return '';
  const { body, headerRows = 0 } = content.table;
  if (headerRows > 0) heads.push(all(body.slice(0, headerRows).flat()));
  return all(body.flat());
}

/** The signs in the body of a section, by their names, in their order. */
export function signsIn({ section }: Section): string[] {
  const signs: string[] = [];
  const look = (content: Cell): void => {
    if (typeof content === 'string') return;
    if ('sign' in content) signs.push(content.sign);
    else if ('stack' in content) content.stack.forEach(look);
    else if ('columns' in content) content.columns.forEach(look);
    else if ('table' in content) content.table.body.flat().forEach(look);
  };
  section.forEach(look);
  return signs;
}

/**
 * A text as it can be compared: `[U+1F44D]` stands for its character, letters and marks are joined, and blanks are left out,
 * which lines and cells break.
 */
export function comparable(text: string): string {
  return text
    .replace(/\[U\+([0-9A-F]{4,6})\]/g, (whole, code: string) => {
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .normalize('NFC')
    .replace(/\s+/g, '');
}

/** All that a section says, once. */
export function allSaid(section: Section): string {
  const { body, header, footerOn } = sectionText(section, () => '');
  return `${header}\n${body}\n${footerOn(1, 1)}`;
}

/** Where pages say something else than the sections that they are to be made of, or nothing. */
export function firstApart(
  pages: readonly string[],
  sections: readonly Section[],
  anchorOf: (section: number) => string | undefined,
): string | undefined {
  const unresolved = sections.map((section) => sectionText(section, () => ''));
  const bodies: string[][] = sections.map(() => []);
  const starts = new Map<string, string>();
  let at = -1;
  for (const [index, page] of pages.entries()) {
    const round = (section: number) => {
      const text = unresolved[section];
      return text && comparable(text.header + text.footerOn(index + 1, pages.length));
    };
    const next = [at + 1, at].find((section) => {
      const own = round(section);
      return own !== undefined && page.endsWith(own);
    });
    if (next === undefined) return `page ${index + 1}: ${page.slice(-40)}`;
    if (next !== at) starts.set(anchorOf(next) ?? '', `${index + 1}`);
    at = next;
    bodies[at]?.push(page.slice(0, page.length - (round(at)?.length ?? 0)));
  }
  if (at !== sections.length - 1) return `${sections.length - 1 - at} sections less`;
  for (const [index, section] of sections.entries()) {
    const { body, heads } = sectionText(section, (id) => starts.get(id) ?? '?');
    const apart = bodyApart(bodies[index] ?? [], comparable(body), heads.map(comparable));
    if (apart !== undefined) return apart;
  }
  return undefined;
}

function bodyApart(pages: readonly string[], expected: string, heads: readonly string[]): string | undefined {
  let place = 0;
  for (const [index, page] of pages.entries()) {
    const [head = ''] =
      index === 0 || expected.startsWith(page, place) ? [] : heads.filter((each) => page.startsWith(each));
    const own = page.slice(head.length);
    if (!expected.startsWith(own, place)) {
      let same = 0;
      while (same < own.length && own[same] === expected[place + same]) same += 1;
      return `says ${own.slice(same, same + 40) || 'less'} for ${expected.slice(place + same, place + same + 40)}`;
    }
    place += own.length;
  }
  return place === expected.length ? undefined : `less: ${expected.slice(place, place + 40)}`;
}
