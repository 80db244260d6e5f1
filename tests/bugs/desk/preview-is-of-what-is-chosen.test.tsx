// @in-a-document
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { useTriage } from '../../../entrypoints/dashboard/desk/use-triage';
import { deskCases } from '../../../utils/desk/desk-log';
import { freshDevice, recordPost } from '../../unit/handoff/invented-device';
import { Screen, until } from '../../unit/screens/screen';

// A case that was taken out while the preview of many was being read was changed with them
it('what is applied is what is chosen then, whenever it was chosen', async () => {
  await freshDevice();
  const ids: string[] = [];
  for (const at of [1, 2, 3]) ids.push((await recordPost({ postKey: `x::${at}` })).incidentId);
  const [one = '', two = '', three = ''] = ids;
  const at: { hand?: ReturnType<typeof useTriage> } = {};
  const Bar = () => {
    at.hand = useTriage();
    return <p>{at.hand.preview?.changes.length}</p>;
  };
  const screen = new Screen(<Bar />);
  await screen.draw();
  at.hand?.choose(ids, true);
  await screen.settle();
  at.hand?.look({ kind: 'claim', to: '久保' });
  at.hand?.choose([two], false);
  await until('it is chosen', () => at.hand?.chosen.size === 2);
  // Pressed before it was looked at nothing is written
  at.hand?.apply();
  await until('what is chosen was looked at', () => at.hand?.preview?.changes.length === 2);
  expect(at.hand?.preview?.changes.map(({ incident }) => incident.id).sort()).toEqual([one, three].sort());
  at.hand?.apply();
  const holders = async () => {
    const rows = await deskCases(ids);
    return ids.map((id) => rows.get(id)?.words['claim']?.[0]?.body['holder']);
  };
  await until('it is written', async () => (await holders()).filter(Boolean).length === 2);
  expect(await holders()).toEqual(['久保', undefined, '久保']);
  await screen.close();
});
