import { expect, it, vi } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { insult, samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 60_000 });

type Failures = NonNullable<NonNullable<Parameters<typeof samplePackInput>[1]>['failures']>;

async function verdictWith(failures: Failures, notes: string[] = []) {
  const post = { ...insult, ...(notes.length > 0 ? { notes } : {}) };
  const pack = await makePack(await samplePackInput({}, { post, failures, at: '2026-11-25T05:32:07.412Z' }));
  const { outcome, checks } = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()));
  return { outcome, own: checks.find(({ id }) => id === 'own-doubts') };
}

// An attacker's records whose pictures showed other words ended “whole”: only capture.json and the report said so
it('a record whose picture lacks its words is never whole, and the verdict says why', async () => {
  const { outcome, own } = await verdictWith([
    { step: 'pixels', code: 'picture-unlike-text', detail: '15 of 22 letters' },
    { step: 'archive', code: 'mhtml-not-granted' },
  ]);
  expect(outcome).toBe('open');
  expect(own).toMatchObject({
    status: 'cannot-tell',
    findings: [
      {
        reason: 'told-unlike',
        path: expect.stringMatching(/capture\.json$/),
        detail: 'picture-unlike-text: 15 of 22 letters',
      },
      { reason: 'told-not-made', detail: 'mhtml-not-granted' },
    ],
  });
});

it('a post that was another just before the press is told', { tags: 'long' }, async () => {
  const { outcome, own } = await verdictWith([], ['changed-before-click:text ほめ言葉']);
  expect(outcome).toBe('open');
  expect(own?.findings.map(({ reason }) => reason)).toEqual(['told-unlike']);
});

// A link to somebody else took the author away, and the record was “whole” without one
it.each(
  representatives(
    [
      'withheld:author:other-link',
      'withheld:author:other-author',
      'withheld:text:in-another-post',
      'withheld:postedAt:shown-date',
    ],
    4,
  ),
)('a fact that was withheld because the page says two is a doubt: %s', { tags: 'long' }, async (note) => {
  const { outcome, own } = await verdictWith([], [note]);
  expect(outcome).toBe('open');
  expect(own).toMatchObject({ status: 'cannot-tell', findings: [{ reason: 'told-unlike', detail: note }] });
});

it('a fact that the reader did not take for one is none', { tags: 'long' }, async () => {
  expect((await verdictWith([], ['withheld:author:not-a-name'])).own).toMatchObject({ status: 'proven' });
});

it('what could not be made is named, and breaks nothing', { tags: 'long' }, async () => {
  const { own } = await verdictWith([{ step: 'archive', code: 'mhtml-not-granted' }]);
  expect(own).toMatchObject({ status: 'missing', findings: [{ reason: 'told-not-made' }] });
});

it('a record without a doubt says so', { tags: 'long' }, async () => {
  expect((await verdictWith([])).own).toMatchObject({ status: 'proven', findings: [] });
});
