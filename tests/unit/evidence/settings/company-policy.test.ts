import 'fake-indexeddb/auto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import { policyLines } from '../../../../entrypoints/dashboard/settings/device/policy-lines';
import { db } from '../../../../utils/evidence/db';
import { isFeatureOff, readPolicy, stateOf } from '../../../../utils/evidence/settings/company-policy';
import { addWatchTerm, readWatchTerms, removeWatchTerm } from '../../../../utils/evidence/settings/held-watch-terms';
import { partiesOfPolicy, readParties } from '../../../../utils/evidence/settings/parties';
import { vaultHold } from '../../../../utils/evidence/settings/policy-vault';
import { quietByCompany, readQuiet, saveQuiet, sitesWithMarks } from '../../../../utils/evidence/settings/quiet-mode';
import { readProfile, saveProfile, setByCompany } from '../../../../utils/evidence/settings/read-profile';
import { readRows } from '../../../../utils/evidence/store/backup-rows';
import { readStampSettings, saveAuthority } from '../../../../utils/evidence/time-stamp/stamp-settings';
import { takePolicy as keepPolicy } from '../../../harness/keep-policy';

const recipient = await identityToRecipient(await generateX25519Identity());
const policy = { hrName: '本社 人事部', hrRecipient: recipient, timeStampUrl: 'https://tsa.example/tsr' };
const pem = (base64: string) => `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----`;
const at = (second: number) => new Date(Date.UTC(2026, 10, 25, 0, 0, second)).toISOString();

beforeEach(() => db.settings.clear());

