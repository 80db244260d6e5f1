import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readCaptures } from '../../../utils/verify/captures/capture-folders';
import { pageFault } from '../../../utils/verify/pages/page-limits';
import { checkPageText } from '../../../utils/verify/pages/page-text';
import { checkPictures } from '../../../utils/verify/papers/check-pictures';
import { judgeShellBomb, shellBombs } from '../../attacks/limits/shell-bombs';
import { openPack } from '../../attacks/packs/forged-pack';
import { goodPack } from '../../attacks/packs/mutations/run-mutations';
import { representatives } from '../../harness/whole';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let good: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  good = await goodPack();
});

// Each took it minutes, a process for every line, file and folder
describe('verify.sh refuses what is too large for its bytes, within five seconds of a processor', () => {
  it.each(representatives(shellBombs, shellBombs.length).map((bomb) => [bomb.name, bomb] as const))(
    '%s',
    async (_, bomb) => {
      const { isHeld, said } = await judgeShellBomb(bomb, good);
      expect(isHeld, said).toBe(true);
    },
  );
});

// A pack of 100 honest records on white boards was not looked at to its end
it('looks at all pictures of a large pack whose pixels are no more than its bytes can honestly hold', {
  tags: 'long',
}, async () => {
  const { found } = readCaptures(await openPack(good));
  const [one] = found;
  const many = Array.from({ length: 100 }, () => one!);
  expect((await checkPictures(many, 51_000 * many.length)).basis).toBe('100 / 100');
  const { status, findings } = await checkPictures(many, 1_000);
  expect(status).toBe('cannot-tell');
  expect(new Set(findings.map(({ reason }) => reason))).toEqual(new Set(['too-large']));
});

// Eight records whose pages have 140,000 tags each cost eleven seconds, and a pack of 0.6 MB whose page said one text sixty times ten
it('reads all pages of a large pack that are no more than its bytes can honestly hold', { tags: 'long' }, async () => {
  const [one] = readCaptures(await openPack(good)).found;
  const page = new TextDecoder()
    .decode(one?.files.get('page.html'))
    .replace('</body>', '<p class="css-1jxf684 r-bcqeeo r-1ttztb7">x</p>'.repeat(15_000));
  const large = { ...one!, files: new Map([...one!.files.entries(), ['page.html', new TextEncoder().encode(page)]]) };
  const many = Array.from({ length: 10 }, () => large);
  expect(checkPageText(many, page.length * many.length).findings).toEqual([]);
  const { status, findings } = checkPageText(many, 1_000);
  expect(status).toBe('cannot-tell');
  expect(new Set(findings.map(({ reason }) => reason))).toEqual(new Set(['too-large']));
});

it.each([
  ['letters', 'x'.repeat(100_000)],
  ['tags', '<b>'.repeat(5_000)],
  ['descriptions of pictures', `<img src="data:," alt='${'x'.repeat(100_000)}'>`],
  ['values of elements', `<b title="${'x'.repeat(800_000)}">`],
  ['a tag that never ends', `<b ${'x'.repeat(100_000)}`],
])('counts %s of pages against their pack', (_, html) => {
  const room = { left: 100_000 - 2 };
  expect(pageFault(new TextEncoder().encode(html), room)).toMatch(/more than its pack can hold/);
  expect(pageFault(new TextEncoder().encode('x'), room)).toMatch(/more than its pack can hold/);
});

it('counts pictures that a page holds by an eighth', () => {
  const room = { left: 110_000 };
  const picture = `<img alt="写真" src="data:image/png;base64,${'iVBORw0KGgo='.repeat(50_000)}">`;
  expect(pageFault(new TextEncoder().encode(picture), room)).toBeUndefined();
  expect(room.left).toBeGreaterThan(30_000);
});

// The words of a post 60,000 elements deep cost a minute
describe('a page is read to the depth that browsers know, and no further', () => {
  const faultOf = (html: string) => pageFault(new TextEncoder().encode(html));
  const nested = (name: string, depth: number) => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);

  it.each([
    ['elements in each other', nested('span', 1_001)],
    ['elements whose tags an archive breaks', nested('sp=\r\nan', 1_001)],
    ['elements behind the sign of a comment that never ends', `<!--${nested('b', 1_001)}`],
  ])('refuses %s', (_, html) => expect(faultOf(html)).toMatch(/more than 1000 elements in each other/));

  it.each([
    ['elements one behind the other', '<p>x</p>'.repeat(5_000)],
    ['elements that have no end', '<p>x<br><img src="data:,"></p>'.repeat(5_000)],
    ['items that are ended by their list', `<ul>${'<li>x'.repeat(40)}</ul>`.repeat(100)],
    ['tags in a script', `<script>${'a<b;'.repeat(5_000)}</script>`],
    ['elements nearly as deep', nested('div', 1_000).repeat(3)],
  ])('reads %s', (_, html) => expect(faultOf(html)).toBeUndefined());
});
