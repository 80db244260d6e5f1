import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../../utils/takedown/match/match-form';
import { layouts, type Row } from '../../../harness/fill/layouts';
import { representatives, whole } from '../../../harness/whole';

const rows: Readonly<Record<string, readonly Row[]>> = {
  ja: [
    ['お名前', 'line', 'reporter.name'],
    ['メールアドレス', 'line', 'reporter.email'],
    ['好きな食べ物', 'line', 'none'],
    ['削除希望URL', 'line', 'post.permalink'],
    ['侵害された権利の種類', 'choice', 'case.claim'],
    ['削除を希望する理由', 'area', 'case.reason'],
  ],
  en: [
    ['Your name', 'line', 'reporter.name'],
    ['Email address', 'line', 'reporter.email'],
    ['Favourite food', 'line', 'none'],
    ['Link to the post', 'line', 'post.permalink'],
    ['Type of violation', 'choice', 'case.claim'],
    ['Why should it be removed?', 'area', 'case.reason'],
  ],
};

/** No window shows it, so no style has to be computed. */
const page = new JSDOM().window.document.implementation.createHTMLDocument('');

/** Every layout in one language; in both in a whole run. */
const isTried = (layout: string, language: string) =>
  whole || (Object.keys(layouts).indexOf(layout) + Object.keys(rows).indexOf(language)) % 2 === 0;

describe.each(representatives(Object.keys(layouts), 3))('labels and boxes put together as %s', (layout) => {
  it.each(Object.keys(rows).filter((language) => isTried(layout, language)))('mean the same in %s', (language) => {
    page.body.innerHTML = `<h1>Report</h1><form>${layouts[layout]?.(rows[language] ?? [])}</form>`;
    const found = matchForm(page);
    expect(found.filter(({ element, key }) => element.id !== key)).toEqual([]);
    expect(found.length).toBe(5);
  });
});
