import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../utils/takedown/match/match-form';
import { projectRoot } from '../../harness/build';
import { type BoxKind, layouts, type Row } from '../../harness/fill/layouts';

const boxes = {
  line: '<input id="x" type="text">',
  area: '<textarea id="x"></textarea>',
  choice: '<select id="x"><option value="">-</option><option>A</option><option>B</option><option>C</option></select>',
  file: '<input id="x" type="file">',
} as const;
const kinds = ['line', 'area', 'choice', 'file'] as const;

/** By kind of box and by key: how forms word what belongs there; `never` stays untouched. */
type Labels = Readonly<Partial<Record<(typeof kinds)[number], Readonly<Record<string, readonly string[]>>>>>;

interface Language {
  sets: readonly string[];
  title: string;
  url: string;
  reason: string;
}

const languages: Readonly<Record<string, Language>> = {
  english: {
    sets: ['english', 'english-second', 'english-families'],
    title: 'Report content',
    url: 'URL of the post',
    reason: 'Why should this be removed?',
  },
  japanese: {
    sets: ['japanese', 'japanese-second', 'japanese-kin'],
    title: '権利侵害の申出',
    url: '対象の投稿のURL',
    reason: '権利侵害の理由',
  },
};

/** Labels that are missed in a table, and why. */
const knownGaps: Readonly<Record<string, string>> = {
  'Dept. in charge of this request at your company': 'the abbreviation is taken for the end of a sentence',
};

/** The field between two others of a report, with its label over it or in a table. */
function formWith(label: string, box: string, key: string, isTable: boolean, words: Language): string {
  const rows = [
    ...(key === 'post.permalink' ? [] : [[words.url, '<input name="u1">']]),
    [label, box],
    ...(key === 'case.reason' ? [] : [[words.reason, '<textarea name="r1"></textarea>']]),
  ].map(([said, control]) =>
    isTable
      ? `<tr><th>${said} <span>*</span></th><td>${control}</td></tr>`
      : `<p><label>${said}<br>${control}</label></p>`,
  );
  const body = rows.join('');
  return `<h1>${words.title}</h1><form>${isTable ? `<table>${body}</table>` : body}</form>`;
}

const sets = Object.values(languages).flatMap((words) => words.sets.map((set) => ({ set, words })));

describe.each(sets)('labels of $set forms', ({ set, words }) => {
  const file = join(projectRoot, 'tests', 'fixtures', 'labels', `${set}.json`);
  const labels: Labels = JSON.parse(readFileSync(file, 'utf8'));

  it('mean what they say, over their boxes and in tables', () => {
    const wrong: string[] = [];
    const page = bareDocument();
    const asked = kinds.flatMap((kind) =>
      Object.entries(labels[kind] ?? {}).flatMap(([key, said]) => said.map((label) => ({ kind, key, label }))),
    );
    for (const [place, { kind, key, label }] of asked.entries()) {
      if (isOfFamilies(set) && place % 3 > 0) continue;
      page.body.innerHTML = formWith(label, boxes[kind], key, place % 2 === 1, words);
      const found = matchForm(page).find(({ element }) => element.id === 'x')?.key ?? 'never';
      if (found !== key && !(label in knownGaps && found === 'never')) wrong.push(`${label}: ${found}, not ${key}`);
    }
    expect(wrong.join('\n')).toBe('');
  });

  it('mean the same however labels and boxes are put together', () => {
    const wrong: string[] = [];
    const page = bareDocument();
    const names = Object.keys(layouts);
    const asked = (['line', 'area', 'choice'] as const).flatMap((kind: BoxKind) =>
      Object.entries(labels[kind] ?? {}).flatMap(([key, said]) => said.map((label) => ({ kind, key, label }))),
    );
    for (const [place, { kind, key, label }] of asked.entries()) {
      if (isQuestion(label) || place % SHARE > 0) continue;
      const rows: Row[] = [
        ...(key === 'post.permalink' ? [] : [[words.url, 'line', 'u1'] as const]),
        [label, kind, 'x'],
        ...(key === 'case.reason' ? [] : [[words.reason, 'area', 'r1'] as const]),
      ];
      const layout = names[(place / SHARE) % names.length] ?? '';
      page.body.innerHTML = `<h1>${words.title}</h1><form>${layouts[layout]?.(rows)}</form>`;
      const found = matchForm(page).find(({ element }) => element.id === 'x')?.key ?? 'never';
      if (found !== key) wrong.push(`${label} (${layout}): ${found}, not ${key}`);
    }
    expect(wrong.join('\n')).toBe('');
  });
});

/** Of so many labels one is put into a layout, each into another. */
const SHARE = 6;

/** A document that no window shows: nothing in it is hidden, and no style has to be computed. */
const bareDocument = () => new JSDOM().window.document.implementation.createHTMLDocument('');

/** Sets that were written with the rules at hand: of these each third is enough to notice a rule that was broken. */
const isOfFamilies = (set: string) => /families|kin$/.test(set);

/** Several sentences may as well be a note over the box; only some layouts tell. */
const isQuestion = (label: string) => /[.?!。？] |。.|[.!。]$/.test(label);
