import type { Roles } from '../../../utils/vault/doctor/ward';
import { bucketPolicies, type StoreRole } from '../../../utils/vault/roles/bucket-policy';
import type { ObjectStore } from '../../../utils/vault/store/object-store';
import { makeBuckets, reachOf } from './buckets';
import type { Gateway } from './gateway';

/** A vault in the gateway as the instructions make it: two buckets, a user in each role, the policies of the role files. */
export interface LocalVault {
  readonly store: ObjectStore;
  readonly roles: Required<Roles>;
}

/** A user in each role, the same ones for every vault of the gateway: what they may is said of each bucket. */
export function roleUsers(gateway: Gateway): Required<Roles> {
  const userOf = (role: StoreRole) => gateway.keepUser(nameOf(role));
  return {
    employee: userOf('employee'),
    reviewer: userOf('reviewer'),
    legal: userOf('legal'),
    owner: userOf('owner'),
  };
}

const nameOf = (role: StoreRole) => `role-${role}`;

/** @param name of the buckets: several fit into one gateway */
export async function makeLocalVault(gateway: Gateway, name = 'banken'): Promise<LocalVault> {
  const store = await makeBuckets(reachOf(gateway.endpoint, gateway.owner, name));
  const roles = roleUsers(gateway);
  const arn = (role: StoreRole) => [`arn:aws:iam:::user/${nameOf(role)}`];
  const principals = { employee: arn('employee'), reviewer: arn('reviewer'), legal: arn('legal'), owner: arn('owner') };
  const policies = bucketPolicies(store.reach, principals);
  const text = (policy: object) => new TextEncoder().encode(JSON.stringify(policy));
  await store.ask('PUT', '', { query: { policy: '' }, body: text(policies.bucket) });
  await store.ask('PUT', '', { query: { policy: '' }, body: text(policies.wraps), bucket: store.reach.wraps });
  return { store, roles };
}
