import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rungs } from '../../../utils/review/grade';
import { custodyEvents } from '../../../utils/shapes/schema';
import { needCases, needKinds } from '../../../utils/takedown/route-schema';
import { checkTable } from '../../../utils/verify/check-table';
import { wordsOf } from './dashboard-parts';

const sources = ['components', 'entrypoints', 'utils/review'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
const prefix = '(?:dashboard|custody|grade|export|chooser|verify|mints|documents)_';

describe.each(['ja', 'en'] as const)('words of the dashboard in %s', (lang) => {
  const words = wordsOf(lang);

  it('has every key that is named in the code', () => {
    const named = sources.flatMap((source) => [...source.matchAll(new RegExp(`['"\`](${prefix}\\w+)['"\`]`, 'g'))]);
    expect(named.length).toBeGreaterThan(200);
    expect([...new Set(named.map(([, key]) => key ?? ''))].filter((key) => !words.has(key))).toEqual([]);
  });

  it('has words for every check, every reason and every rung', () => {
    const key = (id = '') => id.replaceAll('-', '_');
    const wanted = [
      ...checkTable.map(({ id }) => `verify_check_${key(id)}`),
      ...checkTable.flatMap(({ reasons }) => reasons.map((id) => `verify_reason_${key(id)}`)),
      ...rungs.map((rung) => `grade_rung_${rung}`),
    ];
    expect(wanted.filter((each) => !words.has(each))).toEqual([]);
  });

  it('has words for everything that a window may ask for', () => {
    const wanted = [...needKinds.map((kind) => kind.replaceAll('-', '_')), ...needCases.map((each) => `when_${each}`)];
    expect(wanted.map((key) => `chooser_need_${key}`).filter((key) => !words.has(key))).toEqual([]);
  });

  it('has words for every custody event', () => {
    const camel = (code: string) => code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(custodyEvents.map((event) => `custody_${camel(event)}`).filter((key) => !words.has(key))).toEqual([]);
  });
});
