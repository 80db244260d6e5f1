import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { drawnScore } from '../../../utils/platforms/drawn-score';

const star = (file: string) => `<img src="/img/star_${file}.png" alt="">`;

it.each([
  ['letters', '★★★☆☆', 3],
  ['letters apart', '<b>★</b><b>★</b><b>☆</b><b>☆</b><b>☆</b>', 2],
  ['a class', '<i class="a-icon a-star-4"></i>', 4],
  ['a class with a half', '<span class="ui_bubble_rating bubble_45"></span>', 4.5],
  ['a named picture', '<img src="/r.png" alt="5つ星のうち2.0">', 2],
  ['five pictures', `${star('on').repeat(4)}${star('off')}`, 4],
  ['a share of a bar', '<div class="stars"><div style="width: 60%"></div></div>', 3],
  ['four stars of an unknown scale', '★★★★', undefined],
  ['two bars', '<div style="width: 60%"></div><div style="width: 20%"></div>', undefined],
  ['nothing', '', undefined],
])('a rating drawn as %s', (_, html, score) => {
  expect(drawnScore(new JSDOM(`<div>${html}</div>`).window.document.querySelector('div'))).toBe(score);
});
