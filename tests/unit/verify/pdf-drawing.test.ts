import { expect, it } from 'vitest';
import { pageFaults } from '../../../utils/verify/pdf/page-order';
import { drawingOf, signOf } from '../../../utils/verify/pdf/pdf-drawing';

const ink = '0.11372549019607843 0.12549019607843137 0.12941176470588237';
const tint = '0.9647058823529412 0.9607843137254902 0.9450980392156862';
const words = (x = 70, y = 695, codes = '<0001> 0') =>
  `/Gs2 gs\n/DeviceRGB cs\n${ink} scn\nf\nq\n1 0 0 -1 0 841.89 cm\nBT\n1 0 0 1 ${x} ${y} Tm\n/F1 9 Tf\n[${codes}] TJ\nET\nQ\n`;
const boxed = `60 100 400 80 re\n/DeviceRGB cs\n${tint} scn\n/Gs1 gs\nf\n`;
const picture = (matrix = '400 0 0 -80 60 180') => `/Gs2 gs\nq\n${matrix} cm\n/I1 Do\nQ\n`;
const rule = (line: string, pen = '0.5') =>
  `${pen} w\n[] 0 d\n0 j\n0 J\n${line}\n/DeviceRGB CS\n${ink} SCN\n/Gs3 gs\nS\n`;
const head = '1 0 0 -1 0 841.89 cm\n';

/** As a judge of a whole page has them: every letter is as wide as its size. */
async function faultsIn(drawing: string, isFlush = true): Promise<string> {
  const { drawn, strange } = drawingOf(head + drawing);
  for (const each of drawn) if (each.kind === 'sign') each.shape = await signOf(each.shape);
  const widthOf = ({ codes, size }: { codes: string; size: number }) => (codes.length / 4) * size;
  return [
    ...(strange === undefined ? [] : [`draws ${strange}`]),
    ...pageFaults(drawn, widthOf, { spend: () => {}, isFlush }),
  ].join();
}

it.each([
  ['words on a tint', boxed + words()],
  ['label and value, then the next row', words() + words(168) + words(70, 680) + words(168, 680)],
  ['two columns of lines', words() + words(70, 683) + words(168) + words(168, 683) + words(70, 660)],
  ['the head of the page, drawn last', words() + words(90, 780)],
  ['a picture under words', words() + picture('400 0 0 -80 60 400')],
  ['letters set by pairs', words(70, 695, '<0001> 35 <00020003> -7 <0004> 0')],
])('finds nothing in %s', async (_, drawing) => {
  expect(await faultsIn(drawing)).toBe('');
});

it.each([
  ['a box over words', words() + boxed, 'a tint over words'],
  ['a picture over words', words() + picture(), 'a picture over words'],
  ['a line through words', `${rule('60 144 m\n400 144 l')}${words()}`, 'a rule over words'],
  ['white words', words().replace(ink, '1 1 1'), 'colour ffffff'],
  ['words in the tint', words().replace(ink, tint), 'colour f6f5f1'],
  ['invisible words', words().replace('[<', '3 Tr\n[<'), 'draws q'],
  ['words beside the paper', words(-20), 'beside the paper'],
  ['words too small', `${words().replace('9 Tf', '1 Tf')}${words().replace('9 Tf', '1 Tf')}`, 'letters of 1'],
  ['a comment', '% call Sato\n', 'draws %'],
  ['another order of operators', 'q 1 1 1 rg 0 0 600 900 re f Q\n', 'draws q 1'],
  ['words cut away', `0 0 5 5 re\nW n\n${words()}`, 'draws 0 0'],
  ['words drawn to a point', `0.01 0 0 0.01 0 0 cm\n${words()}`, 'draws 0.01'],
  ['a picture drawn to a point', picture('1 0 0 -1 60 180'), 'too small'],
  ['a turned picture', picture('-400 0 0 80 460 100'), 'draws /Gs2'],
  ['a picture beside the paper', picture('400 0 0 -80 800 180'), 'beside the paper'],
  ['a broad line', rule('60 144 m\n400 144 l', '90'), 'a line of 90'],
  ['a slanting line', rule('60 144 m\n400 300 l'), 'slanting'],
  [
    'curves by another hand',
    `q\n1 0 0 1 9 9 cm\nq\n0 0 m\n9 0 l\n9 9 l\n0 9 l\nh\nW n\n0.5 0 0 0.5 0 0 cm\nq\n1 2 m\nQ\nQ\nQ\n`,
    'another hand',
  ],
  ['a box of ink', boxed.replace(tint, ink), 'the colour 1d2021'],
  ['a frame through words', rule('60 60 400 84 re') + words(), 'a frame over words'],
  ['a stroke that makes a letter', rule('60 100 m\n60 106 l'), 'a short line'],
  ['lines one upon another', words() + words(70, 692), 'out of their order'],
  ['two values that changed places', words() + words(168, 680) + words(70, 680) + words(168), 'out of their order'],
  ['a value below its line', words() + words(168, 683) + words(70, 676), 'away from their line'],
  ['letters drawn together', words(70, 695, '<0001> 900 <0002> 0'), 'letters far apart'],
])('tells %s', async (_, drawing, fault) => {
  expect(await faultsIn(drawing)).toContain(fault);
});
