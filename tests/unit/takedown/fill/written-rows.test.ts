import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../../utils/takedown/match/match-form';
import { rowLayouts, rowSamples, type TitledRow } from '../../../harness/fill/row-samples';
import { whole } from '../../../harness/whole';

/** Boxes of these stand about without a block that holds them together. */
const KNOWN_GAPS: Readonly<Record<string, readonly string[]>> = { checks: ['h4flat', 'br'] };

const URL_ROW: TitledRow = ['対象URL', '<input type="url" id="u0">'];
const AROUND = /^[uqw]0$/;

/** No window shows it, so no style has to be computed. */
const page = new JSDOM().window.document.implementation.createHTMLDocument('');

/** Every sample in some layouts and every layout with some samples; all of them in a whole run. */
const isTried = (layout: string, sample: string) =>
  whole || (layouts.indexOf(layout) + Object.keys(rowSamples).indexOf(sample)) % 10 === 0;

const layouts = Object.keys(rowLayouts);
describe.each(layouts)('rows put together as %s', (layout) => {
  const samples = Object.keys(rowSamples).filter((name) => !KNOWN_GAPS[name]?.includes(layout));
  it.each(samples.filter((sample) => isTried(layout, sample)))('say what %s ask for', (name) => {
    const [title, boxes, keys] = rowSamples[name] ?? ['', '', {}];
    const rows: TitledRow[] = [
      ...(name.startsWith('url') ? [] : [URL_ROW]),
      ['通報する文言', '<textarea id="q0"></textarea>'],
      [title, boxes],
      ['削除を求める理由', '<textarea id="w0"></textarea>'],
    ];
    page.body.innerHTML = `<h1>削除依頼フォーム</h1><form>${rowLayouts[layout]?.(rows)}</form>`;
    const found = matchForm(page).filter(({ element }) => !AROUND.test(element.id));
    expect(Object.fromEntries(found.map(({ element, key }) => [element.id, key]))).toEqual(keys);
  });
});
