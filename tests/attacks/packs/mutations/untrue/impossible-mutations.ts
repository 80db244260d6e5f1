import { crc32 } from 'node:zlib';
import { makePack } from '../../../../unit/export/pack-maker';
import { makePng } from '../../../../unit/export/png-maker';
import {
  chainOf,
  incident,
  insult,
  sampleDevice,
  samplePackInput,
  type Wish,
} from '../../../../unit/export/sample-incident';
import type { Mutation } from '../../mutation';
import { pageFiles } from '../../page-files';

type Input = Awaited<ReturnType<typeof samplePackInput>>;
type Rule = readonly [name: string, id: Mutation['id'], reason: Mutation['reason'], wish: Wish, outcome?: 'open'];

/** Sealed, listed, signed and printed by the tool itself at the right device: only what cannot be gives it away. */
export async function packOf(
  wish: Wish,
  change: (input: Input) => Promise<Partial<Input>> | Partial<Input> = () => ({}),
) {
  const input = await samplePackInput({ ...wish, device: sampleDevice });
  const pack = await makePack({ ...input, ...(await change(input)), signer: sampleDevice, pageFiles });
  return new Uint8Array(await pack.blob.arrayBuffer());
}

function withChunk(png: Uint8Array, type: string, data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const body = Buffer.concat([Buffer.from(type), typeof data === 'string' ? Buffer.from(data) : data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length - 4, 0);
  frame.writeUInt32BE(crc32(body), 4);
  const whole = [png.subarray(0, 33), frame.subarray(0, 4), body, frame.subarray(4), png.subarray(33)];
  return new Uint8Array(Buffer.concat(whole));
}

const inPicture = (type: string, data: string | Uint8Array): Wish => ({
  stored: (files) =>
    files.set('screenshot-post.png', withChunk(files.get('screenshot-post.png') ?? new Uint8Array(), type, data)),
});
const inFile = (name: string, from: string, to: string): Wish => ({
  stored: (files) =>
    files.set(name, new TextEncoder().encode(new TextDecoder().decode(files.get(name)).replace(from, to))),
});
const environment = (more: Partial<ReturnType<NonNullable<Wish['record']>>['environment'] & object>): Wish => ({
  record: (record) => ({ environment: { ...record.environment, ...more } }),
});
const letters = (looked: number, unlike: number): Wish => ({
  record: ({ picture }) => ({ picture: { ...picture, letters: { looked, blank: 0, unlike } } }),
});
const post = (more: object): Wish => ({ post: { ...insult, ...more } });
const laid = (name: string, text: string): Wish => ({
  stored: (files) => files.set(name, new TextEncoder().encode(text)),
});

const rules: readonly Rule[] = [
  ...(['sRGB', 'gAMA', 'sBIT', 'bKGD', 'cHRM', 'cICP'] as const).map(
    (type): Rule => [`words in a chunk of colour: ${type}`, 'pictures', 'picture-differs', inPicture(type, 'ask Sato')],
  ),
  [
    'pixels nine times as high as wide',
    'pictures',
    'picture-differs',
    inPicture('pHYs', Buffer.from('000000010000000900', 'hex')),
  ],
  [
    'tiles with colours of their own, and another picture',
    'pixels',
    'colours-own',
    {
      stored: (files) => {
        for (const name of ['tiles/1.png', 'tiles/2.png'])
          files.set(name, withChunk(files.get(name) ?? new Uint8Array(), 'cHRM', Buffer.alloc(32, 1)));
        files.set(
          'screenshot-post.png',
          makePng(598, 416, (x, y) => [x & 255, y & 255, 90]),
        );
      },
    },
    'open',
  ],
  ['free words for a version', 'captures', 'records-differ', environment({ extensionVersion: 'ask Sato' })],
  ['free words for a time zone', 'captures', 'records-differ', environment({ timeZone: 'ask Sato' })],
  ['a page without an end', 'captures', 'records-differ', environment({ scroll: { x: 0, y: 1e9 } })],
  ['a viewport of nothing', 'captures', 'records-differ', environment({ viewport: { width: 0, height: 0 } })],
  ['pixels of less than nothing', 'captures', 'records-differ', environment({ devicePixelRatio: -1 })],
  ['a zoom of nothing', 'captures', 'records-differ', environment({ zoom: 0 })],
  [
    'an adapter of another site',
    'captures',
    'records-differ',
    environment({ adapter: { id: 'note', checkedOn: '2026-11-01' } }),
  ],
  [
    'an adapter from after the capture',
    'captures',
    'records-differ',
    environment({ adapter: { id: 'x', checkedOn: '2090-01-01' } }),
  ],
  ['more letters missing than looked at', 'captures', 'records-differ', letters(3, 9)],
  ['most letters missing, and no failure', 'captures', 'records-differ', letters(30, 29)],
  ['a rating above its scale', 'captures', 'records-differ', post({ rating: { value: 9, scale: 5 } })],
  ['a note of free words', 'captures', 'records-differ', post({ notes: ['ask Sato, forged'] })],
  [
    'a picture that runs',
    'captures',
    'records-differ',
    post({ media: [{ kind: 'image', url: 'javascript:alert(1)' }] }),
  ],
  [
    'an author whose page runs',
    'captures',
    'records-differ',
    post({ author: { ...insult.author, profileUrl: 'javascript:alert(1)' } }),
  ],
  ['a quotation of a file', 'captures', 'records-differ', post({ quotes: [{ permalink: 'file:///etc/passwd' }] })],
  [
    'a chosen part of a page that runs',
    'captures',
    'records-differ',
    {
      url: 'javascript:alert(1)',
      record: () => ({ scope: 'element' as const, postKey: 'generic:0' }),
    },
  ],
  ['a second reading without its failure', 'captures', 'records-differ', laid('post-at-shot.json', '{}')],
  ['a file that no capture has', 'captures', 'file-unsealed', laid('note.txt', 'ask Sato')],
  ['a record that no capture has', 'captures', 'file-unsealed', laid('notes.json', '{"a":1}')],
  [
    'an answer to another site',
    'address',
    'address-differs',
    post({ replyTo: { permalink: 'https://evil.example/1' } }),
  ],
  ['a thread on another site', 'address', 'address-differs', post({ thread: { url: 'https://evil.example/' } })],
  ...(['1970-01-01T00:00:00.000Z', '1970-01', '2090-01-01', '2090', '2031-01-01/2031-12-31'] as const).map(
    (iso): Rule => [
      `a post of ${iso}`,
      'clock',
      'time-impossible',
      post({ postedAt: { raw: iso, iso, precision: 'year', method: 'shown' } }),
    ],
  ),
  [
    'an author by the page of another',
    'address',
    'address-differs',
    { post: { ...insult, author: { ...insult.author, profileUrl: 'https://x.com/innocent_one' } }, shown: insult },
  ],
  [
    'a quotation that the page does not have',
    'page-text',
    'page-lacks',
    { post: { ...insult, quotes: [{ text: '全部うそでした、すみません' }] }, shown: insult },
    'open',
  ],
  [
    'an answer of the shop that the page does not have',
    'page-text',
    'page-lacks',
    { post: { ...insult, context: { ownerReply: 'ご指摘のとおりでございます' } }, shown: insult },
    'open',
  ],
  ['a title that the page does not have', 'page-text', 'page-lacks', post({ title: '殺害の予告' }), 'open'],
  [
    'letters that nobody sees between the words',
    'page-text',
    'page-lacks',
    { post: { ...insult, text: [...(insult.text ?? '')].join('\u200b') }, shown: insult },
    'open',
  ],
  [
    'a sentence in tags behind the words',
    'page-text',
    'page-lacks',
    {
      post: { ...insult, author: { ...insult.author, name: `${insult.author?.name}\u{e0066}\u{e006f}` } },
      shown: insult,
    },
    'open',
  ],
  [
    'a copy that says to be of another year',
    'page-text',
    'page-differs',
    inFile('page.html', '<title>', '<meta name="banken-captured-at" content="2019-01-01T00:00:00.000Z"/><title>'),
  ],
  [
    'a copy that says to be of another site',
    'page-text',
    'page-differs',
    inFile('page.html', '<title>', '<meta name="banken-source" content="https://evil.example/"/><title>'),
  ],
];

type Log = Input['custody'];
interface Case {
  name: string;
  id: Mutation['id'];
  reason: Mutation['reason'];
  outcome?: 'open';
  change: (input: Input) => Promise<Partial<Input>> | Partial<Input>;
}
const inLog = (name: string, id: Mutation['id'], reason: Mutation['reason'], change: (log: Log) => Log): Case => ({
  ...{ name, id, reason },
  change: async ({ custody }) => ({ custody: await chainOf([...change(custody)]) }),
});
const inCase = (name: string, change: Partial<typeof incident>): Case => ({
  name: `a case ${name}`,
  id: 'incident',
  reason: 'records-differ',
  change: () => ({ incident: { ...incident, ...change } }),
});

const cases: readonly Case[] = [
  inLog('a click that is logged two days later', 'clock', 'time-impossible', (log) =>
    log.map((entry) => (entry.seq < 3 ? { ...entry, at: '2026-11-26T00:00:00.000Z' } : entry)),
  ),
  inLog('a seal by a person', 'custody', 'records-differ', (log) =>
    log.map((entry) => (entry.event === 'sealed' ? { ...entry, actor: { kind: 'person' } } : entry)),
  ),
  inLog('a click by the tool', 'custody', 'records-differ', (log) =>
    log.map((entry) => (entry.event === 'captured' ? { ...entry, actor: { kind: 'tool' } } : entry)),
  ),
  inCase('in a state that the log denies', { status: 'closed' }),
  inCase('made after its log began', { createdAt: '2026-11-29T00:00:00.000Z', updatedAt: '2026-11-29T00:00:01.000Z' }),
  inCase('made a year before its log began', { createdAt: '2025-11-24T05:32:07.412Z' }),
  {
    ...inCase('changed before there was the product', { updatedAt: '2020-01-01T00:00:00.000Z' }),
    ...{ id: 'clock', reason: 'time-impossible' },
  },
  ...(
    [
      ['before it was made', '2026-11-20T00:00:00.000Z'],
      ['after the packing', '2026-12-01T12:00:00.000Z'],
    ] as const
  ).map(
    ([when, updatedAt]): Case => ({
      ...inCase(`changed ${when}`, { updatedAt }),
      ...{ id: 'clock', reason: 'clock-went-back', outcome: 'open' },
    }),
  ),
];

/** What contradicts itself, or what no browser and no person can have done. */
export const impossibleMutations: Mutation[] = [
  ...rules.map(
    ([name, id, reason, wish, outcome]): Mutation => ({
      name: `cannot be: ${name}`,
      id,
      reason,
      ...(outcome ? { outcome } : {}),
      apply: () => packOf(wish),
    }),
  ),
  ...cases.map(
    ({ name, id, reason, outcome, change }): Mutation => ({
      name: `cannot be: ${name}`,
      id,
      reason,
      ...(outcome ? { outcome } : {}),
      apply: () => packOf({}, change),
    }),
  ),
];
