import { beforeAll, describe, expect, it } from 'vitest';
import { attacks, examine } from '../../../../utils/vault/doctor/examine';
import type { Roles } from '../../../../utils/vault/doctor/ward';
import { ObjectStore } from '../../../../utils/vault/store/object-store';
import type { Reach } from '../../../../utils/vault/store/reach';
import { reachOf } from '../../../harness/vault/buckets';
import { type Gateway, hasGateway } from '../../../harness/vault/gateway';
import { type LocalVault, makeLocalVault } from '../../../harness/vault/local-vault';
import { oneGateway } from '../../../harness/vault/one-gateway';
import { type Answer, type Meddling, type Passing, StoreProxy } from '../../../harness/vault/store-proxy';
import { representatives, whole } from '../../../harness/whole';

const text = (xml: string) => new TextEncoder().encode(xml);
const isOf = ({ url }: Passing, name: string) => url.includes(name);
const refusal = { status: 403, body: Buffer.from('<Error><Code>AccessDenied</Code></Error>') };

/** Stores that lie, each with an attack that has to notice. */
const liars: Readonly<Record<string, Meddling & { notices: string }>> = {
  'says 204 to every deletion': {
    notices: 'delete-version',
    asked: ({ method }) => (method === 'DELETE' ? { status: 204 } : undefined),
  },
  'says 500 to what it should refuse': {
    notices: 'delete-version',
    asked: ({ method }) => (method === 'DELETE' ? { status: 500 } : undefined),
  },
  'leaves one out of every listing': {
    notices: 'listing',
    answered: (answer) => edit(answer, (xml) => xml.replace(/<Contents>.*?<\/Contents>/, '')),
  },
  'says that a listing is complete': {
    notices: 'listing',
    answered: (answer) => edit(answer, (xml) => xml.replace('<IsTruncated>true<', '<IsTruncated>false<')),
  },
  'leaves the oldest version out': {
    notices: 'version-listing',
    answered: (answer) => edit(answer, (xml) => xml.replace(/<Version>(?!.*<Version>).*?<\/Version>/, '')),
  },
  'hides what is behind a delete marker': {
    notices: 'delete-marker',
    answered: (answer) =>
      edit(answer, (xml) => (xml.includes('<DeleteMarker>') ? xml.replace(/<Version>.*<\/Version>/, '') : xml)),
  },
  'changes a byte': {
    notices: 'bytes',
    answered: (answer, { method }) => {
      if (method === 'GET' && answer.body.length > 60_000) answer.body[100] = (answer.body[100] ?? 0) ^ 1;
      return undefined;
    },
  },
  'gives what it gave before': { notices: 'fresh-read', ...remembering() },
  'calls everything that fails absent': {
    notices: 'absent',
    answered: (answer) => {
      if (answer.status === 403) Object.assign(answer, { status: 404, body: Buffer.from('<Code>NoSuchKey</Code>') });
      return undefined;
    },
  },
  'takes damaged bodies': {
    notices: 'wrong-hash',
    answered: (answer) => {
      if (answer.status === 400) Object.assign(answer, { status: 200, body: Buffer.alloc(0) });
      return undefined;
    },
  },
  'shows a lock of one kind and keeps another': {
    notices: 'lock-kept',
    answered: (answer) => edit(answer, (xml) => xml.replace('<Mode>COMPLIANCE<', '<Mode>GOVERNANCE<')),
  },
  'shows a lock that is shorter': {
    notices: 'lengthen',
    asked: ({ method, url }) => (method === 'PUT' && url.includes('retention') ? { status: 200 } : undefined),
  },
  'keeps wraps that were thrown away': {
    notices: 'wraps-shred',
    asked: ({ method, url }) => (method === 'DELETE' && url.includes('wraps') ? { status: 204 } : undefined),
  },
  'lets every web site in': {
    notices: 'foreign-origin',
    answered: (answer) => {
      answer.headers['access-control-allow-origin'] = '*';
      return undefined;
    },
  },
  'has another time': {
    notices: 'clock',
    answered: (answer) => {
      answer.headers['date'] = new Date(Date.now() - 600_000).toUTCString();
      return undefined;
    },
  },
  'serves whoever asks': { notices: 'anonymous-read', ...serving() },
  'takes links for ever': { notices: 'expired-link', ...serving() },
};

function edit(answer: Answer, change: (xml: string) => string): undefined {
  const xml = answer.body.toString();
  if (xml.startsWith('<?xml')) answer.body = Buffer.from(change(xml));
}

/** A cache that never asks twice. */
function remembering(): Meddling {
  const kept = new Map<string, Answer>();
  return {
    asked: ({ method, url }) => (method === 'GET' ? kept.get(url) : undefined),
    answered: (answer, { method, url }) => {
      if (method === 'GET') kept.set(url, answer);
      return undefined;
    },
  };
}

/** A cache that gives to anybody what somebody was given. */
function serving(): Meddling {
  const kept = new Map<string, Answer>();
  const path = ({ url }: Passing) => url.split('?')[0] ?? '';
  return {
    asked: (passing) => (passing.method === 'GET' ? kept.get(path(passing)) : undefined),
    answered: (answer, passing) => {
      if (passing.method === 'GET' && answer.status === 200) kept.set(path(passing), answer);
      return undefined;
    },
  };
}

