import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactWords } from '../../../utils/export/redaction/redact-post';
import type { ReadPost } from '../../../utils/platforms/contract';
import { type RedactableField, redactableFields } from '../../../utils/shapes/schema';
import { leavesOf, removedValues } from '../../../utils/verify/redacted/removed-values';
import { searchCopies } from '../../../utils/verify/redacted/search-copies';
import { whole } from '../../harness/whole';

/** Writings of a word that a page can show; each undoes to the word. */
const spellings: ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.normalize('NFD'),
  (word) => encodeURIComponent(word),
  (word) => encodeURIComponent(encodeURIComponent(word)),
  (word) => [...word].map((char) => `&#${char.codePointAt(0)};`).join(''),
  (word) => [...word].map((char) => `&#x${char.codePointAt(0)?.toString(16)};`).join(''),
  (word) => [...word].join('\u200b'),
  (word) => [...word].join('\u034f\u3164'),
  (word) => [...word].join('/ -'),
  (word) => [...word].join('<b></b>'),
  (word) => [...word].map((char) => `&#x000${char.codePointAt(0)?.toString(16)};`).join(''),
  (word) => [...word].reverse().join(''),
  (word) => Buffer.from(word).toString('latin1'),
  (word) => word.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60)),
  (word) => word.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
];

const letters = fc.constantFrom(...'山田花子佐藤鈴木一郎さとうたなかヤマダハナコ', ...'qwxzkjv');
const word = fc.array(letters, { minLength: 4, maxLength: 9 }).map((chars) => chars.join(''));
const filler = fc.constantFrom('', 'です。', '（前）', ' - ', '「', '\n', '…', '%', '&amp;', 'https://example.org/');
const places = [
  'author.name',
  'author.handle',
  'author.id',
  'author.profileUrl',
  'id',
  'permalink',
  'title',
  'text',
  'media',
  'replyTo',
  'quotes',
  'thread',
  'context',
  'page.url',
  'page.title',
  'lang',
] as const;

/** A post that says the word in one place, in one writing. */
function postWith(
  place: (typeof places)[number],
  words: string,
): { post: ReadPost; page: { url: string; title: string } } {
  const is = (own: string, other: string) => (own === place ? words : other);
  return {
    post: {
      platform: 'x',
      kind: 'post',
      id: is('id', '17'),
      permalink: is('permalink', 'https://x.example/17'),
      author: {
        name: is('author.name', 'N'),
        handle: is('author.handle', 'h'),
        id: is('author.id', '9'),
        profileUrl: is('author.profileUrl', 'https://x.example/'),
      },
      title: is('title', 'T'),
      text: is('text', 'L'),
      lang: is('lang', 'ja'),
      postedAt: { raw: '1' },
      media: [{ kind: 'image', url: is('media', 'u'), alt: is('media', 'a') }],
      replyTo: { id: is('replyTo', '3'), author: { handle: is('replyTo', 'r') } },
      quotes: [{ text: is('quotes', 'q'), author: { name: is('quotes', 'n') } }],
      thread: { title: is('thread', 't'), url: is('thread', 'v') },
      context: { before: is('context', 'b'), ownerReply: is('context', 'o') },
    },
    page: { url: is('page.url', 'https://x.example/'), title: is('page.title', 'P') },
  };
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('a random word, anywhere in a post and in any writing', () => {
  it('is nowhere once it was taken out as a word', async () => {
    await fc.assert(
      fc.asyncProperty(
        word,
        fc.constantFrom(...places),
        fc.constantFrom(...spellings),
        filler,
        filler,
        async (chosen, place, spell, before, after) => {
          const original = postWith(place, `${before}${spell(chosen)}${after}`);
          const copy = redactWords(original.post, original.page, { fields: [], words: [chosen] });
          const files = new Map([['data/redacted-1/post.json', bytesOf(copy)]]);
          expect(await searchCopies(files, [{ field: 'word', value: chosen }])).toEqual([]);
        },
      ),
      { numRuns: whole ? 400 : 30 },
    );
  });

  it('is nowhere else once a field that holds it was taken out whole', async () => {
    const fields = redactableFields.filter((field) => field !== 'postedAt');
    await fc.assert(
      fc.asyncProperty(
        word,
        fc.constantFrom(...(fields as RedactableField[])),
        fc.constantFrom(...places),
        fc.constantFrom(...spellings),
        async (chosen, field, place, spell) => {
          const [one, other] = [postWith(field as (typeof places)[number], chosen), postWith(place, spell(chosen))];
          const original = { ...one, post: { ...one.post, text: `${one.post.text} ${leavesOf(other).join(' ')}` } };
          const copy = redactWords(original.post, original.page, { fields: [field], words: [] });
          const removed = removedValues(original, copy, copy.removed).filter(({ value }) => value.includes(chosen));
          const files = new Map([['data/redacted-1/post.json', bytesOf(copy)]]);
          expect(await searchCopies(files, removed)).toEqual([]);
          expect(removed.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: whole ? 300 : 24 },
    );
  });

  it('is found in every file of a pack in which somebody lays it', async () => {
    const paths = ['data/custody.jsonl', 'data/incident.json', 'VERIFY.txt', 'data/list.csv', 'data/a.html', 'x.bin'];
    await fc.assert(
      fc.asyncProperty(
        word,
        fc.constantFrom(
          ...spellings,
          (own: string) => Buffer.from(own).toString('base64'),
          (own: string) => Buffer.from(own).toString('hex'),
        ),
        fc.constantFrom(...paths),
        filler,
        async (chosen, spell, path, before) => {
          const files = new Map([
            [path, new TextEncoder().encode(`{"a":"${before.replace('\n', ' ')} ${spell(chosen)} b"}`)],
          ]);
          const leaks = await searchCopies(files, [{ field: 'word', value: chosen }]);
          expect(leaks).toContainEqual(expect.objectContaining({ path, kind: 'sure' }));
        },
      ),
      { numRuns: whole ? 300 : 24 },
    );
  });

  it('is found in the name of a file, backwards, too', async () => {
    await fc.assert(
      fc.asyncProperty(word, fc.boolean(), async (chosen, isMirrored) => {
        const name = isMirrored ? [...chosen].reverse().join('') : chosen;
        const files = new Map([[`data/${encodeURIComponent(name)}.txt`, new Uint8Array()]]);
        const leaks = await searchCopies(files, [{ field: 'word', value: chosen }]);
        expect(leaks.map(({ place }) => place)).toEqual(['name']);
      }),
    );
  });
});
