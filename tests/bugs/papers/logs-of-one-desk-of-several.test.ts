import { expect, it } from 'vitest';
import { japanDay } from '../../../utils/japan-time';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { makePack } from '../../unit/export/pack-maker';
import { chainOf, samplePackInput } from '../../unit/export/sample-incident';

// What another desk did stands in that desk's log: an honest log seemed to leave a campaign that it had never joined
it('a case that another desk joined to others is parted here, and again as they get fewer', async () => {
  const input = await samplePackInput();
  const actor = { kind: 'person', role: 'reviewer' } as const;
  const [at = '', salt = '5a'.repeat(16)] = [input.custody.at(-1)?.at];
  const parted = [2, 1].map((others) => ({
    ...{ at, actor, event: 'campaign-parted' as const, detail: { others } },
    salt: salt.slice(0, -1) + String(others),
  }));
  const last = input.custody.slice(-1).map((entry) => ({
    ...{ ...entry, salt },
    detail: { name: `${input.incident.number}_${japanDay(entry.at)}.zip` },
  }));
  const log = [...input.custody.slice(0, -1), ...parted, ...last];
  const custody = await chainOf(log);
  const { blob } = await makePack({ ...input, custody });
  const { checks } = await verifyPack(new Uint8Array(await blob.arrayBuffer()));
  expect(checks.find(({ id }) => id === 'custody')).toMatchObject({ status: 'proven', findings: [] });
});
