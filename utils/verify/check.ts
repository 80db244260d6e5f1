/** What is looked at, in the order in which it is looked at. Ids travel; words come from locales/ or the command line. */
export const integrityIds = [
  'zip',
  'directory',
  'declaration',
  'bag-info',
  'manifest',
  'payload',
  'tagmanifest',
  'captures',
  'seals',
  'pictures',
  'custody',
  'incident',
  'report',
] as const;
export const factIds = [
  'permalink',
  'post-time',
  'author-id',
  'pixels',
  'whole-text',
  'clock',
  'signature',
  'timestamp',
] as const;
export type CheckId = (typeof integrityIds)[number] | (typeof factIds)[number];

/** `cannot-tell`: the check could not be made, or nothing in a pack could answer it. It never counts as passed. */
export type CheckStatus = 'proven' | 'changed' | 'missing' | 'cannot-tell';

/** Why a check does not hold. One reason a cause, so that a test can ask for the right one. */
export type Reason =
  | 'zip-not-a-zip'
  | 'zip-too-large'
  | 'zip-outside-bytes'
  | 'zip-headers-differ'
  | 'zip-encrypted'
  | 'zip-method'
  | 'zip-data-differs'
  | 'name-unsafe'
  | 'name-twice'
  | 'name-case-twin'
  | 'entry-not-a-file'
  | 'top-directory'
  | 'file-missing'
  | 'file-unlisted'
  | 'file-unsealed'
  | 'declaration-differs'
  | 'fetch-present'
  | 'line-syntax'
  | 'line-twice'
  | 'digest-differs'
  | 'tag-unlisted'
  | 'oxum-differs'
  | 'label-differs'
  | 'not-readable'
  | 'records-differ'
  | 'seal-differs'
  | 'sealed-event'
  | 'picture-differs'
  | 'chain-gap'
  | 'chain-order'
  | 'chain-link'
  | 'chain-hash'
  | 'chain-head'
  | 'chain-empty'
  | 'clock-went-back'
  | 'report-differs'
  | 'not-reached'
  | 'not-in-page'
  | 'not-exact'
  | 'drawn-again'
  | 'not-in-pack';

/** One cause: the file it was seen in and what was seen, technical and untranslated. */
export interface Finding {
  reason: Reason;
  path?: string;
  detail?: string;
}

export interface Check {
  id: CheckId;
  status: CheckStatus;
  /** Empty when proven. */
  findings: Finding[];
}

const absent: readonly Reason[] = ['file-missing', 'not-in-page', 'chain-empty'];

/** A check from what was found: nothing found is proven; only absences is missing; anything else is changed. */
export function checkFrom(id: CheckId, findings: Finding[]): Check {
  const isMissing = findings.every(({ reason }) => absent.includes(reason));
  return { id, status: findings.length === 0 ? 'proven' : isMissing ? 'missing' : 'changed', findings };
}
