import { makePack } from '../../unit/export/pack-maker';
import { redactedInput } from '../../unit/export/redacted-input';
import { insult, samplePackInput } from '../../unit/export/sample-incident';
import { bytesOf, closePack, openPack, rewriteManifests } from '../packs/forged-pack';
import { makeWorld } from '../packs/mutations/run-mutations';
import type { Bomb } from './bomb';

/** Nearly the megabyte that is searched, and more. */
const [searched, over] = [1_040_000, 4_300_000];
const filled = (words: string, size = searched) => words.repeat(Math.floor(size / Buffer.byteLength(words)));

/** Digits without any order that anybody sees, the same in each run. */
function unordered(alphabet: string, length = searched): string {
  let last = 1;
  const letters = Array.from({ length }, () => {
    last = (Math.imul(last, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return alphabet[(last >> 8) % alphabet.length];
  });
  return letters.join('');
}

const base64 = (words: string, times = 1): string =>
  times === 0 ? words : base64(Buffer.from(words).toString('base64'), times - 1);

/** A text laid beside a redacted copy and its original: all that it can say is searched for what was taken out. */
const inCopy = (name: string, words: () => string, told?: Bomb['told']): Bomb => ({
  name: `copies: ${name}`,
  make: async () => {
    const files = new Map((await makeWorld()).world.redacted);
    files.set('data/redacted-1/words.txt', bytesOf(words()));
    await rewriteManifests(files);
    return closePack(files);
  },
  ...(told ? { told } : {}),
});

/** A post of ours that says so much, packed by our own exporter; `words`: beside a copy without these. */
const inPost = (name: string, text: string, word?: string): Bomb => ({
  name: `posts: ${name}`,
  told: 'too-large',
  make: async () => {
    const post = { ...insult, text };
    const input = await (word
      ? redactedInput('both', { fields: [], words: [word], pictures: [] }, { post })
      : samplePackInput({ post }));
    return new Uint8Array(await (await makePack(input)).blob.arrayBuffer());
  },
});

/** Texts as no platform takes them: every letter of them is printed, set and searched. */
const posts: readonly Bomb[] = [
  inPost('accents on one letter', `a${'\u0301'.repeat(130_000)}`),
  inPost('percent signs', `佐伯${'%25'.repeat(100_000)}`, '佐伯'),
  inPost('what could be Base64', `佐伯${'aGVsbG8'.repeat(70_000)}`, '佐伯'),
  inPost('beginnings of references', `${'&#x4F5'.repeat(60_000)}佐伯`, '佐伯'),
  inPost('digits of a telephone number', `${'0901234567'.repeat(30_000)}090-1234-5678`, '090-1234-5678'),
  inPost('hexadecimal digits', `佐伯${'e4bd90e4bc'.repeat(40_000)}`, '佐伯'),
  inPost('handles from right to left', `${'\u202e38elpmas_iemuko'.repeat(20_000)}tokumei_sample83`, 'tokumei_sample83'),
  inPost('host names', `佐伯${' xn--spqxc'.repeat(30_000)}`, '佐伯'),
];

export const copyBombs: readonly Bomb[] = [
  {
    name: 'copies: one long run of blanks in what was taken out',
    make: async () => {
      const post = { ...insult, text: `佐${' '.repeat(200_000)}伯 佐伯` };
      const input = await redactedInput('both', { fields: [], words: ['佐伯'], pictures: [] }, { post });
      const files = await openPack(new Uint8Array(await (await makePack(input)).blob.arrayBuffer()));
      files.set('data/redacted-1/words.txt', bytesOf('more'));
      await rewriteManifests(files);
      return closePack(files);
    },
  },
  inCopy('words of five megabytes', () => unordered('0123456789 ', over), 'too-large'),
  inCopy('one number', () => unordered('0123456789')),
  inCopy('one number in hexadecimal digits', () => unordered('0123456789abcdef')),
  inCopy('digits with lines between', () => filled('1-8-4-3-2-7-0-0-1-8-8-5-')),
  inCopy('words that could be Base64', () => unordered('abcdefghijklmnop ')),
  inCopy('Base64 in Base64 in Base64', () => base64(filled('名無し', 430_000), 3)),
  inCopy('Base64 of nothing', () => unordered('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')),
  inCopy('letters that look like others', () => filled('тоkυmеі_ѕаmрlе')),
  inCopy('letters with one between that nobody sees', () => filled([...'tokumei_sample'].join('\u200b'))),
  inCopy('accents on accents', () => filled('\u0301\u0316')),
  inCopy('markup between letters', () => filled('名<b></b>')),
  inCopy('the handle backwards, nearly', () => filled('28elpmas_iemukot')),
  inCopy('escapes in escapes', () => filled('%26%23x5c71%3B&amp;#37;E5%25B1')),
  inCopy('percent signs of percent signs', () => filled('%2525252525E5')),
  inCopy('backslashes', () => filled('\\')),
  inCopy('host names in Punycode', () => filled(`xn--${'z'.repeat(59)}.`)),
  inCopy('words mistaken for others', () => filled('菴蝉ｼｯä½')),
  ...posts,
];
