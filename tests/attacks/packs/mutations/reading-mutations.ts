import { base64Of } from '../../../../utils/bytes/base64';
import { sha256Hex } from '../../../../utils/bytes/digest';
import { makePack } from '../../../unit/export/pack-maker';
import { makeDevice, type SampleDevice } from '../../../unit/export/sample-device';
import { chainOf, insult, sampleDevice, samplePackInput } from '../../../unit/export/sample-incident';
import { bytesOf, type Forged, openPack, text } from '../forged-pack';
import { resignPack } from '../forged-seals';
import type { Mutation } from '../mutation';
import { pageFiles } from '../page-files';

/** A second reading laid into a pack, with its entry in the log, by whoever holds the pack's key. */
async function withReading(
  over: object,
  { by = sampleDevice, isSigned = true, logged = {} }: { by?: SampleDevice; isSigned?: boolean; logged?: object } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const input = await samplePackInput();
  const [capture] = input.captures;
  if (!capture) throw new Error('no capture');
  const reading = {
    format: 'banken-second-read/1',
    capture: { id: capture.id, seal: capture.seal },
    at: '2026-11-28T02:00:00.000Z',
    url: capture.post.permalink,
    found: true,
    same: true,
    state: 'up',
    differences: [],
    key: base64Of(by.spki),
    ...over,
  };
  const bytes = bytesOf(`${JSON.stringify(reading, undefined, 2)}\n`);
  const file = (name: string, content: Uint8Array<ArrayBuffer>) => ({
    captureId: capture.id,
    name,
    mediaType: 'application/json',
    bytes: content,
  });
  const read = {
    at: '2026-11-28T02:00:05.000Z',
    actor: { kind: 'person' as const, role: 'reviewer' as const },
    event: 'read-again' as const,
    captureId: capture.id,
    detail: {
      ...{ same: reading.same, found: reading.found, state: reading.state },
      ...{ differences: reading.differences.length, sha256: await sha256Hex(bytes), ...logged },
    },
  };
  const pack = await makePack({
    ...input,
    files: [
      ...input.files,
      file('seal/second-read.json', bytes),
      ...(isSigned ? [file('seal/second-read.json.sig', await by.sign(bytes))] : []),
    ],
    custody: await chainOf([...input.custody.slice(0, -1), read, ...input.custody.slice(-1)]),
    signer: sampleDevice,
    pageFiles,
  });
  return new Uint8Array(await pack.blob.arrayBuffer());
}

const stranger = await makeDevice();
const reading = (
  name: string,
  reason: Mutation['reason'],
  make: () => Promise<Uint8Array<ArrayBuffer>>,
  more: Partial<Mutation> = {},
): Mutation => ({ name: `second reading: ${name}`, id: 'second-reads', reason, ...more, apply: make });

const edited = (name: string, reason: Mutation['reason'], change: (files: Forged) => unknown): Mutation => ({
  name: `second reading: ${name}`,
  id: 'second-reads',
  reason,
  apply: async () => {
    const files = await openPack(await withReading({}));
    await change(files);
    await resignPack(files, sampleDevice);
    return files;
  },
});

/** Second readings: of this capture, signed over these bytes, at a possible time, by a device that somebody knows. */
export const readingMutations: Mutation[] = [
  reading('by a third device', 'key-not-pinned', () => withReading({}, { by: stranger }), {
    who: 'thief',
    outcome: 'open',
  }),
  reading('signed by another key than it names', 'signature-differs', () =>
    withReading({ key: base64Of(sampleDevice.spki) }, { by: stranger }),
  ),
  reading('with half a key', 'key-syntax', () => withReading({ key: 'AAAA' })),
  reading(
    'without a key, signed by a third device',
    'key-absent',
    () => withReading({ key: undefined }, { by: stranger }),
    {
      who: 'thief',
      outcome: 'open',
    },
  ),
  reading('without its signature', 'file-missing', () => withReading({}, { isSigned: false })),
  reading('of another capture', 'records-differ', () =>
    withReading({ capture: { id: crypto.randomUUID(), seal: '0'.repeat(64) } }),
  ),
  reading('of another seal', 'records-differ', async () => withReading({ capture: { id: 'x', seal: 'y' } })),
  reading('from before the capture', 'records-differ', () => withReading({ at: '2026-11-24T05:00:00.000Z' })),
  reading('from after its entry in the log', 'records-differ', () => withReading({ at: '2026-11-29T05:00:00.000Z' })),
  reading('of a page of another site', 'records-differ', () =>
    withReading({ url: 'https://x.com.example/a/status/1' }),
  ),
  reading('that is the same and lists differences', 'records-differ', () =>
    withReading({ differences: [{ field: 'text', first: 'a', second: 'b' }] }),
  ),
  reading('of another post of the site', 'records-differ', () =>
    withReading({ url: 'https://x.com/hanako_s/status/2125086684105936899' }),
  ),
  reading('of a search', 'records-differ', () => withReading({ url: 'https://x.com/search?q=a' })),
  reading('that found nothing, and the same', 'records-differ', () => withReading({ found: false })),
  reading('of what is gone, and the same', 'records-differ', () => withReading({ state: 'gone' })),
  ...(
    [
      ['in nothing', { field: 'lang', first: 'a', second: 'b' }],
      ['from no side', { field: 'text', first: insult.text, second: insult.text }],
      ['from other words than were sealed', { field: 'text', first: 'いつもありがとう', second: insult.text }],
      ['in a sentence', { field: '佐藤が消した', first: 'a', second: 'b' }],
    ] as const
  ).map(([name, difference]) =>
    reading(`that differs ${name}`, 'records-differ', () =>
      withReading({ same: false, state: 'edited', differences: [difference] }),
    ),
  ),
  reading('that found it, where the log says that it was gone', 'records-differ', () =>
    withReading({}, { logged: { same: false, found: false, state: 'gone' } }),
  ),
  reading('that enters the log days later', 'records-differ', () => withReading({ at: '2026-11-26T02:00:00.000Z' })),
  reading('of another post, called an edit', 'records-differ', () =>
    withReading({ same: false, state: 'edited', differences: [{ field: 'id', first: insult.id, second: '1' }] }),
  ),
  reading('of no form', 'not-readable', () => withReading({ format: 'x' })),
  edited('changed afterwards', 'digest-differs', (files) =>
    files.set(
      'data/seal/second-read.json',
      bytesOf(text(files.get('data/seal/second-read.json')).replace('"up"', '"gone"')),
    ),
  ),
  edited('taken away', 'file-missing', (files) => {
    files.delete('data/seal/second-read.json');
    files.delete('data/seal/second-read.json.sig');
  }),
  edited('a second one, not in the log', 'digest-differs', (files) =>
    files.set('data/seal/second-read-2.json', bytesOf('{}')),
  ),
];
