import { expect, it } from 'vitest';
import { drawnFaults } from '../../../utils/verify/papers/pdf-drawing';

const ink = '0.11372549019607843 0.12549019607843137 0.12941176470588237 scn';
const tint = '0.9647058823529412 0.9607843137254902 0.9450980392156862 scn';
const words = (x = 70, y = 695, more = '') =>
  `/DeviceRGB cs\n${ink}\nf\nq\n1 0 0 -1 0 841.89 cm\nBT\n1 0 0 1 ${x} ${y} Tm\n/F1 21 Tf\n${more}[<0001> 0] TJ\nET\nQ\n`;
const head = '1 0 0 -1 0 841.89 cm\n';

it('finds nothing in words on a tint', () => {
  expect(drawnFaults(`${head}60 100 400 80 re\n/DeviceRGB cs\n${tint}\nf\n${words()}`)).toEqual([]);
});

it.each([
  ['a box over words', `${words()}60 100 400 80 re\n/DeviceRGB cs\n${tint}\nf\n`, 'over words'],
  ['a picture over words', `${words()}q\n400 0 0 -80 60 180 cm\n/I1 Do\nQ\n`, 'over words'],
  ['white', '/DeviceRGB cs\n1 1 1 scn\n', 'colour'],
  ['words in the tint', words().replace(ink, tint), 'colour of no words'],
  ['invisible words', words(70, 695, '3 Tr\n'), 'draws 3 Tr'],
  ['words beside the paper', words(-20), 'beside the paper'],
  ['words too small', `${words().replace('21 Tf', '1 Tf')}${words().replace('21 Tf', '1 Tf')}`, 'letters of 1'],
  ['a comment', '% call Sato\n', 'draws %'],
  ['another order of operators', 'q 1 1 1 rg 0 0 600 900 re f Q\n', 'draws q 1'],
  ['words cut away', `0 0 5 5 re\nW n\n${words()}`, 'beside the paper'],
  ['words drawn to a point', `0.01 0 0 0.01 0 0 cm\n${words()}`, 'smaller'],
  ['words in a mirror', `-1 0 0 1 500 0 cm\n${words()}`, 'smaller'],
  ['a picture drawn to a point', 'q\n1 0 0 -1 60 180 cm\n/I1 Do\nQ\n', 'too small'],
  ['a turned picture', 'q\n-400 0 0 80 460 100 cm\n/I1 Do\nQ\n', 'turned picture'],
  ['a picture beside the paper', 'q\n400 0 0 -80 800 180 cm\n/I1 Do\nQ\n', 'beside the paper'],
  ['a broad line', '90 w\n', 'a line of'],
])('tells %s', (_, drawing, fault) => {
  expect(drawnFaults(head + drawing).join()).toContain(fault);
});
