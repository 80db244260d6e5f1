import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { keepPolicy, policyNames, readPolicy } from '../../../utils/evidence/settings/company-policy';
import { quietByCompany, readQuiet, saveQuiet } from '../../../utils/evidence/settings/quiet-mode';
import { readProfile, saveProfile, setByCompany } from '../../../utils/evidence/settings/settings';
import { readRows } from '../../../utils/evidence/store/backup-rows';
import { readStampSettings, saveAuthority } from '../../../utils/evidence/time-stamp/stamp-settings';

const recipient = `age1${'q'.repeat(58)}`;
const policy = { hrName: '本社 人事部', hrRecipient: recipient, timeStampUrl: 'https://tsa.example/tsr' };
const at = (second: number) => `2026-11-25T00:00:0${second}.000Z`;

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
    expect(await readPolicy()).toBeUndefined();
    expect(await readProfile()).toMatchObject({ deskName: '法務', hrName: '店長' });
  });

  it('chooses quiet mode or marks for everybody, whatever the person has chosen', async () => {
    expect(await readQuiet()).toBe(false);
    await saveQuiet(true);
    expect([await readQuiet(), await quietByCompany()]).toEqual([true, undefined]);
    await keepPolicy({ quietMode: false }, at(1));
    expect([await readQuiet(), await quietByCompany()]).toEqual([false, false]);
    await keepPolicy({ quietMode: 'yes' }, at(2));
    expect((await readPolicy())?.refused).toEqual(['quietMode']);
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
    ['hrRecipient', 'AGE-SECRET-KEY-1QQ'],
    ['timeStampUrl', 'javascript:alert(1)'],
    ['deskUrl', 'file:///etc/passwd'],
    ['timeStampRoots', 'none'],
    ['hrName', { a: 1 }],
  ])('leaves out a %s of another shape, names it, and keeps the rest', async (name, value) => {
    await keepPolicy({ organization: 'みほん', [name]: value, unknown: 1 }, at(1));
    expect(await readPolicy()).toEqual({ values: { organization: 'みほん' }, refused: [name], since: at(1) });
  });

  it('is no part of a backup: it belongs to the browser', async () => {
    await keepPolicy(policy, at(1));
    expect(JSON.stringify((await readRows()).rows)).not.toContain('人事部');
  });

  it('has the names that the schema for administrators has', () => {
    const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as { properties: object };
    expect(Object.keys(schema.properties).sort()).toEqual([...policyNames].sort());
  });
});
