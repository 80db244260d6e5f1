import 'fake-indexeddb/auto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takePolicy, welcomeInstall } from '../../../../entrypoints/background/follow-company-policy';
import { quietKey } from '../../../../utils/capture/posts/quiet-key';
import { periodsIn } from '../../../../utils/desk/clearing';
import { db } from '../../../../utils/evidence/db';
import { makeDesk } from '../../../../utils/evidence/hand-over/desk-side';
import { currentDesk } from '../../../../utils/evidence/hand-over/desks';
import { readInbox } from '../../../../utils/evidence/hand-over/inbox';
import { deviceKey } from '../../../../utils/evidence/keys/device-key';
import { readPins } from '../../../../utils/evidence/keys/pinned-keys';
import { readPolicy } from '../../../../utils/evidence/settings/company-policy';
import { readCompanyLists, readDeskSelf } from '../../../../utils/evidence/settings/desk-settings';
import { readWatchTerms } from '../../../../utils/evidence/settings/held-watch-terms';
import { readReading } from '../../../../utils/evidence/settings/own-reading';
import { companyName, readParties } from '../../../../utils/evidence/settings/parties';
import { vaultHold } from '../../../../utils/evidence/settings/policy-vault';
import { readQuiet } from '../../../../utils/evidence/settings/quiet-mode';
import { deskOf, readProfile } from '../../../../utils/evidence/settings/read-profile';
import { readStillUpRhythm } from '../../../../utils/evidence/settings/still-up-options';
import { writeSetting } from '../../../../utils/evidence/settings/stored-settings';
import { readStampSettings } from '../../../../utils/evidence/time-stamp/stamp-settings';
import { keyOf, policyNames } from '../../../../utils/shapes/policy/policy-keys';

const root = `-----BEGIN CERTIFICATE-----
MIIBdTCCARugAwIBAgIUOaWYdrofBc9yXrUtddlVSk3hvngwCgYIKoZIzj0EAwIw
DzENMAsGA1UEAwwEUm9vdDAgFw0yNjExMjkxOTE3NDRaGA8yMTI2MTEwNTE5MTc0
NFowDzENMAsGA1UEAwwEUm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABGXY
WCSt1IO4/DneByWdx8KwiR2dnInoOnihwHrM8Xojy7jG5mDwadn7eb5z9wwjS0j0
Q7eVK4svE2kftT8mUnajUzBRMB0GA1UdDgQWBBQcB2liEQ99dy+5nW3yPDwprq/l
CDAfBgNVHSMEGDAWgBQcB2liEQ99dy+5nW3yPDwprq/lCDAPBgNVHRMBAf8EBTAD
AQH/MAoGCCqGSM49BAMCA0gAMEUCIQCC3OkYXebywjVUzL7En+VOUEaw8kMgDrlD
t0I9xN12jQIgHbdZ0fbhjgbFPQEGqakpaoREaOCmB8h1ELv6/wNH7V4=
-----END CERTIFICATE-----`;
const recipient = await identityToRecipient(await generateX25519Identity());
const elsewhere = { endpoint: 'https://s3.own.example', bucket: 'own-vault', vault: 'b'.repeat(64) };
const examples = (...names: (typeof policyNames)[number][]) =>
  Object.fromEntries(names.map((name) => [name, keyOf(name).example]));
const inbox = examples('inboxEndpoint', 'inboxRegion', 'inboxBucket', 'inboxAccessKeyId', 'inboxSecretAccessKey');
const vault = examples('vaultEndpoint', 'vaultBucket');
const authority = examples('timeStampUrl');
const wish = async () => (await fakeBrowser.storage.local.get(quietKey))[quietKey];

interface Effect {
  /** What is set, where the example of the name is not enough. */
  values?: Record<string, unknown>;
  /** What a part of the product that is not this policy's own reads then. */
  read(): Promise<unknown>;
  becomes: unknown;
}

