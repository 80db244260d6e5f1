import employee from './employee.json' with { type: 'json' };
import openPuts from './every-role.json' with { type: 'json' };
import legal from './legal.json' with { type: 'json' };
import owner from './owner.json' with { type: 'json' };
import reviewer from './reviewer.json' with { type: 'json' };

/** Roles of the store; who may decide what is told by the signed log, never by these. */
const storeRoles = { employee, reviewer, legal, owner } as const;
export type StoreRole = keyof typeof storeRoles;

/** Which accounts of the store are in which role: ARNs, as the store names them. */
type Principals = Readonly<Partial<Record<StoreRole, readonly string[]>>>;

/**
 * The policies of both buckets, made of the role files: what each may do is allowed there and nowhere else, and what it must
 * never do is denied by name, since on some engines who puts an object owns it.
 */
export function bucketPolicies(names: { bucket: string; wraps: string }, principals: Principals) {
  const statements = (which: 'bucket' | 'wraps') =>
    (Object.keys(storeRoles) as StoreRole[]).flatMap((role) => {
      const who = principals[role] ?? [];
      if (who.length === 0) return [];
      const text = JSON.stringify(storeRoles[role][which])
        .replaceAll('VAULT-BUCKET', names.bucket)
        .replaceAll('WRAPS-BUCKET', names.wraps)
        .replaceAll('["PRINCIPAL"]', JSON.stringify(who));
      return JSON.parse(text) as object[];
    });
  /** Nobody puts what others can read at once: a denial of changing it afterwards does not reach the header of a PUT. */
  const everybody = Object.values(principals).flat();
  const noOpenPuts = (bucket: string) =>
    (everybody.length > 0 ? openPuts : []).map((Condition, at) => ({
      ...{ Sid: `NobodyOpens${at + 1}`, Effect: 'Deny', Action: ['s3:PutObject'], Condition },
      Principal: { AWS: everybody },
      Resource: [`arn:aws:s3:::${bucket}/*`],
    }));
  const policy = (which: 'bucket' | 'wraps') => ({
    Version: '2012-10-17',
    Statement: [...statements(which), ...noOpenPuts(names[which])],
  });
  return { bucket: policy('bucket'), wraps: policy('wraps') };
}