describe('a company’s policy', () => {
  it('stands before what was typed, never becomes it, and goes when it goes', async () => {
    await saveProfile({ deskName: '総務', hrName: '店長', hrRecipient: `age1${'p'.repeat(58)}` });
    await keepPolicy(policy, at(1));
    expect(await readProfile()).toEqual({ deskName: '総務', hrName: '本社 人事部', hrRecipient: recipient });
    await saveProfile({ deskName: '法務', hrName: '書き換え' });
    expect(await readProfile()).toMatchObject({ deskName: '法務', hrName: '本社 人事部' });
    expect(Object.keys(await setByCompany())).toEqual(['hrName', 'hrRecipient']);
    await keepPolicy({}, at(2));
    expect(stateOf(await readPolicy())).toBe('none');
    expect(await readProfile()).toMatchObject({ deskName: '法務', hrName: '店長' });
  });

  it('chooses quiet mode or marks for everybody, whatever the person has chosen', async () => {
    expect(await readQuiet()).toBe(false);
    await saveQuiet(true);
    expect([await readQuiet(), await quietByCompany()]).toEqual([true, undefined]);
    await keepPolicy({ quietMode: false }, at(1));
    expect([await readQuiet(), await quietByCompany()]).toEqual([false, false]);
    await keepPolicy({ quietMode: 'yes' }, at(2));
    expect((await readPolicy())?.refused).toEqual([{ name: 'quietMode', why: 'kind', given: 'yes' }]);
    expect(await readQuiet()).toBe(true);
  });

  it('switches time stamps on from the moment it says so, and its authority cannot be replaced', async () => {
    expect(await readStampSettings()).toBeUndefined();
    await keepPolicy(policy, at(1));
    await keepPolicy({ ...policy, hrName: '人事' }, at(2));
    await saveAuthority('https://other.example/', at(3));
    expect(await readStampSettings()).toEqual({ url: policy.timeStampUrl, since: at(1) });
    await keepPolicy({ ...policy, timeStampUrl: 'https://tsa2.example/' }, at(4));
    expect(await readStampSettings()).toEqual({ url: 'https://tsa2.example/', since: at(4) });
  });

  it.each([
    ['hrRecipient', 'AGE-SECRET-KEY-1QQ', { why: 'recipient' }],
    ['hrRecipient', `age1${'q'.repeat(58)}`, { why: 'recipient' }],
    ['timeStampUrl', 'javascript:alert(1)', { why: 'address' }],
    ['vaultEndpoint', 'http://s3.example', { why: 'https' }],
    ['deskUrl', 'file:///etc/passwd', { why: 'address' }],
    ['timeStampRoots', 'none', { why: 'certificate' }],
    ['hrName', { a: 1 }, { why: 'kind' }],
    ['hrName', 'あ'.repeat(201), { why: 'long' }],
    ['dailyReading', 0, { why: 'value' }],
    ['retentoinDays', 1095, { why: 'unknown', hint: 'retentionDays' }],
    ['somebodyElses', 1, { why: 'unknown' }],
    ['allowedSites', ['x', 'nowhere'], { why: 'site', hint: 'nowhere' }],
    ['helpLines', [{ name: '産業医', url: 'tel:0120' }, { name: '' }], { why: 'entry', hint: '2 name' }],
    ['shopList', '港店と本店', { why: 'csv' }],
    ['shopList', 'code,name,region', { why: 'csv' }],
    ['reviewerList', '<list/>', { why: 'csv' }],
    ['timeStampRoots', pem('bm90IGEgY2VydGlmaWNhdGU='), { why: 'certificate' }],
    ['timeStampRoots', pem('MAA='), { why: 'certificate' }],
    ['vaultBucket', 'minato-vault', { why: 'together', hint: 'vaultEndpoint' }],
  ])('says of %s why it is not used, and keeps the rest', async (name, value, told) => {
    await keepPolicy({ organization: 'みほん', [name]: value }, at(1));
    const { values, refused } = (await readPolicy()) ?? {};
    expect(values).toMatchObject({ organization: 'みほん' });
    if (name in (values ?? {})) expect(Array.isArray(value) && value.length, 'of a list the good entries hold').toBe(2);
    expect(refused).toEqual([expect.objectContaining({ name, ...told })]);
  });

  it.each([[['nowhere', 'twiter']], [['X and Y']], [[]], ['x'], [{ site: 'x' }]])(
    'draws marks nowhere where of the sites that are set, %j, none is known, and says so',
    async (allowedSites) => {
      await keepPolicy({ organization: 'みほん', allowedSites }, at(1));
      expect(await sitesWithMarks()).toEqual([]);
      const told = (await readPolicy())?.refused.filter(({ name }) => name === 'allowedSites');
      expect(told?.at(-1)).toEqual({ name: 'allowedSites', why: 'nowhere', hint: JSON.stringify(allowedSites) });
      await keepPolicy({ organization: 'みほん' }, at(2));
      expect(await sitesWithMarks()).toBeUndefined();
    },
  );

  it('tells on its page what another name stands before, and what nothing has tried yet', () => {
    const values = { deskLink: 'https://intra.example/banken#x', hrName: '人事', timeStampUrl: 'https://tsa.example/' };
    const kept = { values, refused: [], since: at(1) };
    const words = { lang: 'ja', t: (key: string) => key } as unknown as Parameters<typeof policyLines>[3];
    const without = (isStamped: boolean) =>
      policyLines(kept, new Map(), isStamped, words).flatMap((line) =>
        line.without ? [[line.name, line.without]] : [],
      );
    expect(without(false)).toEqual([
      ['hrName', 'superseded'],
      ['timeStampUrl', 'untried'],
    ]);
    expect(without(true)).toEqual([['hrName', 'superseded']]);
  });

  it('shows no secret that it refuses', async () => {
    await keepPolicy({ inboxSecretAccessKey: 'ab' }, at(1));
    expect(JSON.stringify(await readPolicy())).not.toContain('"ab"');
  });

  it('keeps the good entries of a list beside those that it names', async () => {
    const lines = [
      { name: '産業医', url: 'https://a.example' },
      { name: 'x', url: 'javascript:1' },
      { name: '組合', url: 'tel:03' },
    ];
    await keepPolicy({ helpLines: lines }, at(1));
    expect((await readPolicy())?.values.helpLines).toEqual([lines[0], lines[2]]);
  });

  it('reads the row of an earlier version', async () => {
    await db.settings.put({
      key: 'company-policy',
      value: { values: { hrName: '人事' }, refused: ['deskUrl'], since: at(1) },
    });
    expect(await readPolicy()).toEqual({
      values: { hrName: '人事' },
      refused: [{ name: 'deskUrl', why: 'value' }],
      since: at(1),
    });
  });

  it('joins lists with one’s own and lets nobody take the company’s away', async () => {
    await addWatchTerm({ term: 'わたしの店', list: 'shop', addedAt: at(0) });
    await keepPolicy({ watchTerms: [{ term: 'みなと珈琲', list: 'company' }] }, at(1));
    await removeWatchTerm('みなと珈琲');
    expect((await readWatchTerms()).map(({ term, isFixed }) => [term, isFixed])).toEqual([
      ['みなと珈琲', true],
      ['わたしの店', false],
    ]);
    await keepPolicy({}, at(2));
    expect((await readWatchTerms()).map(({ term }) => term)).toEqual(['わたしの店']);
  });

  it('names a company by the same id whatever else it says of it', async () => {
    await keepPolicy({ parties: [{ organization: 'みなと珈琲' }] }, at(1));
    const [before] = await partiesOfPolicy();
    await keepPolicy({ parties: [{ organization: 'ほか' }, { organization: 'みなと珈琲', phone: '03' }] }, at(2));
    const found = (await readParties()).find(({ id }) => id === before?.id);
    expect(found?.data).toEqual({ organization: 'みなと珈琲', phone: '03' });
  });

  it('takes a feature away, and gives it back as it was', async () => {
    await keepPolicy({ featuresOff: ['stillUp', 'everything'] }, at(1));
    expect([await isFeatureOff('stillUp'), await isFeatureOff('ownVault')]).toEqual([true, false]);
    expect((await readPolicy())?.refused[0]).toMatchObject({ why: 'entry', hint: '2' });
  });

  it('is no part of a backup: it belongs to the browser', async () => {
    await keepPolicy(policy, at(1));
    const saved: unknown[] = [];
    await readRows((_, rows) => saved.push(...rows));
    expect(JSON.stringify(saved)).not.toContain('人事部');
  });
});