/** What each name does where it is read; a new name needs a line here. */
const effects: Record<string, Effect> = {
  organization: { read: companyName, becomes: keyOf('organization').example },
  parties: { read: async () => (await readParties()).map(({ data }) => data), becomes: keyOf('parties').example },
  deskName: { read: async () => deskOf(await readProfile()).name, becomes: keyOf('deskName').example },
  deskUrl: { read: async () => deskOf(await readProfile()).url, becomes: keyOf('deskUrl').example },
  helpLines: { read: async () => deskOf(await readProfile()).helpLines, becomes: keyOf('helpLines').example },
  deskLink: { read: async () => (await currentDesk())?.way, becomes: 'policy' },
  hrName: {
    values: { hrName: '人事部', hrRecipient: recipient },
    read: async () => (await currentDesk())?.name,
    becomes: '人事部',
  },
  hrRecipient: {
    values: { hrRecipient: recipient },
    read: async () => (await currentDesk())?.recipients,
    becomes: [recipient],
  },
  shop: { read: async () => (await readDeskSelf()).shop, becomes: 'S001' },
  shopList: {
    read: async () => (await readCompanyLists()).shops,
    becomes: [{ code: 'S001', name: '港店', region: '関東' }],
  },
  reviewerList: {
    read: async () => (await readCompanyLists()).reviewers,
    becomes: [{ name: '人事 A', role: 'reviewer' }],
  },
  role: { read: async () => (await readDeskSelf()).role, becomes: 'employee' },
  quietMode: {
    values: { quietMode: true },
    read: async () => [await readQuiet(), await wish()],
    becomes: [true, true],
  },
  allowedSites: {
    values: { allowedSites: ['tabelog'] },
    read: wish,
    becomes: ['tabelog'],
  },
  watchTerms: { read: async () => (await readWatchTerms()).map(({ term }) => term), becomes: ['みなと珈琲'] },
  featuresOff: { values: { featuresOff: ['stillUp'] }, read: readStillUpRhythm, becomes: 'off' },
  dailyReading: { values: { dailyReading: 5 }, read: async () => (await readReading()).guide, becomes: 5 },
  retentionDays: { read: async () => (await periodsIn({ policies: [] })).atLeastDays, becomes: 1_095 },
  timeStampUrl: { read: async () => (await readStampSettings())?.url, becomes: authority['timeStampUrl'] },
  timeStampRoots: {
    values: { ...authority, timeStampRoots: root },
    read: async () => (await readStampSettings())?.roots,
    becomes: root,
  },
  pinnedKeys: { read: async () => (await readPins()).map(({ name }) => name), becomes: ['港店 1 号機'] },
  vaultEndpoint: { values: vault, read: () => vaultHold(elsewhere), becomes: 'vault-policy-elsewhere' },
  vaultBucket: {
    values: vault,
    read: () => vaultHold({ ...elsewhere, endpoint: String(vault['vaultEndpoint']) }),
    becomes: 'vault-policy-elsewhere',
  },
  vaultId: { read: () => vaultHold(elsewhere), becomes: 'vault-policy-elsewhere' },
  ...Object.fromEntries(
    Object.entries({ endpoint: 'Endpoint', region: 'Region', bucket: 'Bucket' }).map(([part, name]) => [
      `inbox${name}`,
      {
        values: inbox,
        read: async () => Object(await readInbox())[part],
        becomes: inbox[`inbox${name}`],
      },
    ]),
  ),
  inboxAccessKeyId: {
    values: inbox,
    read: async () => (await readInbox())?.accessKeyId,
    becomes: inbox['inboxAccessKeyId'],
  },
  inboxSecretAccessKey: {
    values: inbox,
    read: async () => (await readInbox())?.secretAccessKey,
    becomes: inbox['inboxSecretAccessKey'],
  },
  welcomeTab: {
    values: { welcomeTab: true },
    read: async () => (await fakeBrowser.tabs.query({})).some(({ url }) => url?.includes('welcome')),
    becomes: true,
  },
};

async function signedLink(): Promise<string> {
  const key = await deviceKey(new Date().toISOString());
  const invitation = { name: '人事部', people: ['田所'], page: 'https://intra.example/banken' };
  return `https://intra.example/banken#${(await makeDesk(invitation, new Date().toISOString(), { recipient, key })).fragment}`;
}

let managed: Record<string, unknown> = {};

beforeEach(async () => {
  fakeBrowser.reset();
  await db.settings.clear();
  Object.assign(fakeBrowser.storage.managed, { get: async () => managed });
  Object.assign(fakeBrowser.management, { getSelf: async () => ({ installType: 'admin' }) });
  await writeSetting('company-policy', { values: {}, refused: [], since: new Date().toISOString() });
  await writeSetting('still-up', 'day');
});

describe('what the company sets has its effect where it is used', () => {
  it.each(policyNames)('%s', async (name) => {
    const effect = effects[name];
    if (!effect) throw new Error(`no reader of what ${name} does`);
    expect(await effect.read()).not.toEqual(effect.becomes);
    managed = effect.values ?? { [name]: name === 'deskLink' ? await signedLink() : keyOf(name).example };
    await takePolicy();
    expect((await readPolicy())?.refused).toEqual([]);
    expect(await effect.read()).toEqual(effect.becomes);
  });

  it('an install by an administrator opens no tab of itself', async () => {
    const before = (await fakeBrowser.tabs.query({})).length;
    managed = { welcomeTab: false };
    await welcomeInstall();
    await takePolicy();
    expect(await fakeBrowser.tabs.query({})).toHaveLength(before);
    Object.assign(fakeBrowser.management, { getSelf: async () => ({ installType: 'normal' }) });
    await welcomeInstall();
    expect(await fakeBrowser.tabs.query({})).toHaveLength(before + 1);
  });
});
