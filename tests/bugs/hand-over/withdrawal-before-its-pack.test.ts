import 'fake-indexeddb/auto';
import '../../unit/handoff/cheap-scrypt';
import { beforeAll, expect, it } from 'vitest';
import { consentIn, makeDesk, takeWithdrawal } from '../../../utils/evidence/hand-over/desk-side';
import { addDesk, openDesk } from '../../../utils/evidence/hand-over/desks';
import { consent, withdraw } from '../../../utils/evidence/hand-over/hand-overs';
import { openNotice, type SignedNotice } from '../../../utils/evidence/hand-over/signed-notices';
import { createReviewerIdentity, unlockReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { custodyOf } from '../../../utils/evidence/queries';
import { readSetting } from '../../../utils/evidence/settings/stored-settings';
import { importIncident } from '../../../utils/evidence/store/import-incident';
import { noteAct } from '../../../utils/evidence/store/incidents';
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

const passphrase = '石橋 たたいて 渡る 朝';

/** The desk's device, what the employee made, and in which order it was made. */
interface Made {
  desk: Map<string, unknown[]>;
  incidentId: string;
  pack: Uint8Array<ArrayBuffer>;
  /** The log of the employee after the withdrawal, as a colleague has it. */
  later: Uint8Array<ArrayBuffer>;
  withdrawal: SignedNotice;
  foreign: SignedNotice;
}
let made: Made;

beforeAll(async () => {
  await freshDevice();
  await createReviewerIdentity(passphrase, now());
  const { desk } = await makeDesk({ name: '人事相談窓口', people: [], page: 'https://hr.example/' }, now());
  const secret = await unlockReviewerIdentity(passphrase);
  const deskDevice = await everythingHere();
  await freshDevice();
  const { incidentId } = await recordPost();
  await addDesk(desk, { way: 'file' }, now());
  const { id } = await consent(incidentId, await openDesk(), ['safety', 'company'], now());
  const pack = await bytesOf((await exportHere(incidentId)).blob);
  const withdrawal = await openNotice(await withdraw(id, 'やはり控えます', now()), secret);
  const later = await bytesOf((await exportHere(incidentId)).blob);
  const foreign = { ...withdrawal, fingerprint: 'f'.repeat(64) };
  made = { desk: deskDevice, incidentId, pack, later, withdrawal, foreign };
});

const arrives = async (bytes: Uint8Array<ArrayBuffer>) => importIncident(await readPack(bytes, []), reviewer, now());
const said = async () => consentIn(await custodyOf(made.incidentId))?.withdrawn;

it('is kept, and takes effect when the pack comes', async () => {
  await backTo(made.desk);
  for (const _ of ['once', 'again'])
    expect(await takeWithdrawal(made.withdrawal, reviewer, now())).toMatchObject({ is: 'early' });
  expect(await readSetting('early-withdrawals')).toHaveLength(1);
  expect(await arrives(made.pack)).toMatchObject({ kind: 'new', withdrawn: [{ words: 'やはり控えます' }] });
  expect(await said()).toMatchObject({ words: 'やはり控えます' });
  expect(await readSetting('early-withdrawals')).toEqual([]);
  expect(await takeWithdrawal(made.withdrawal, reviewer, now())).toMatchObject({ is: 'taken' });
});

it('of another device takes nothing back, whenever it comes', async () => {
  await backTo(made.desk);
  expect(await takeWithdrawal(made.foreign, reviewer, now())).toMatchObject({ is: 'early' });
  expect(await arrives(made.pack)).toMatchObject({ withdrawn: [] });
  expect(await said()).toBeUndefined();
  expect(await readSetting('early-withdrawals')).toEqual([]);
  await expect(takeWithdrawal(made.foreign, reviewer, now())).rejects.toMatchObject({ code: 'withdrawal-refused' });
});

it('waits in a number that has an end, and says where it does not', { tags: 'long', timeout: 30_000 }, async () => {
  await backTo(made.desk);
  const of = (changes: object): SignedNotice => ({
    ...made.withdrawal,
    notice: { ...made.withdrawal.notice, ...changes },
  });
  for (let at = 0; at < 5; at += 1) await takeWithdrawal(of({ handOver: crypto.randomUUID() }), reviewer, now());
  await expect(takeWithdrawal(made.withdrawal, reviewer, now())).rejects.toMatchObject({ code: 'withdrawal-unkept' });
  for (let at = 0; at < 195; at += 1) await takeWithdrawal(of({ incident: crypto.randomUUID() }), reviewer, now());
  await expect(takeWithdrawal(of({ incident: crypto.randomUUID() }), reviewer, now())).rejects.toMatchObject({
    code: 'withdrawal-unkept',
  });
  expect(await readSetting('early-withdrawals')).toHaveLength(200);
});

it('in a colleague’s pack that cannot be joined is told with the refusal', { tags: 'long' }, async () => {
  await backTo(made.desk);
  await arrives(made.pack);
  await noteAct({ incidentId: made.incidentId, event: 'opened', detail: {} }, reviewer, now());
  await expect(arrives(made.later)).rejects.toMatchObject({ code: 'import-parted-withdrawn' });
  await takeWithdrawal(made.withdrawal, reviewer, now());
  await expect(arrives(made.later)).rejects.toMatchObject({ code: 'import-parted' });
});
