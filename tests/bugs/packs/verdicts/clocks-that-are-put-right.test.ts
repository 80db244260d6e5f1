import { describe, expect, it, vi } from 'vitest';
import { verifyPack } from '../../../../utils/verify/verify-pack';
import { usual } from '../../../attacks/packs/mutations/run-mutations';
import { representatives } from '../../../harness/whole';
import { makePack } from '../../../unit/export/pack-maker';
import { redactedInput } from '../../../unit/export/redacted-input';
import { chainOf, sampleDevice, samplePackInput, type Wish } from '../../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 240_000 });

type Input = Awaited<ReturnType<typeof samplePackInput>>;

const clicked = '2026-11-24T05:32:07.412Z';
const by = (seconds: number, at = clicked) => new Date(Date.parse(at) + seconds * 1_000).toISOString();

async function judged(input: Input | Awaited<ReturnType<typeof redactedInput>>) {
  const { blob } = await makePack({ ...input, signer: sampleDevice });
  const { outcome, checks } = await verifyPack(new Uint8Array(await blob.arrayBuffer()), usual);
  const changed = checks.filter(({ status }) => status === 'changed').map(({ id, findings }) => ({ id, findings }));
  const clock = checks.find(({ id }) => id === 'clock');
  return { outcome, changed, clock: clock?.status, reasons: clock?.findings.map(({ reason }) => reason) ?? [] };
}

const putBack = { outcome: 'open', changed: [], clock: 'cannot-tell' };

describe('a clock that was put right', () => {
  it.each(
    representatives(
      [
        ['a quarter of an hour', 900],
        ['nine hours, as of a device that kept UTC', 9 * 3_600],
        ['three days', 3 * 86_400],
      ],
      3,
    ),
  )('between a record and its export by %s: nothing is changed, and nobody can tell', async (_, fast) => {
    const input = await samplePackInput();
    const packed = by(20 - fast);
    const log = input.custody;
    const [captured, sealed, left] = [log[0]!, log[1]!, log.at(-1)!];
    const verdict = await judged({
      ...input,
      createdAt: packed,
      incident: { ...input.incident, status: 'new', updatedAt: by(1.3) },
      custody: await chainOf([captured, sealed, { ...left, at: packed }]),
    });
    expect(verdict).toMatchObject(putBack);
    expect(verdict.reasons).toEqual(verdict.reasons.map(() => 'clock-went-back'));
  });

  it('between two changes of a case', { tags: 'long' }, async () => {
    const input = await samplePackInput();
    const incident = { ...input.incident, updatedAt: by(-900, input.incident.createdAt) };
    expect(await judged({ ...input, incident })).toMatchObject(putBack);
  });

  it.each(
    representatives(
      [
        ['a fifth of a second', -0.2],
        ['an hour', -3_600],
      ],
      2,
    ),
  )('between a click and its seal by %s', { tags: 'long' }, async (_, seconds) => {
    const input = await samplePackInput({ sealedAt: by(seconds) });
    const log = input.custody;
    const [click, rest] = [
      log.filter(({ event }) => event === 'captured'),
      log.filter(({ event }) => event !== 'captured'),
    ];
    expect(await judged({ ...input, custody: await chainOf([...click, ...rest]) })).toMatchObject(putBack);
  });

  it.each(representatives([290, 3_600, 2 * 86_400], 3))(
    'while the page was open, by %i seconds',
    { tags: 'long' },
    async (seconds) => {
      const record: NonNullable<Wish['record']> = ({ environment }) => ({
        environment: { ...environment, navigation: { startedAt: by(seconds), type: 'navigate' } },
      });
      expect(await judged(await samplePackInput({ record }))).toMatchObject(putBack);
    },
  );

  it('while words were read: how old the case is nobody knows', { tags: 'long' }, async () => {
    const input = await samplePackInput();
    const log = input.custody.map((entry) =>
      entry.event === 'revealed'
        ? { ...entry, at: by(-9 * 3_600, entry.at), detail: { ...entry.detail, seconds: 30 } }
        : entry,
    );
    expect(log.some(({ event }) => event === 'revealed')).toBe(true);
    expect(await judged({ ...input, custody: await chainOf(log) })).toMatchObject(putBack);
  });

  it.each(representatives(['both', 'only'] as const, 2))(
    'between a redacted copy and its export (%s)',
    { tags: 'long' },
    async (kind) => {
      const input = await redactedInput(kind);
      const createdAt = by(-2 * 86_400, input.createdAt);
      const log = input.custody;
      const custody = await chainOf([...log.slice(0, -1), { ...log.at(-1)!, at: createdAt }]);
      const { changed, clock } = await judged({ ...input, createdAt, custody });
      expect({ changed, clock }).toEqual({ changed: [], clock: 'cannot-tell' });
    },
  );
});

describe('what no clock that was put back explains is a change', () => {
  it('a case that was changed before there was the product', { tags: 'long' }, async () => {
    const input = await samplePackInput();
    const { changed } = await judged({
      ...input,
      incident: { ...input.incident, updatedAt: '2020-01-01T00:00:00.000Z' },
    });
    expect(changed.map(({ id }) => id)).toEqual(['clock']);
  });

  it('a click that is logged two days after it', { tags: 'long' }, async () => {
    const input = await samplePackInput();
    const log = input.custody.map((entry, index) => (index < 2 ? { ...entry, at: by(2 * 86_400) } : entry));
    const { changed } = await judged({ ...input, custody: await chainOf(log) });
    expect(changed.map(({ id }) => id)).toContain('clock');
  });
});
