import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { Face } from '../../../utils/export/layout/face';
import { fontsOfPapers, reportFonts } from '../../../utils/node/build/letter-table';
import { proceedings } from '../../../utils/shapes/schema';
import { lineRoom } from '../../../utils/verify/letters/printed-face';
import { knownLayouts } from '../../../utils/verify/papers/report-words';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { closePack, openPack } from '../../attacks/packs/forged-pack';
import { resignPack } from '../../attacks/packs/forged-seals';
import { drawingOfPage } from '../../attacks/packs/written-pdf';
import { representatives } from '../../harness/whole';
import { makePack, type SampleInput } from '../export/pack-maker';
import { insult, sampleDevice, samplePackInput } from '../export/sample-incident';

vi.setConfig({ testTimeout: 120_000 });

const checked = async (input: SampleInput) => {
  const { checks } = await verifyPack(new Uint8Array(await (await makePack(input)).blob.arrayBuffer()), {
    letters: fontsOfPapers,
  });
  return checks.find(({ id }) => id === 'report-words');
};
const proven = { status: 'proven', findings: [] };

describe('papers stand as they are set', () => {
  it.each(representatives([undefined, ...proceedings], 3))('in a proceeding that is %s', async (proceeding) => {
    const input = await samplePackInput();
    expect(await checked({ ...input, ...(proceeding ? { proceeding } : {}) })).toMatchObject(proven);
  });

  it.each(
    representatives(
      [
        [
          'letters that no font has',
          { post: { ...insult, text: '𓀀𝕏 ﷽ กำ ｶﾞ が é\u0301\u0302 \u202eabc\u200b 🏴󠁧󠁢󠁥󠁮󠁧󠁿 [U+1F44D]' } },
        ],
        ['blanks and lines', { post: { ...insult, text: '  一\n\n\n　二 \t三  \n'.repeat(30) } }],
        ['one long word', { post: { ...insult, text: 'W'.repeat(3_000), author: { name: 'あ'.repeat(100) } } }],
        ['a higher picture than a page', { height: 2_000, noise: true }],
      ] as const,
      4,
    ),
  )('with %s', async (_name, wish) => {
    const input = { ...(await samplePackInput(wish)), organization: ' 見本 小売　株式会社  A ' };
    expect(await checked(input)).toMatchObject(proven);
  });

  it('says that words of another size are a change', { tags: 'long' }, async () => {
    const pack = await makePack({ ...(await samplePackInput()), signer: sampleDevice });
    const files = await openPack(new Uint8Array(await pack.blob.arrayBuffer()));
    await drawingOfPage(2, (content) => content.replaceAll('/F2 11 Tf', '/F2 6.5 Tf'))(files);
    await resignPack(files, sampleDevice);
    const { checks, outcome } = await verifyPack(closePack(files));
    expect(outcome).toBe('changed');
    expect(checks.find(({ id }) => id === 'report-words')).toMatchObject({
      status: 'changed',
      findings: [{ reason: 'records-differ', path: 'data/report.pdf' }],
    });
  });
});

it('knows the layout of the version that is made', () => {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(knownLayouts).toContain(version);
});

it('leaves the room above and below a line that the font asks for', async () => {
  const { regular } = await reportFonts();
  const { ascent, descent } = new Face(regular);
  expect({ ascent, descent }).toEqual(lineRoom);
});