describe('a policy that is late, wrong or gone', () => {
  const vault = {
    vaultEndpoint: 'https://s3.minato.example',
    vaultBucket: 'minato-vault',
  };
  const place = { endpoint: vault.vaultEndpoint, bucket: vault.vaultBucket };
  const other = { endpoint: 'https://s3.other.example', bucket: 'minato-vault' };

  it('is unknown until it was asked for, and holds the vault, not the record', async () => {
    expect(stateOf(await readPolicy())).toBe('unknown');
    expect(await vaultHold(place)).toBe('vault-policy-unknown');
  });

  it.each([0, 6, 30])('comes after %i s on a managed browser, and no vault is reached before', async (seconds) => {
    const late = { isManaged: true };
    await keepPolicy({}, at(0), late);
    for (let second = 5; second < seconds; second += 5) await keepPolicy({}, at(second), late);
    expect([stateOf(await readPolicy()), await vaultHold(other)]).toEqual(['unknown', 'vault-policy-unknown']);
    await keepPolicy(vault, at(seconds), late);
    expect(stateOf(await readPolicy())).toBe('set');
    expect([await vaultHold(place), await vaultHold(other)]).toEqual([undefined, 'vault-policy-elsewhere']);
  });

  it('is none after a minute without an answer, and at once where nobody manages', async () => {
    await keepPolicy({}, at(0), { isManaged: true });
    await keepPolicy({}, at(61), { isManaged: true });
    expect([stateOf(await readPolicy()), await vaultHold(other)]).toEqual(['none', undefined]);
    await db.settings.clear();
    await keepPolicy({}, at(0));
    expect(stateOf(await readPolicy())).toBe('none');
  });

  it.each([0, 6, 30])(
    'kept from before, comes after %i s of a later start, and no vault is reached meanwhile',
    async (late) => {
      const [managed, start] = [{ isManaged: true }, 86_400];
      await keepPolicy({ ...vault, ...policy }, at(1), managed);
      for (let second = 0; second < late; second += 3) {
        await keepPolicy({}, at(start + second), managed);
        expect([stateOf(await readPolicy()), await vaultHold(other)]).toEqual(['unknown', 'vault-policy-unknown']);
        expect((await readStampSettings())?.url).toBe(policy.timeStampUrl);
      }
      await keepPolicy({ ...vault, ...policy }, at(start + late), managed);
      expect(stateOf(await readPolicy())).toBe('set');
      expect([await vaultHold(place), await vaultHold(other)]).toEqual([undefined, 'vault-policy-elsewhere']);
      expect((await readStampSettings())?.since).toBe(at(1));
    },
  );

  it('begins the minute of a start anew: an answer of the day before is no second one', async () => {
    const managed = { isManaged: true };
    await keepPolicy(vault, at(1), managed);
    await keepPolicy({}, at(10), managed);
    await keepPolicy({}, at(86_400), managed);
    expect(stateOf(await readPolicy())).toBe('unknown');
    await keepPolicy({}, at(86_461), managed);
    expect(stateOf(await readPolicy())).toBe('none');
  });

  it('changed to another vault, or wrong, holds what waits instead of sending it elsewhere', async () => {
    await keepPolicy(vault, at(1));
    await keepPolicy({ ...vault, vaultEndpoint: 'https://s3.new.example' }, at(2));
    expect(await vaultHold(place)).toBe('vault-policy-elsewhere');
    await keepPolicy({ ...vault, vaultEndpoint: 'http://s3.minato.example' }, at(3));
    expect(await vaultHold(place)).toBe('vault-policy-wrong');
    await keepPolicy({ ...vault, vaultId: 'a'.repeat(64) }, at(4));
    expect(await vaultHold({ ...place, vault: 'b'.repeat(64) })).toBe('vault-policy-elsewhere');
    expect(await vaultHold({ ...place, vault: 'a'.repeat(64) })).toBeUndefined();
  });

  it('gone gives one’s own settings back, once it has been gone for a minute', async () => {
    await keepPolicy({ ...policy, ...vault }, at(1), { isManaged: true });
    await keepPolicy({}, at(2), { isManaged: true });
    expect([stateOf(await readPolicy()), (await readStampSettings())?.url]).toEqual(['unknown', policy.timeStampUrl]);
    await keepPolicy({}, at(63), { isManaged: true });
    expect([stateOf(await readPolicy()), await readStampSettings()]).toEqual(['none', undefined]);
  });
});
