import { ObjectStore } from '../../../utils/vault/store/object-store';
import type { Manner, Reach } from '../../../utils/vault/store/reach';
import type { S3User } from './gateway';

const text = (xml: string) => new TextEncoder().encode(xml);

/** Where the owner of a gateway reaches a vault in it. */
export function reachOf(endpoint: string, user: S3User, name = 'banken'): Reach {
  return { endpoint, region: 'us-east-1', bucket: `${name}-vault`, wraps: `${name}-wraps`, ...user };
}

/** Makes the two buckets of a vault as the instructions tell a customer to. */
export async function makeBuckets(reach: Reach, manner: Manner = {}): Promise<ObjectStore> {
  const store = new ObjectStore(reach, manner);
  await store.ask('PUT', '', { headers: { 'x-amz-bucket-object-lock-enabled': 'true' } });
  const rule = '<Rule><DefaultRetention><Mode>COMPLIANCE</Mode><Days>1</Days></DefaultRetention></Rule>';
  const lock = `<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled>${rule}</ObjectLockConfiguration>`;
  await store.ask('PUT', '', { query: { 'object-lock': '' }, body: text(lock) });
  await store.ask('PUT', '', { bucket: reach.wraps });
  const versioned = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>';
  await store.ask('PUT', '', { bucket: reach.wraps, query: { versioning: '' }, body: text(versioned) });
  // All four elsewhere; this engine refuses every PUT where public ACLs are blocked
  const noAcls =
    '<PublicAccessBlockConfiguration><IgnorePublicAcls>true</IgnorePublicAcls></PublicAccessBlockConfiguration>';
  for (const bucket of [reach.bucket, reach.wraps])
    await store.ask('PUT', '', { bucket, query: { publicAccessBlock: '' }, body: text(noAcls) });
  return store;
}
