import { expect, it } from 'vitest';
import { unwritable } from '../../../utils/inert-page/kept-markup';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { insult, samplePackInput } from '../../unit/export/sample-incident';

const checksOf = async (signs: string, shown = signs) => {
  const said = (text: string) => ({
    ...insult,
    author: { ...insult.author, name: `名無し${text}の客` },
    text: `レジの佐伯${text}、見てるぞ`,
  });
  // Our copy of the page writes what no XML can hold as U+FFFD
  const shownOnPage = said(shown.replace(unwritable, '\ufffd'));
  const { blob } = await makePack(await samplePackInput({ post: said(signs), shown: said(shown), shownOnPage }));
  const { checks } = await verifyPack(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(checks.map(({ id, status }) => [id, status]));
};

// Whoever posts one such sign, or an old board that was read in the wrong encoding, made an honest record "changed"
it.each(
  representatives(
    [
      ['U+007F', '\u007f'],
      ['a C1 letter, as mojibake has them', 'ä½\u0090ä¼¯\u0085'],
      ['U+000B', '\u000b'],
      ['U+0001', '\u0001'],
      ['U+FFFE', '\ufffe'],
    ] as const,
    3,
  ),
)('a post and a name that hold %s are what their page shows', async (_, signs) => {
  expect(await checksOf(signs)).toMatchObject({ captures: 'proven', 'page-text': 'proven' });
});

it('a control that no page of the record has is told, and nobody is sure', { tags: 'long' }, async () => {
  expect(await checksOf('\u001b', '')).toMatchObject({ captures: 'proven', 'page-text': 'cannot-tell' });
});
