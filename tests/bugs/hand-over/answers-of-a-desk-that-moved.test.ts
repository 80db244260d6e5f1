import 'fake-indexeddb/auto';
import '../../unit/handoff/cheap-scrypt';
import { expect, it } from 'vitest';
import { deskWords } from '../../../utils/evidence/hand-over/desk-link';
import { answerPerson, makeDesk } from '../../../utils/evidence/hand-over/desk-side';
import { addDesk, addMovedDesk, currentDesk, meetDesk, openDesk } from '../../../utils/evidence/hand-over/desks';
import { consent, readAnswerer, readHandOvers, takeAnswer } from '../../../utils/evidence/hand-over/hand-overs';
import { createReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { writeSetting } from '../../../utils/evidence/settings/stored-settings';
import { importIncident } from '../../../utils/evidence/store/import-incident';
import { readPack } from '../../../utils/export/read-pack';
import {
  backTo,
  bytesOf,
  everythingHere,
  exportHere,
  freshDevice,
  now,
  recordPost,
  reviewer,
} from '../../unit/handoff/invented-device';

const invitation = { name: '人事相談窓口', people: ['田所'], page: 'https://hr.example/' };

it('are taken once the words were compared, and said to come under a new key', async () => {
  await freshDevice();
  await createReviewerIdentity('石橋 たたいて 渡る 朝', now());
  const { desk } = await makeDesk(invitation, now());
  const old = await everythingHere();
  await freshDevice();
  const { incidentId } = await recordPost();
  await addDesk(desk, { way: 'file' }, now());
  const { id } = await consent(incidentId, await openDesk(), ['safety'], now());
  const pack = await bytesOf((await exportHere(incidentId)).blob);
  const employee = await everythingHere();

  // All but the device's own key comes with a backup
  await backTo(old);
  const { number } = await importIncident(await readPack(pack, []), reviewer, now());
  await writeSetting('device-key', undefined);
  const moved = await makeDesk(invitation, now());
  const answer = await answerPerson({ id: incidentId, number, status: 'in-review' }, '受け取りました', reviewer, now());
  const next = await answerPerson({ id: incidentId, number, status: 'closed' }, '閉じます', reviewer, now());

  await backTo(employee);
  const answerer = await readAnswerer(answer, now());
  expect(answerer).toMatchObject({ isKnown: false, handOver: { id } });
  await expect(takeAnswer(answer, now())).rejects.toMatchObject({ code: 'answer-refused' });
  // Both sides read the same words
  const { recipients } = answerer.handOver.desk;
  expect(await deskWords({ recipients, key: answerer.key }, 'ja')).toEqual(await deskWords(moved.desk, 'ja'));
  await addMovedDesk(answerer.handOver.desk, answerer.key, now());
  await takeAnswer(answer, now());
  await takeAnswer(next, now());
  const [kept] = await readHandOvers();
  expect(kept?.answers.map(({ words }) => words)).toEqual(['受け取りました', '閉じます']);
  expect(kept?.newKeyAt).toBeDefined();
  expect(await currentDesk()).toMatchObject({ key: moved.desk.key, recipients: desk.recipients, way: 'answer' });

  // The new invitation does the same, and says that whoever opens has stayed
  await backTo(employee);
  expect(await meetDesk(moved.desk)).toMatchObject({ is: 'other', isNamesake: true, isSameOpener: true });
  await addDesk(moved.desk, { way: 'file', takesPlace: true }, now());
  await expect(takeAnswer(answer, now())).resolves.toMatchObject({ id });
});

it('of somebody else with the pack are none of a desk that was added and opens otherwise', {
  tags: 'long',
}, async () => {
  await freshDevice();
  await createReviewerIdentity('石橋 たたいて 渡る 朝', now());
  const { desk } = await makeDesk(invitation, now());
  await freshDevice();
  await createReviewerIdentity('石橋 たたいて 渡る 朝', now());
  const thief = await makeDesk(invitation, now());
  const thiefDevice = await everythingHere();
  await freshDevice();
  const { incidentId } = await recordPost();
  await addDesk(desk, { way: 'file' }, now());
  await consent(incidentId, await openDesk(), ['safety'], now());
  const pack = await bytesOf((await exportHere(incidentId)).blob);
  await addDesk(thief.desk, { way: 'file', takesPlace: true }, now());
  const employee = await everythingHere();
  await backTo(thiefDevice);
  const { number } = await importIncident(await readPack(pack, []), reviewer, now());
  const forged = await answerPerson({ id: incidentId, number, status: 'closed' }, '終わりです', reviewer, now());
  await backTo(employee);
  await expect(takeAnswer(forged, now())).rejects.toMatchObject({ code: 'answer-refused' });
});
