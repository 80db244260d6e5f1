import type { Check, CheckId } from '../../utils/verify/check-ids';
/** One check as the verifier gives it: ids and reasons travel, words are in locales/. */
export type CheckLine = Readonly<Check>;

/** Checks that make one statement together, and the stock command that gives the same answer. */
export interface ProvenGroup {
  /** Names the words of the group; absent for a check that stands by itself. */
  name?: (typeof groups)[number]['name'];
  checks: readonly CheckLine[];
  command?: string;
}

interface Group {
  name: string;
  ids: readonly CheckId[];
  command?: string;
}

const groups = [
  {
    name: 'contents',
    ids: ['zip', 'directory', 'declaration', 'bag-info', 'manifest', 'payload', 'tagmanifest'],
    command: 'sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt',
  },
  {
    name: 'seals',
    ids: ['captures', 'seals', 'item-seals', 'pictures'],
    command: 'sha256sum -c data/seal/manifest-sha256.txt',
  },
  {
    name: 'signed',
    ids: ['signature', 'keys'],
    command:
      'openssl dgst -sha256 -verify key/device.spki.pem -signature tagmanifest-sha256.txt.sig tagmanifest-sha256.txt',
  },
  {
    name: 'stamped',
    ids: ['timestamp'],
    command:
      'openssl ts -verify -in data/seal/tagmanifest-sha256.txt.tsr -data data/seal/tagmanifest-sha256.txt -CAfile ROOT.pem',
  },
  { name: 'custody', ids: ['custody', 'incident', 'report', 'report-words', 'clock'] },
  { name: 'redacted', ids: ['redactions', 'taken-out'] },
  { name: 'page', ids: ['page-text', 'address', 'post-clock', 'active'] },
  { name: 'facts', ids: ['permalink', 'post-time', 'author-id', 'pixels', 'whole-text', 'own-doubts'] },
] as const satisfies readonly Group[];

/** What an asker sees: three lists and what failed. A key that only the pack names is claimed, not missing. */
export function partsOf(checks: readonly CheckLine[]) {
  const claimed = checks.filter(isClaimed);
  const proven = checks.filter(({ status }) => status === 'proven');
  return {
    changed: checks.filter(({ status }) => status === 'changed'),
    proven: groupsOf(proven, checks),
    claimed,
    missing: checks.filter((check) => ['missing', 'cannot-tell'].includes(check.status) && !isClaimed(check)),
  };
}

function isClaimed({ id, status, findings }: CheckLine): boolean {
  return id === 'keys' && status === 'cannot-tell' && findings.some(({ reason }) => reason !== 'not-in-pack');
}

/** A group speaks only when every check of it that was made holds; else its checks stand one by one. */
function groupsOf(proven: readonly CheckLine[], all: readonly CheckLine[]): ProvenGroup[] {
  const taken = new Set<string>();
  const whole = groups.flatMap((group): ProvenGroup[] => {
    const { name, ids, command }: Group & { name: ProvenGroup['name'] } = group;
    const made = all.filter(({ id }) => ids.includes(id));
    if (made.length === 0 || made.some(({ status }) => status !== 'proven')) return [];
    for (const { id } of made) taken.add(id);
    return [{ name, checks: made, ...(command ? { command } : {}) }];
  });
  return [...whole, ...proven.filter(({ id }) => !taken.has(id)).map((check): ProvenGroup => ({ checks: [check] }))];
}
