// @in-a-document
import { expect, it } from 'vitest';
import { inertCopy, leaveOut } from '../../../utils/capture/page/copy/inert-copy';

it('brings no custom element of the page to life, and keeps what was typed', () => {
  let born = 0;
  customElements.define(
    'x-born',
    class extends HTMLElement {
      constructor() {
        super();
        born += 1;
      }
    },
  );
  document.body.innerHTML = '<article><x-born></x-born><input></article>';
  const article = document.querySelector('article') as Element;
  (article.querySelector('input') as HTMLInputElement).value = '下書き';
  expect(born).toBe(1);
  const copy = inertCopy(article);
  expect(born).toBe(1);
  expect(copy.outerHTML).toBe(article.outerHTML);
  expect(copy.querySelector('input')?.value).toBe('下書き');
  expect(copy.ownerDocument.defaultView).toBeNull();
});

it('leaves out what stands where ours does, wherever the page has put it', () => {
  document.body.innerHTML = '<main><p>一</p><section><div></div><p>二</p></section></main><div></div>';
  const ours = [document.querySelector('section > div'), document.querySelector('body > div')] as Element[];
  const copy = inertCopy(document.documentElement);
  leaveOut(ours, document.documentElement, copy);
  expect(copy.querySelector('body')?.innerHTML).toBe('<main><p>一</p><section><p>二</p></section></main>');
});
