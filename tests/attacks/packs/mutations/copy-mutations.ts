import { redactedMark as mark, type ReadPost, type RedactionRecord } from '../../../../utils/shapes/schema';
import { editPost, folder, json, renew } from '../forged-copy';
import { bytesOf, edit, type Forged, text } from '../forged-pack';
import type { Mutation } from '../mutation';

type Change = (record: RedactionRecord) => unknown;

/** A copy beside its original whose text says something else about what was taken out. */
const inText = (what: string, from: string | RegExp, to: string, reason: Mutation['reason'] = 'records-differ') => ({
  name: `a copy beside its original: ${what}`,
  id: 'redactions' as const,
  reason,
  detail: 'text',
  who: 'insider' as const,
  apply: (_: Forged, { redacted }: { redacted: Forged }) => {
    edit(redacted, `${folder}post.json`, from, to);
    return renew(redacted);
  },
});

/** Marks that stand for nothing, or for next to nothing, while the word stands in clear. */
const emptyMarks: Mutation[] = [
  inText('the mark in front of the word', mark.concat('って'), `${mark}佐伯って`),
  inText('the mark behind the word', mark.concat('って'), `佐伯${mark}って`),
  inText('the mark within the word', mark.concat('って'), `佐${mark}伯って`),
  inText('the mark at the end, the word in clear', /［墨消し］って(.*)わ"/, `佐伯って$1わ${mark}"`),
  inText('the mark at the beginning, the word in clear', /"text": "(.*)［墨消し］って/, `"text": "${mark}$1佐伯って`),
  inText('the mark for a comma, the word in clear', /［墨消し］って(.*?)、/, `佐伯って$1${mark}`),
  inText('the mark for one letter, the word in clear', /駅前(.*)［墨消し］って/, `${mark}前$1佐伯って`),
  inText('the word beside its mark once more', mark.concat('って'), `${mark}（佐伯）って`, 'not-removed'),
  inText('the word at the end once more', 'わ"', 'わ 佐伯"', 'not-removed'),
  inText('the word at the end in another writing', 'わ"', 'わ 佐・伯"', 'not-removed'),
  {
    name: 'a copy beside its original: a second mark that stands for nothing, and is said',
    id: 'redactions',
    reason: 'records-differ',
    detail: 'text',
    who: 'insider',
    apply: (_, { redacted }) => {
      edit(redacted, `${folder}post.json`, mark.concat('って'), mark + mark.concat('って'));
      return renew(redacted, ({ removed }) => void Object.assign(removed.words[0] ?? {}, { count: 2 }));
    },
  },
  {
    name: 'a copy beside its original: a whole field that the original does not have',
    id: 'redactions',
    reason: 'records-differ',
    detail: 'title',
    who: 'insider',
    apply: (_, { redacted }) => {
      editPost(redacted, (post) => Object.assign(post, { title: mark }));
      return renew(redacted, ({ removed }) => void removed.fields.splice(4, 0, 'title'));
    },
  },
  {
    name: 'a copy beside its original: a whole field of more members than the original has',
    id: 'redactions',
    reason: 'records-differ',
    detail: 'media',
    who: 'insider',
    apply: (_, { redacted }) => {
      editPost(redacted, (post) =>
        Object.assign(post, { media: Array.from({ length: 7 }, () => ({ kind: 'image', alt: mark })) }),
      );
      return renew(redacted, ({ removed }) => void removed.fields.splice(4, 0, 'media'));
    },
  },
];

const spelled = {
  'the word': '佐伯',
  'its digest': 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
  'Latin letters': 'saeki-misaki',
  'digits of another base': 1_843_270_018_852_093_952n.toString(36),
};
const onPost = (change: (post: ReadPost) => unknown) => (files: Forged) => {
  editPost(files, (post) => change(post as unknown as ReadPost));
  return renew(files);
};
const onRecord = (change: Change) => (files: Forged) => renew(files, (record) => void change(record));
const onBytes = (path: string, change: (words: string) => string) => async (files: Forged) => {
  if (path !== json) files.set(path, bytesOf(change(text(files.get(path)))));
  return path === json ? renew(files, () => {}, change) : renew(files);
};
const more = { fields: 'author.name', words: 'text' } as const;

/** Room in a copy for words of one's own, told without its original. */
const openFields: readonly [what: string, detail: string, change: (files: Forged) => Promise<Forged>][] = [
  ...Object.entries(spelled).flatMap(([how, words]): [string, string, (files: Forged) => Promise<Forged>][] => [
    [`${how} for a language`, 'lang', onPost((post) => Object.assign(post, { lang: words }))],
    [`${how} for a platform`, 'platform', onPost((post) => Object.assign(post, { platform: words }))],
    [
      `${how} for the page’s language`,
      'page.lang',
      onRecord(({ capture }) => Object.assign(capture.page, { lang: words })),
    ],
    [`${how} for a version`, 'version', onRecord((record) => Object.assign(record, { version: words }))],
    [`${how} for a kind of file`, 'mediaType', onRecord(({ files }) => Object.assign(files[0]!, { mediaType: words }))],
    [`${how} for a note`, 'note', onPost((post) => Object.assign(post, { notes: [`x${words}:${words}`] }))],
  ]),
  [
    'a kind of file with parameters',
    'mediaType',
    onRecord(({ files }) => Object.assign(files[0]!, { mediaType: 'application/json; a=b' })),
  ],
  ['a language with a mark behind it', 'lang', onPost((post) => Object.assign(post, { lang: `ja${mark}` }))],
  ['a version of the future', 'version', onRecord((record) => Object.assign(record, { version: '0.1.20305' }))],
  ['a rating of nothing', 'rating', onPost((post) => Object.assign(post, { rating: { value: 20_305, scale: 5 } }))],
  [
    'a screen of five hundred pixels a pixel',
    'devicePixelRatio',
    onRecord(({ capture }) => Object.assign(capture, { devicePixelRatio: 500.203 })),
  ],
  ['a field taken out twice', 'fields', onRecord(({ removed }) => removed.fields.push(more.fields))],
  ['fields in an order that spells', 'fields', onRecord(({ removed }) => removed.fields.reverse())],
  [
    'words of one field counted twice',
    'words',
    onRecord(({ removed }) => removed.words.push({ field: more.words, count: 1 })),
  ],
  ['no file left out', 'files that', onRecord(({ removed }) => Object.assign(removed, { files: [] }))],
  ['a file left out twice', 'files that', onRecord(({ removed }) => removed.files.push('capture.json'))],
  ['a file left out that no capture has', 'files that', onRecord(({ removed }) => removed.files.push('saeki.png'))],
  ['a file left out that lies there', 'files that', onRecord(({ removed }) => removed.files.push('post.json'))],
  ['fewer files left out than the log says', 'files that', onRecord(({ removed }) => removed.files.pop())],
  ['files in another order', 'files', onRecord(({ files }) => files.reverse())],
  [
    'a part painted beside the picture',
    'regions',
    onRecord(({ removed }) => removed.pictures[0]!.regions.push({ x: 590, y: 0, width: 20_305, height: 1 })),
  ],
  [
    'pixels that the log does not tell of',
    'pixels, log',
    onRecord(({ capture }) => Object.assign(capture, { pixels: 'rendered' })),
  ],
  [
    'made in 1999',
    'createdAt, log',
    onRecord((record) => Object.assign(record, { createdAt: '1999-01-01T00:00:00.000Z' })),
  ],
  [
    'made in 2090',
    'createdAt, log',
    onRecord((record) => Object.assign(record, { createdAt: '2090-01-01T00:00:00.000Z' })),
  ],
  [
    'made a day after its entry',
    'createdAt, log',
    onRecord((record) => Object.assign(record, { createdAt: '2026-11-30T02:00:00.000Z' })),
  ],
  [
    'captured at another hour',
    'capturedAt, log',
    onRecord(({ capture }) => Object.assign(capture, { capturedAt: '2026-11-24T03:00:00.000Z' })),
  ],
  [
    'sealed at another hour',
    'sealedAt, log',
    onRecord(({ capture }) => Object.assign(capture, { sealedAt: '2026-11-24T07:00:00.000Z' })),
  ],
  ['its record without its end', 'another hand', onBytes(json, (words) => words.trimEnd())],
  [
    'its record in lines',
    'another hand',
    onBytes(json, (words) => `${JSON.stringify(JSON.parse(words), undefined, 2)}\n`),
  ],
  [
    'its post in one line',
    'another hand',
    onBytes(`${folder}post.json`, (words) => `${JSON.stringify(JSON.parse(words))}\n`),
  ],
  ['its post without its end', 'another hand', onBytes(`${folder}post.json`, (words) => words.trimEnd())],
  [
    'its post in another order',
    'another hand',
    onBytes(
      `${folder}post.json`,
      (words) => `${JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(words)).reverse()), undefined, 2)}\n`,
    ),
  ],
];

/** Claims of a copy that only its original contradicts. */
const otherFacts: readonly [what: string, detail: string, change: (files: Forged) => Promise<Forged>][] = [
  ['another language', 'lang', onPost((post) => Object.assign(post, { lang: 'en' }))],
  [
    'another language of its page',
    'page.lang',
    onRecord(({ capture }) => Object.assign(capture.page, { lang: 'sa-EK' })),
  ],
  ['another platform', 'platform', onPost((post) => Object.assign(post, { platform: 'facebook' }))],
  ['another kind', 'kind', onPost((post) => Object.assign(post, { kind: 'review' }))],
  ['stars', 'rating', onPost((post) => Object.assign(post, { rating: { value: 1, scale: 5 } }))],
  ['cut short', 'truncated', onPost((post) => Object.assign(post, { truncated: true }))],
  ['a note', 'notes', onPost((post) => Object.assign(post, { notes: ['edited'] }))],
  ['other pixels', 'pixels', onRecord(({ capture }) => Object.assign(capture, { pixels: 'rendered' }))],
  ['another scope', 'scope', onRecord(({ capture }) => Object.assign(capture, { scope: 'page' }))],
  [
    'a finer screen',
    'devicePixelRatio',
    onRecord(({ capture }) => Object.assign(capture, { devicePixelRatio: 1.000_000_000_000_51 })),
  ],
  [
    'a millisecond',
    'capturedAt',
    onRecord(({ capture }) => Object.assign(capture, { capturedAt: '2026-11-24T05:32:07.413Z' })),
  ],
  ['another file left out', 'files that it leaves out', onRecord(({ removed }) => removed.files.push('page.mhtml'))],
  ['files left out in another order', 'files that it leaves out', onRecord(({ removed }) => removed.files.reverse())],
];

/** Made of the author, whom the copy leaves out. */
const ofAuthor = onPost((post) => Object.assign(post, { notes: ['host:p7.sample.example.jp'] }));

export const copyMutations: Mutation[] = [
  ...emptyMarks,
  {
    name: 'a copy alone: a note that gives back what was taken out',
    id: 'taken-out',
    reason: 'not-removed',
    detail: 'notes',
    who: 'insider',
    apply: (_, { copies }) => ofAuthor(copies),
  },
  ...openFields.map(
    ([what, detail, change]): Mutation => ({
      name: `a copy alone: ${what}`,
      id: 'redactions',
      reason: 'records-differ',
      detail,
      who: 'insider',
      apply: (_, { copies }) => change(copies),
    }),
  ),
  ...otherFacts.map(
    ([what, detail, change]): Mutation => ({
      name: `a copy beside its original: ${what}`,
      id: 'redactions',
      reason: 'records-differ',
      detail,
      who: 'insider',
      apply: (_, { redacted }) => change(redacted),
    }),
  ),
];
