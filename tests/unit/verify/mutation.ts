import type { CheckId, Reason } from '../../../utils/verify/check';
import type { Forged } from './forged-pack';

/** One change to a good pack, and the check and reason that must catch it. */
export interface Mutation {
  name: string;
  id: CheckId;
  reason: Reason;
  /** Edits the files; may return whole ZIP bytes of its own. */
  apply: (files: Forged) => unknown;
}
