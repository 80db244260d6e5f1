import type { CheckId, Reason } from '../../../utils/verify/check-ids';
import type { VerifyOptions } from '../../../utils/verify/verify-pack';
import type { SampleInput } from '../../unit/export/pack-maker';
import type { Who } from '../attack-shape';
import type { Forged } from './forged-pack';

/** What mutations are made with. */
export interface World {
  /** What the good pack was made of. */
  input: SampleInput;
  /** The ZIP of the first capture by itself. */
  item: Uint8Array<ArrayBuffer>;
  /** Another good pack of the same device, over another post. */
  other: Forged;
  /** A good pack with a redacted copy beside its capture, and one of the copy alone. */
  redacted: Forged;
  copies: Forged;
}

/** One change to a good pack, and the check and reason that must catch it. */
export interface Mutation {
  name: string;
  /** Where it is not who the others of its list are by. */
  who?: Who;
  id: CheckId;
  reason: Reason;
  /** What the finding's detail must name, where one reason has several causes. */
  detail?: string;
  /** It must be what is said first. */
  isFirst?: boolean;
  /** What must be said first, as `reason path`. */
  headline?: string;
  /** Edits the files; may return whole ZIP bytes of its own. */
  apply: (files: Forged, world: World) => unknown;
  /** What the person who verifies brings, where it is not the usual key list. */
  options?: VerifyOptions;
  /** The roots of `options` as a file, for stock tools. */
  rootFile?: string;
  /**
   * What comes of it. `changed` is red. `open`: nothing is changed, and not all could be checked. `told`: no pack is
   * broken by it, and it is never passed.
   */
  outcome?: 'open' | 'told';
}
