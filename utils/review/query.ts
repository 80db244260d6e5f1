import { japanAhead } from '../japan-time';
import { foldText, longNumberIn } from '../same-word';

/** What was typed into the search field, taken apart. Every part must hold. */
export interface Query {
  /** Folded; a long number by its digits. */
  terms: string[];
  site: string[];
  author: string[];
  state: string[];
  shop: string[];
  whom: string[];
  act: string[];
  /** Milliseconds since 1970: the first instant, and the first one after. */
  from?: number;
  before?: number;
}

/** Keys that stand before a colon; `person` is another word for `whom`. */
const fields = ['site', 'author', 'state', 'shop', 'whom', 'act'] as const;
const part = /(?:(site|author|state|shop|whom|person|act|from|to)[:：])?(?:"([^"]*)"|(\S+))/giu;

/**
 * Reads `site:5ch author:… from:2026-11 state:new クズ`: words in quotes belong together, a month or a year stands for all
 * of its days in Japan. A part that says nothing, such as `from:x`, is looked for as it stands.
 */
export function readQuery(typed: string): Query {
  const query: Query = { terms: [], site: [], author: [], state: [], shop: [], whom: [], act: [] };
  for (const [whole, field = '', quoted, plain = ''] of typed.replaceAll('　', ' ').matchAll(part)) {
    const said = foldText(quoted ?? plain);
    const term = () => said !== '' && query.terms.push(termOf(foldText(field ? whole : (quoted ?? plain))));
    const key = field.toLowerCase().replace('person', 'whom');
    const named = fields.find((each) => each === key);
    if (named) {
      if (said) query[named].push(said);
      continue;
    }
    switch (key) {
      case 'from':
      case 'to': {
        const days = daysIn(said);
        if (!days) term();
        else if (key === 'from') query.from = days.from;
        else query.before = days.before;
        break;
      }
      default:
        term();
    }
  }
  return query;
}

const termOf = (folded: string) => longNumberIn(folded) ?? folded;

/** The instants of a day, month or year in Japan: `2026`, `2026-11`, `2026-11-05`, also with slashes. */
function daysIn(text: string): { from: number; before: number } | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const start = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) - japanAhead;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  const before = day ? start(y, m, d + 1) : month ? start(y, m + 1, 1) : start(y + 1, 1, 1);
  return { from: start(y, m, d), before };
}

/** Whether anything was typed that narrows. */
export function isEmptyQuery(query: Query): boolean {
  const { terms, from, before } = query;
  const lists = [terms, ...fields.map((field) => query[field])];
  return lists.every((list) => list.length === 0) && from === undefined && before === undefined;
}

/** Whether the words of the cases are needed to answer it. */
export const needsWords = ({ terms, author }: Query): boolean => terms.length + author.length > 0;
