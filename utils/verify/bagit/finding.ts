/** Why a bag is not valid, or what is odd about one that is. */
type BagReason =
  | 'not-a-bag'
  | 'zip-unreadable'
  | 'not-a-file'
  | 'declaration-missing'
  | 'declaration-syntax'
  | 'version-unknown'
  | 'encoding-unknown'
  | 'encoding-wrong'
  | 'payload-missing'
  | 'manifest-missing'
  | 'algorithm-unknown'
  | 'line-syntax'
  | 'listed-twice'
  | 'path-unsafe'
  | 'path-odd'
  | 'name-differs'
  | 'system-file'
  | 'file-missing'
  | 'file-unlisted'
  | 'digest-differs'
  | 'metadata-syntax'
  | 'oxum-differs'
  | 'fetch-unlisted'
  | 'not-fetched'
  | 'length-differs';

/** A warning leaves the bag valid. */
export interface BagFinding {
  level: 'error' | 'warning';
  reason: BagReason;
  path?: string;
  detail?: string;
}

export function error(reason: BagReason, path?: string, detail?: string): BagFinding {
  return { level: 'error', reason, ...(path === undefined ? {} : { path }), ...(detail ? { detail } : {}) };
}

export function warning(reason: BagReason, path?: string, detail?: string): BagFinding {
  return { ...error(reason, path, detail), level: 'warning' };
}
