import { sha256Hex } from '../../bytes/digest';
import type { GuideSession } from './guide-session';

/**
 * SHA-256 of whose request a plan is and of its steps, in hex. Two ends that hold the same digest fill and show the same;
 * what is said around the steps may differ.
 */
export function planDigest({ requestId, steps }: Pick<GuideSession, 'requestId' | 'steps'>): Promise<string> {
  return sha256Hex(JSON.stringify([requestId, steps]));
}
