import { describe, expect, it } from 'vitest';
import { verifyPack } from '../../../../utils/verify/verify-pack';
import { withRequest } from '../../../attacks/packs/mutations/untrue/request-mutations';
import { representatives } from '../../../harness/whole';
import { makePack } from '../../../unit/export/pack-maker';
import { samplePackInput } from '../../../unit/export/sample-incident';

/** The samples' post is of 24 November 2026, their pack of the 30th. */
async function incidentOf(...[record, logged]: [Parameters<typeof withRequest>[1], Parameters<typeof withRequest>[2]]) {
  const input = await samplePackInput();
  const pack = await makePack({ ...input, ...(await withRequest(input, record, logged)) });
  const { checks, outcome } = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()));
  const told = checks.filter(({ id, status }) => ['incident', 'clock'].includes(id) && status !== 'proven');
  return { outcome, told };
}
const of = (answer: object) => ({ answer: { at: '2026-11-29T03:00:00.000Z', outcome: 'refused' as const, ...answer } });

describe('days of a request that are', () => {
  it.each<[string, Parameters<typeof withRequest>[1], readonly string[]]>(
    representatives(
      [
        ['written down and logged', { days: { received: '2026-11-28', opinion: '2026-11-29' } }, ['opinion received']],
        ['written, taken back, and written again', { days: { received: '2026-11-28' } }, ['received', '', 'received']],
        ['written and taken back', {}, ['received', '']],
        ['a day on which to look again', { days: { 'follow-up': '2027-02-01' } }, ['follow-up']],
        ['of the day of packing', { days: { received: '2026-11-30' } }, ['received']],
        ['the post’s own', { days: { posted: '2026-11-24', from: { posted: 'own' } } }, ['posted']],
        ['the post’s own in another zone', { days: { posted: '2026-11-23' } }, ['posted']],
        ['of its answer', of({ arrivedOn: '2026-11-29' }), []],
      ],
      8,
    ),
  )('%s are whole', async (_, record, dated) => {
    const { outcome, told } = await incidentOf(record, { dated });
    expect([outcome === 'changed', told]).toEqual([false, []]);
  });

  it.each<[string, Parameters<typeof withRequest>[1], readonly string[], string, string]>(
    representatives(
      [
        ['of next year', { days: { received: '2027-11-01' } }, ['received'], 'cannot-tell', 'that had not come'],
        ['of an answer to come', of({ arrivedOn: '2027-11-20' }), [], 'cannot-tell', 'that had not come'],
        ['of another day than the post', { days: { posted: '2026-11-20' } }, ['posted'], 'cannot-tell', 'another day'],
        ['not in the log', { days: { 'order-served': '2026-11-29' } }, [], 'changed', 'other days'],
        ['others than the log’s', { days: { received: '2026-11-29' } }, ['opinion'], 'changed', 'other days'],
        ['in the log alone', {}, ['received'], 'cannot-tell', 'other days'],
      ],
      6,
    ),
  )('%s are told', async (_, record, dated, status, words) => {
    const { outcome, told } = await incidentOf(record, { dated });
    expect([outcome === 'changed', told.map((check) => check.status)]).toEqual([status === 'changed', [status]]);
    expect(told[0]?.findings.map(({ detail }) => detail).join()).toContain(words);
  });
});
