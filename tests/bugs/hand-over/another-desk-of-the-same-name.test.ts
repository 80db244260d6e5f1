import 'fake-indexeddb/auto';
import '../../unit/handoff/cheap-scrypt';
import { expect, it } from 'vitest';
import { declineDesk, isDeclined } from '../../../utils/evidence/hand-over/declined-desks';
import { makeDesk } from '../../../utils/evidence/hand-over/desk-side';
import {
  addDesk,
  chooseDesk,
  currentDesk,
  knownDesks,
  meetDesk,
  removeDesk,
} from '../../../utils/evidence/hand-over/desks';
import { createReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { keepPolicy } from '../../../utils/evidence/settings/company-policy';
import type { Desk } from '../../../utils/shapes/hand-over';
import { freshDevice, now } from '../../unit/handoff/invented-device';

const name = 'みなと珈琲 人事相談窓口';

/** A desk made by the product itself, on a device of its own. */
async function deskOf(called: string): Promise<{ desk: Desk; fragment: string }> {
  await freshDevice();
  await createReviewerIdentity('石橋 たたいて 渡る 朝', now());
  return makeDesk({ name: called, people: ['田所', '久保'], page: 'https://hr.example/banken' }, now());
}

const file = { way: 'file' } as const;

it('takes the place of the known desk by nobody’s act but the person’s', async () => {
  const hr = await deskOf(name);
  const thief = await deskOf(name);
  await freshDevice();
  expect((await meetDesk(hr.desk)).is).toBe('free');
  await addDesk(hr.desk, file, now());
  await expect(addDesk(thief.desk, file, now())).rejects.toMatchObject({ code: 'desk-other-key' });
  await expect(addDesk(thief.desk, { way: 'link', host: 'x.com' }, now())).rejects.toMatchObject({
    code: 'desk-other-key',
  });
  expect((await currentDesk())?.key).toBe(hr.desk.key);

  await addDesk(thief.desk, { ...file, takesPlace: true }, now());
  expect((await knownDesks()).map(({ key }) => key)).toEqual([thief.desk.key, hr.desk.key]);
  // The one of before does not come back in silence either, and is chosen by a press
  await expect(addDesk(hr.desk, file, now())).rejects.toMatchObject({ code: 'desk-other-key' });
  await chooseDesk(hr.desk);
  expect((await currentDesk())?.key).toBe(hr.desk.key);
  await removeDesk(thief.desk);
  expect(await knownDesks()).toHaveLength(1);
  // By its own key a desk says what it likes of itself
  await addDesk({ ...hr.desk, name: '人事部', madeAt: now() }, file, now());
  expect((await currentDesk())?.name).toBe('人事部');
});

it('is known by its name as people see it', async () => {
  const hr = await deskOf(name);
  const zero = '\u200b';
  const others = ['みなと珈琲人事相談窓口', `みなと珈琲${zero} 人事相談窓口`, 'ﾐﾅﾄ珈琲　人事相談窓口', name];
  const made: Desk[] = [];
  for (const other of others) made.push((await deskOf(other)).desk);
  const elsewhere = await deskOf('本社 法務');
  await freshDevice();
  await addDesk(hr.desk, file, now());
  for (const desk of made)
    expect(await meetDesk(desk)).toMatchObject({ is: 'other', isNamesake: true, isSameOpener: false });
  expect(await meetDesk(elsewhere.desk)).toMatchObject({ is: 'other', isNamesake: false });
  // The one that it would be taken for is shown, also where it is not handed to now
  await addDesk(elsewhere.desk, { ...file, takesPlace: true }, now());
  expect(await meetDesk(made[0]!)).toMatchObject({ is: 'other', isNamesake: true, known: { key: hr.desk.key } });
  // Whoever opens stays the same where a desk has moved with its backup
  await chooseDesk(hr.desk);
  expect(await meetDesk({ ...made[0]!, recipients: hr.desk.recipients })).toMatchObject({ isSameOpener: true });
});

it('stands behind the company’s, whatever is added', async () => {
  const hr = await deskOf(name);
  const other = await deskOf(name);
  await freshDevice();
  const facts = { now: now(), sites: [], isManaged: true, isDesk: async () => true };
  await keepPolicy({ deskLink: `https://hr.example/banken#${hr.fragment}` }, facts);
  expect(await meetDesk(other.desk)).toMatchObject({ is: 'other', known: { way: 'policy' } });
  await addDesk(other.desk, { ...file, takesPlace: true }, now());
  expect((await currentDesk())?.key).toBe(hr.desk.key);
});

it('is not asked about again once it was declined, and another invitation is', async () => {
  const hr = await deskOf(name);
  await freshDevice();
  expect(await isDeclined(hr.desk)).toBe(false);
  await declineDesk(hr.desk);
  await declineDesk(hr.desk);
  expect(await isDeclined(hr.desk)).toBe(true);
  expect(await isDeclined({ ...hr.desk, madeAt: '2026-01-01T00:00:00.000Z' })).toBe(false);
});
