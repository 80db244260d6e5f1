import { expect, it } from 'vitest';
import { longestOrganization } from '../../../utils/shapes/takedown/profile';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { makePack } from '../../unit/export/pack-maker';
import { samplePackInput } from '../../unit/export/sample-incident';

const long =
  '独立行政法人地域医療機能推進機構東京見本町総合医療センター附属介護老人保健施設カスタマーハラスメント対策相談窓口運営委員会事務局';

// Settings take 200 letters; from 61 on every pack of such a company was called changed
it.each([
  ['of 63 letters', long],
  ['as long as settings take', long.repeat(4).slice(0, longestOrganization)],
  ['in Latin letters', 'Minato Coffee and Confectionery Customer Relations Holdings '.repeat(3).trim()],
])('a company’s name %s breaks no paper', async (_, organization) => {
  const { blob } = await makePack({ ...(await samplePackInput()), organization });
  const { checks } = await verifyPack(new Uint8Array(await blob.arrayBuffer()));
  expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
  expect(checks.find(({ id }) => id === 'report-words')).toMatchObject({ status: 'proven' });
});
