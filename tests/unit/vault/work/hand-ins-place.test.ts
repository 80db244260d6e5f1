import 'fake-indexeddb/auto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { consent, withdraw } from '../../../../utils/evidence/hand-over/hand-overs';
import { keepInbox } from '../../../../utils/evidence/hand-over/inbox';
import { writeSetting } from '../../../../utils/evidence/settings/stored-settings';
import { heldHandIns, queueHandIn, sendHandIns } from '../../../../utils/vault/inbox/hand-ins';
import { vaultDatabase } from '../../../../utils/vault/work/vault-database';

const now = () => new Date().toISOString();
const keys = { inboxRegion: 'x', inboxAccessKeyId: 'AKX', inboxSecretAccessKey: 'secret' };
const policyOf = (bucket: string) => ({ inboxEndpoint: 'https://s3.example', inboxBucket: bucket, ...keys });
const set = (values: object) => writeSetting('company-policy', { values, refused: [], since: now() });
const reached: string[] = [];

beforeEach(() => {
  reached.length = 0;
  vi.stubGlobal('fetch', async (request: RequestInfo | URL) => {
    reached.push(new URL(request instanceof Request ? request.url : request).pathname.split('/')[1] ?? '');
    throw new TypeError('Failed to fetch');
  });
});
afterEach(() => vi.unstubAllGlobals());

it('what waits for one inbox goes to no other when the policy moves or goes, and says so', async () => {
  await set(policyOf('company-a'));
  const desk = { name: '人事', people: [], recipients: [`age1${'q'.repeat(58)}`], way: 'link' } as const;
  const { id } = await consent('0b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d', desk, ['safety'], now());
  await queueHandIn(id, 'pack', new Blob(['sealed']), now());
  const later = { tries: 1, now: () => Date.now() + 3_600_000 };

  await set(policyOf('company-b'));
  expect(await sendHandIns(later)).toMatchObject([{ state: 'waiting', fault: 'policy-elsewhere' }]);
  expect(await heldHandIns()).toEqual({ packs: new Set([id]), withdrawals: new Set() });

  // The company says nothing more, and this person has an inbox of their own
  await set({});
  const [endpoint, region] = ['https://s3.own.example', 'x'];
  await keepInbox({ endpoint, region, bucket: 'own-inbox', accessKeyId: 'AKX', secretAccessKey: 'secret' });
  expect(await sendHandIns(later)).toMatchObject([{ fault: 'policy-elsewhere' }]);
  expect(reached).toEqual([]);

  await set(policyOf('company-a'));
  expect(await sendHandIns(later)).toMatchObject([{ fault: 'unreachable' }]);
  expect(await heldHandIns()).toEqual({ packs: new Set(), withdrawals: new Set() });
  expect(new Set(reached)).toEqual(new Set(['company-a']));

  // Lined up by an earlier version: goes as it did then
  await vaultDatabase.handIns.toCollection().modify((row: { place?: string; next: number }) => {
    delete row.place;
    row.next = 0;
  });
  await set(policyOf('company-b'));
  await sendHandIns(later);
  expect(reached.at(-1)).toBe('company-b');
});

it('a notice that consent is taken back is held like a pack, and goes to the new place once the person makes it anew', async () => {
  await set(policyOf('company-a'));
  const desk = { name: '人事', people: [], recipients: [`age1${'q'.repeat(58)}`], way: 'link' } as const;
  const { id } = await consent('1b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d', desk, ['safety'], now());
  await vaultDatabase.handIns.clear();
  await queueHandIn(id, 'withdrawal', new Blob(['first']), now());

  await set(policyOf('company-b'));
  expect(await heldHandIns()).toEqual({ packs: new Set(), withdrawals: new Set([id]) });
  await sendHandIns({ tries: 1, now: () => Date.now() + 3_600_000 });
  expect(reached).toEqual([]);

  await queueHandIn(id, 'withdrawal', new Blob(['made anew']), now());
  expect(await heldHandIns()).toEqual({ packs: new Set(), withdrawals: new Set() });
  expect(await vaultDatabase.handIns.count()).toBe(1);
  expect((await vaultDatabase.blobs.get(`${id}/withdrawal`))?.blob.size).toBe('made anew'.length);
  await sendHandIns({ tries: 1, now: () => Date.now() + 3_600_000 });
  expect(new Set(reached)).toEqual(new Set(['company-b']));
});

it('a pack that waits goes nowhere once consent was taken back, also that of a hand-over made anew', async () => {
  await set(policyOf('company-a'));
  const recipient = await identityToRecipient(await generateX25519Identity());
  const desk = { name: '人事', people: [], recipients: [recipient], way: 'link' } as const;
  const incidentId = '2b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';
  await vaultDatabase.handIns.clear();
  const first = await consent(incidentId, desk, ['safety'], now());
  await queueHandIn(first.id, 'pack', new Blob(['sealed']), now());
  await set(policyOf('company-b'));
  const anew = await consent(incidentId, desk, ['safety'], now());
  await withdraw(anew.id, '', now());
  await set(policyOf('company-a'));
  expect(await sendHandIns({ tries: 1, now: () => Date.now() + 3_600_000 })).toEqual([]);
  expect(reached).toEqual([]);
  expect(await vaultDatabase.blobs.get(`${first.id}/pack`)).toBeUndefined();
});
