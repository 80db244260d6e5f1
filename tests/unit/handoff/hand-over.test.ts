import 'fake-indexeddb/auto';
import './cheap-scrypt';
import { expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { deskIn, deskWords } from '../../../utils/evidence/hand-over/desk-link';
import { answerPerson, consentIn, makeDesk, takeWithdrawal } from '../../../utils/evidence/hand-over/desk-side';
import { addDesk, currentDesk, openDesk, removeDesk } from '../../../utils/evidence/hand-over/desks';
import * as handOvers from '../../../utils/evidence/hand-over/hand-overs';
import { openNotice } from '../../../utils/evidence/hand-over/signed-notices';
import {
  createReviewerIdentity,
  forgetReviewerIdentity,
  unlockReviewerIdentity,
} from '../../../utils/evidence/keys/reviewer-identity';
import { custodyOf, incidentFile } from '../../../utils/evidence/queries';
import { isDiscardable } from '../../../utils/evidence/store/discards';
import { importIncident } from '../../../utils/evidence/store/import-incident';
import { readPack } from '../../../utils/export/read-pack';
import type { TakedownRequest } from '../../../utils/shapes/schema';
import { backTo, bytesOf, everythingHere, exportHere, freshDevice, now, recordPost, reviewer } from './invented-device';

const passphrase = '石橋 たたいて 渡る 朝';
const invitation = { name: 'みなと珈琲 人事相談窓口', people: ['田所', '久保'], page: 'https://hr.example/banken' };

/** A device of HR with its desk. */
async function deskDevice() {
  await freshDevice();
  await createReviewerIdentity(passphrase, now());
  const made = await makeDesk(invitation, now());
  return { ...made, device: await everythingHere() };
}

it('goes there and back: desk by link, consent, sent, answer, consent taken back', async () => {
  const hr = await deskDevice();
  const stranger = await deskDevice();

  await freshDevice();
  const { incidentId, captureId } = await recordPost();
  const desk = await deskIn(`https://hr.example/banken#${hr.fragment}`);
  const words = await deskWords(desk, 'ja');
  expect(words.here).toHaveLength(4);
  // A desk whose screen is in English reads the same ones
  expect(await deskWords(desk, 'en')).toEqual({ here: words.there, there: words.here });
  expect(words.there.join(' ')).toMatch(/^[a-z]+( [a-z]+){3}$/);
  expect(await deskWords(desk, 'ja')).not.toEqual(await deskWords(stranger.desk, 'ja'));
  await addDesk(desk, { way: 'link', host: 'hr.example' }, now());
  expect(await currentDesk()).toMatchObject({ name: invitation.name, way: 'link', host: 'hr.example' });
  const { id } = await handOvers.consent(incidentId, await openDesk(), ['safety'], now());
  const pack = await bytesOf((await exportHere(incidentId)).blob);
  await handOvers.noteFile(id, { name: 'a.zip.age', sha256: 'a'.repeat(64), bytes: 1, madeAt: now() });
  expect((await custodyOf(incidentId)).map(({ event }) => event)).not.toContain('handed-over');
  expect(await isDiscardable(incidentId)).toBe(false);
  await handOvers.noteSent(id, now());
  expect((await custodyOf(incidentId)).at(-1)).toMatchObject({ event: 'handed-over', detail: { handOver: id } });
  const employee = await everythingHere();

  await backTo(hr.device);
  const { number } = await importIncident(await readPack(pack, []), reviewer, now());
  expect(consentIn(await custodyOf(incidentId))).toMatchObject({ handOver: id, purposes: ['safety'] });
  const answer = await answerPerson({ id: incidentId, number, status: 'in-review' }, '受け取りました', reviewer, now());
  const request: TakedownRequest = {
    ...{ id: crypto.randomUUID(), incidentId, captureId, routeId: 'x-form', platform: 'x', reason: '' },
    ...{ standing: 'company', claim: 'business-obstruction', preparedAt: now(), state: 'sent', sentAt: now() },
  };
  await db.requests.add(request);
  const hrWithCase = await everythingHere();
  const later = '2099-01-01T00:00:00.000Z';
  const ahead = await answerPerson({ id: incidentId, number, status: 'closed' }, '閉じます', reviewer, later);

  // The same words from somebody else's desk
  await backTo(stranger.device);
  await importIncident(await readPack(pack, []), reviewer, now());
  const forged = await answerPerson({ id: incidentId, number, status: 'closed' }, '終わりです', reviewer, now());
  await expect(handOvers.takeAnswer(answer, now())).rejects.toMatchObject({ code: 'answer-refused' });

  await backTo(employee);
  await expect(handOvers.takeAnswer(forged, now())).rejects.toMatchObject({ code: 'answer-refused' });
  await expect(handOvers.takeAnswer(ahead, now())).rejects.toMatchObject({ code: 'answer-refused' });
  await handOvers.takeAnswer(answer, now());
  await handOvers.takeAnswer(answer, now());
  const [kept] = await handOvers.readHandOvers();
  expect(kept?.answers).toMatchObject([{ number, status: 'in-review', words: '受け取りました' }]);
  const notice = await handOvers.withdraw(id, 'やはり控えます', now());

  await freshDevice();
  await recordPost();
  const other = await handOvers.consent(incidentId, { ...desk, way: 'link' }, [], now());
  const byAnother = await handOvers.withdraw(other.id, '', now());

  await backTo(hrWithCase);
  const secret = await unlockReviewerIdentity(passphrase);
  await expect(takeWithdrawal(await openNotice(byAnother, secret), reviewer, now())).rejects.toMatchObject({
    code: 'withdrawal-refused',
  });
  const opened = await openNotice(notice, secret);
  await expect(
    takeWithdrawal({ ...opened, notice: { ...opened.notice, at: later } }, reviewer, now()),
  ).rejects.toMatchObject({ code: 'withdrawal-refused' });
  await takeWithdrawal(opened, reviewer, now());
  await takeWithdrawal(opened, reviewer, now());
  expect(consentIn(await custodyOf(incidentId))?.withdrawn).toMatchObject({ words: 'やはり控えます' });
  expect((await custodyOf(incidentId)).filter(({ event }) => event === 'consent-withdrawn')).toHaveLength(1);
  // What has been sent cannot be called back by us: it stands as it is
  expect((await incidentFile(incidentId))?.requests).toEqual([request]);
});

it('a desk that was changed on the way is refused, and a withdrawn one is not handed over to', {
  tags: 'long',
}, async () => {
  const hr = await deskDevice();
  const [start = '', letters = ''] = hr.fragment.split('=');
  const changed = `${start}=${letters.slice(0, 60)}${letters[60] === 'A' ? 'B' : 'A'}${letters.slice(61)}`;
  for (const text of [changed, 'banken-desk=', '#banken-desk=aGVsbG8', 'nothing'])
    await expect(deskIn(text)).rejects.toMatchObject({ code: 'desk-unreadable' });

  await forgetReviewerIdentity();
  await createReviewerIdentity(passphrase, now());
  const next = await makeDesk(invitation, now());
  const stranger = await deskDevice();
  const lie = { ...stranger.desk, withdrawn: hr.desk.recipients };

  await freshDevice();
  await addDesk(hr.desk, { way: 'file' }, now());
  await addDesk(lie, { way: 'file', takesPlace: true }, now());
  expect((await currentDesk())?.withdrawnAt).toBeUndefined();
  await freshDevice();
  await addDesk(hr.desk, { way: 'file' }, now());
  await addDesk(
    { ...next.desk, recipients: hr.desk.recipients, withdrawn: hr.desk.recipients },
    { way: 'file' },
    now(),
  );
  await expect(openDesk()).resolves.toBeDefined();
  await freshDevice();
  await addDesk(hr.desk, { way: 'file' }, now());
  await addDesk(next.desk, { way: 'file' }, now());
  expect((await openDesk()).recipients).toEqual(next.desk.recipients);
  // Only the withdrawn one is left
  await removeDesk(next.desk);
  await expect(openDesk()).rejects.toMatchObject({ code: 'recipient-revoked' });
});
