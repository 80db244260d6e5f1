/** What was found, per platform or page: as a table to read and as figures for `--json FILE`. */
import { type WrittenFigure, written } from '../../bench/written-figures';
import type { Score } from './compare';

function line(name: string, { posts, found, false: none, right, wrong, absent, withheld }: Score): string {
  const reasons = Object.entries(withheld).map(([reason, count]) => `${reason} ${count}`);
  return `| ${name} | ${found}/${posts} | ${none} | ${right} | ${wrong} | ${absent} | ${reasons.join(', ') || '–'} |`;
}

/** One row for each, under a head that says what they are. */
export function tableOf(kind: string, scores: Iterable<readonly [string, Score]>): string {
  const head = `| ${kind} | found | false | right | wrong | absent | withheld |\n|---|---|---|---|---|---|---|`;
  return [head, ...[...scores].map(([name, score]) => line(name, score))].join('\n');
}

/** How many facts the distrust withheld, by reason; a site from which none was is told too. */
export function reasonTableOf(scores: Iterable<readonly [string, Score]>): string {
  const rows = [...scores].map(([name, { withheld }]) => {
    const counts = new Map<string, number>();
    for (const [doubt, count] of Object.entries(withheld)) {
      const reason = doubt.slice(doubt.indexOf(':') + 1);
      counts.set(reason, (counts.get(reason) ?? 0) + count);
    }
    return { name, counts };
  });
  const reasons = [...new Set(rows.flatMap(({ counts }) => [...counts.keys()]))].sort();
  const cells = ({ name, counts }: (typeof rows)[number]) => {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return `| ${[name, all, ...reasons.map((reason) => counts.get(reason) ?? '–')].join(' | ')} |`;
  };
  const head = `| withheld from | facts | ${reasons.map((reason) => `${reason} | `).join('')}\n|---|---|${'---|'.repeat(reasons.length)}`;
  return [head.replace(/ +\n/, '\n'), ...rows.map(cells)].join('\n');
}

/** Nothing false and nothing wrong is promised; the rest is told. */
export function figuresOf(scores: Iterable<readonly [string, Score]>): WrittenFigure[] {
  return [...scores].flatMap(([name, { posts, found, false: none, right, wrong, absent, withheld }]) => [
    written(`${name}: false posts`, none, 'posts', '= 0'),
    written(`${name}: wrong facts`, wrong, 'facts', '= 0'),
    written(`${name}: posts found`, found, `of ${posts} posts`),
    written(`${name}: right facts`, right, 'facts'),
    written(`${name}: absent facts`, absent, 'facts'),
    ...Object.entries(withheld).map(([reason, count]) => written(`${name}: withheld ${reason}`, count, 'facts')),
  ]);
}
