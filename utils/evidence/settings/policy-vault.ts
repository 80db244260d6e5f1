import { readPolicy, stateOf } from './company-policy';

/** Where a vault lies and which it is, as far as it has a number yet. */
interface VaultPlace {
  endpoint: string;
  bucket: string;
  vault?: string | undefined;
}

/** Why nothing may be sent to or read from a vault now. */
type VaultHold = 'vault-policy-unknown' | 'vault-policy-wrong' | 'vault-policy-elsewhere';

/**
 * Whether the company's settings let this vault be reached; `undefined` when they do. While they are not known, and where
 * what they say of the vault cannot be used, everything waits: it never goes to a vault that they do not name.
 */
export async function vaultHold({ endpoint, bucket, vault }: VaultPlace): Promise<VaultHold | undefined> {
  const policy = await readPolicy();
  if (stateOf(policy) === 'unknown') return 'vault-policy-unknown';
  if (policy?.refused.some(({ name }) => name.startsWith('vault'))) return 'vault-policy-wrong';
  const { vaultEndpoint, vaultBucket, vaultId } = policy?.values ?? {};
  if (vaultEndpoint !== undefined && (originOf(vaultEndpoint) !== originOf(endpoint) || vaultBucket !== bucket))
    return 'vault-policy-elsewhere';
  return vaultId !== undefined && vault !== undefined && vaultId !== vault ? 'vault-policy-elsewhere' : undefined;
}

const originOf = (address: string) => new URL(address).origin;
