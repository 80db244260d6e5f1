// @in-a-document
import { afterEach, describe, expect, it } from 'vitest';
import { isTranslated } from '../../../../utils/capture/page/translated';

/** What the browser had put in the place of an author's words was recorded as theirs, with no word of it. */
const post = (inner: string, root = '') => {
  document.documentElement.className = root;
  document.body.innerHTML = `<article><p lang="en">${inner}</p><button>返信</button></article>`;
  return [...document.querySelectorAll('article')];
};
const font = '<font style="vertical-align: inherit;">店員を許さない</font>';

afterEach(() => {
  document.documentElement.className = '';
});

describe('words of a post that the browser has translated', () => {
  it.each([
    ['by Chrome', `<font style="vertical-align: inherit;">${font}</font>`, 'translated-ltr'],
    ['by Chrome, from right to left', font, 'translated-rtl'],
    ['by Edge', '<span _msttexthash="4615702" _msthash="57">店員を許さない</span>', ''],
  ] as const)('are told: %s', (_, inner, root) => {
    expect(isTranslated(post(inner, root))).toBe(true);
  });

  it.each([
    ['of a page that nobody translated', '店員を許さない', ''],
    ['that a page itself sets in a font', '<font color="red">店員を許さない</font>', ''],
    ['that Chrome left as they were on a page that it translated', '店員を許さない', 'translated-ltr'],
    ['beside a font without letters', '店員を許さない<font>…</font>', 'translated-ltr'],
  ])('are not told %s', (_, inner, root) => {
    expect(isTranslated(post(inner, root))).toBe(false);
  });
});