describe.skipIf(!hasGateway())('the vault doctor', () => {
  let gateway: Gateway;
  let sound: LocalVault;
  beforeAll(async () => {
    gateway = oneGateway();
    sound = await makeLocalVault(gateway);
  });

  const through = async (reach: Reach, roles: Roles = {}, ids?: readonly string[]) => {
    const chosen = ids ? attacks.filter(({ id }) => ids.includes(id)) : attacks;
    const { findings, isVault } = await examine(reach, roles, undefined, chosen);
    const ill = findings.filter(({ verdict }) => verdict === 'through').map(({ id }) => id);
    expect(isVault).toBe(ill.length === 0);
    return ill;
  };

  it('calls a sound one a vault after more than a hundred and forty attacks, and says what it could not try', {
    tags: 'long',
  }, async () => {
    // What takes a thousand objects is tried in the whole run
    const tried = attacks.filter(({ id }) => whole || id !== 'pages');
    const { isVault, findings } = await examine(sound.store.reach, sound.roles, undefined, tried);
    expect(findings.filter(({ verdict }) => verdict === 'through')).toEqual([]);
    expect(isVault).toBe(true);
    expect(findings.filter(({ verdict }) => verdict === 'refused').length).toBeGreaterThan(140);
    const bare = await examine(sound.store.reach, {}, undefined, attacks.slice(-3));
    expect(bare.findings.map(({ verdict }) => verdict)).toEqual(['untried', 'untried', 'untried']);
    expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length);
  });

  it('refuses the name to a bucket without Object Lock, with GOVERNANCE, or with locked wraps', {
    tags: 'long',
  }, async () => {
    const named = (name: string, wraps: string) => ({
      ...reachOf(gateway.endpoint, gateway.owner),
      bucket: name,
      wraps,
    });
    const bucketOf = (name: string) => new ObjectStore(named(name, sound.store.reach.wraps));
    const plain = bucketOf('plain');
    await plain.ask('PUT', '');
    expect(await through(plain.reach, {}, ['delete-version', 'lock-enabled', 'lock-kept'])).toHaveLength(3);
    const soft = bucketOf('soft');
    await soft.ask('PUT', '', { headers: { 'x-amz-bucket-object-lock-enabled': 'true' } });
    const rule = '<Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Days>1</Days></DefaultRetention></Rule>';
    const lock = `<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled>${rule}</ObjectLockConfiguration>`;
    await soft.ask('PUT', '', { query: { 'object-lock': '' }, body: text(lock) });
    const softIll = ['default-lock', 'multipart-lock', 'lock-enabled'];
    expect((await through(soft.reach, {}, [...softIll, 'delete-version'])).sort()).toEqual(softIll.sort());
    const { bucket } = sound.store.reach;
    expect(await through(named(bucket, bucket), {}, ['wraps-shred'])).toEqual(['wraps-shred']);
    expect(await through(named(bucket, 'plain'), {}, ['wraps-versioned'])).toEqual(['wraps-versioned']);
  });

  it('tries nothing and says so with a key that may not lay what is attacked', { tags: 'long' }, async () => {
    await expect(examine({ ...sound.store.reach, ...sound.roles.legal })).rejects.toThrow('vault-examiner');
  });

  it('notices a role that may one thing too much', async () => {
    const { store, roles } = await makeLocalVault(gateway, 'lax');
    const allow = (Action: string[]) => ({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: ['arn:aws:iam:::user/role-employee', 'arn:aws:iam:::user/role-owner'] },
          Action,
          Resource: [`arn:aws:s3:::${store.reach.bucket}`, `arn:aws:s3:::${store.reach.bucket}/*`],
        },
      ],
    });
    const ill = ['employee-publish', 'employee-read-own', 'employee-read-packs', 'employee-put-log', 'employee-list'];
    const policy = allow(['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion', 's3:ListBucket']);
    await store.ask('PUT', '', { query: { policy: '' }, body: text(JSON.stringify(policy)) });
    expect((await through(store.reach, roles, [...ill, 'employee-hands-over'])).sort()).toEqual(ill.sort());
  });

  it.each(representatives(Object.entries(liars), 5))('notices a store that %s', async (_, { notices, ...meddling }) => {
    await using proxy = await StoreProxy.start(gateway.endpoint, meddling);
    expect(await through({ ...sound.store.reach, endpoint: proxy.endpoint }, {}, [notices])).toEqual([notices]);
  });

  it('takes no outage for a refusal', { tags: 'long' }, async () => {
    await using proxy = await StoreProxy.start(gateway.endpoint, {
      answered: (answer, passing) => {
        if (isOf(passing, 'versioning') && answer.status >= 400) Object.assign(answer, refusal, { status: 503 });
        return undefined;
      },
    });
    const reach = { ...sound.store.reach, endpoint: proxy.endpoint };
    expect(await through(reach, {}, ['suspend-versioning'])).toEqual(['suspend-versioning']);
  });
});
