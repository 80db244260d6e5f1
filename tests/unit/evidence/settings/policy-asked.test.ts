import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { policyAlarm, takePolicy } from '../../../../entrypoints/background/follow-company-policy';
import { db } from '../../../../utils/evidence/db';
import { readPolicy, stateOf } from '../../../../utils/evidence/settings/company-policy';
import { vaultHold } from '../../../../utils/evidence/settings/policy-vault';

const vaultB = { vaultEndpoint: 'https://s3.minato.example', vaultBucket: 'vault-b' };
const vaultA = { endpoint: 'https://s3.minato.example', bucket: 'vault-a' };
const start = Date.parse('2026-11-29T00:00:00.000Z');

/** What the browser answers now. */
let answer: () => Promise<Record<string, unknown>> = async () => ({});

beforeEach(async () => {
  fakeBrowser.reset();
  await db.settings.clear();
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  Object.assign(fakeBrowser.storage.managed, { get: () => answer() });
  Object.assign(fakeBrowser.management, { getSelf: async () => ({ installType: 'admin' }) });
});
afterEach(() => vi.useRealTimers());

async function ask(second: number, answers: typeof answer) {
  vi.setSystemTime(start + second * 1_000);
  answer = answers;
  await takePolicy();
  return [stateOf(await readPolicy()), await vaultHold(vaultA)];
}

const says = async () => vaultB;
const isSilent = async () => ({});
const fails = () => Promise.reject(new Error('Failed to read managed preferences.'));

describe('a company’s policy at a later start', () => {
  it('that is answered with nothing lets no other vault be reached, and is asked again by itself', async () => {
    expect(await ask(0, says)).toEqual(['set', 'vault-policy-elsewhere']);
    expect(await fakeBrowser.alarms.get(policyAlarm)).toBeUndefined();
    expect(await ask(86_400, isSilent)).toEqual(['unknown', 'vault-policy-unknown']);
    const at = (await fakeBrowser.alarms.get(policyAlarm))?.scheduledTime ?? 0;
    expect(at - Date.now()).toBe(61_000);
    expect(await ask(86_430, isSilent)).toEqual(['unknown', 'vault-policy-unknown']);
    expect(await ask(86_440, says)).toEqual(['set', 'vault-policy-elsewhere']);
  });

  it('that stays away for a minute is gone', async () => {
    await ask(0, says);
    await ask(86_400, isSilent);
    expect(await ask(86_461, isSilent)).toEqual(['none', undefined]);
  });

  it('that cannot be read is what it was, and is asked again', async () => {
    await ask(0, says);
    for (const second of [10, 80, 200]) expect(await ask(second, fails)).toEqual(['set', 'vault-policy-elsewhere']);
    expect(await fakeBrowser.alarms.get(policyAlarm)).toBeDefined();
  });

  it('that could never be read is not known; Firefox without one says none', async () => {
    expect(await ask(0, fails)).toEqual(['unknown', 'vault-policy-unknown']);
    Object.assign(fakeBrowser.management, { getSelf: async () => ({ installType: 'normal' }) });
    expect(await ask(1, () => Promise.reject(new Error('Managed storage manifest not found')))).toEqual([
      'none',
      undefined,
    ]);
  });
});
