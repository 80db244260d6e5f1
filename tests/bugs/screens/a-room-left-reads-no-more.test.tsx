// @in-a-document
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { useLive } from '../../../entrypoints/shared/use-live';
import { until } from '../../unit/screens/screen';

// The list of what is due walked on over all cases behind every room that was opened after it, once for each visit
it('who leaves a room, or asks for something else, ends what is still being read for it', async () => {
  const signals: AbortSignal[] = [];
  const Room = ({ year }: { year: number }) => {
    useLive(
      async (signal) => {
        signals.push(signal);
        return new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
      [year],
    );
    return <p />;
  };
  const place = document.body.appendChild(document.createElement('div'));
  render(<Room year={2025} />, place);
  await until('the room reads', () => signals.length === 1);
  expect(signals[0]?.aborted).toBe(false);
  render(<Room year={2026} />, place);
  await until('it reads another year', () => signals.length === 2);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  render(undefined, place);
  await until('it ends', () => signals[1]?.aborted === true);
  expect(signals).toHaveLength(2);
});
