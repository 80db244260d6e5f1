import { expect, it, vi } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { held, sighting } from '../../attacks/messages/refused-claims';
import { usual } from '../../attacks/packs/mutations/run-mutations';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { sampleDevice, samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 120_000 });

async function packOf(timeZone: string | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const record = ({ environment }: { environment: typeof sighting.environment }) => {
    const { timeZone: _, ...rest } = environment;
    return { environment: { ...rest, ...(timeZone === undefined ? {} : { timeZone }) } };
  };
  const input = await samplePackInput({ record });
  const { blob } = await makePack({ ...input, signer: sampleDevice });
  return new Uint8Array(await blob.arrayBuffer());
}

/** ICU says `Etc/Unknown` of a host whose TZ it cannot place (TZ=JST-9), and takes no such name; engines differ on the others. */
it.each(representatives(['Etc/Unknown', 'Factory', '+09:00', 'GMT+9', 'Asia/Kyoto', undefined], 6))(
  'a pack recorded in the zone %s is whole',
  async (timeZone) => {
    const { outcome, checks } = await verifyPack(await packOf(timeZone), usual);
    expect(checks.filter(({ status }) => status === 'changed' || status === 'cannot-tell')).toEqual([]);
    expect(outcome).toBe('whole');
  },
);

it('a fault of ours is told as one, and not as a pack that is too large', { tags: 'long' }, async () => {
  const zip = await packOf('Asia/Tokyo');
  const judge = () => Promise.reject(new RangeError('Invalid time zone specified: Etc/Unknown'));
  const told = await verifyPack(zip, { ...usual, letters: judge });
  expect(told.outcome).toBe('open');
  expect(told.checks.find(({ id }) => id === 'letters')).toMatchObject({
    status: 'cannot-tell',
    findings: [{ reason: 'not-finished' }],
  });
  const deep = () => Promise.reject(new RangeError('Maximum call stack size exceeded'));
  const { outcome, changed } = await verifyPack(zip, { ...usual, letters: deep });
  expect({ outcome, reason: changed?.reason }).toEqual({ outcome: 'unreadable', reason: 'too-large' });
});

it.each([
  ['Asia/Tokyo', { timeZone: 'Asia/Tokyo' }],
  ['UTC', { timeZone: 'UTC' }],
  ['Etc/Unknown', {}],
  ['Factory', {}],
  ['+09:00', {}],
])('a record is kept with its zone where times can be counted by it: %s', (timeZone, kept) => {
  const { environment } = held({ environment: { ...sighting.environment, timeZone } })!;
  const { timeZone: stored } = environment;
  expect(stored === undefined ? {} : { timeZone: stored }).toEqual(kept);
});
