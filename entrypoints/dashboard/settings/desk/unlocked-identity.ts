import { unlockReviewerIdentity } from '../../../../utils/evidence/keys/reviewer-identity';

/** In the memory of this page only: closing or reloading it locks again. */
let secret: string | undefined;

export const unlockedIdentity = (): string | undefined => secret;

/** @throws CodedError `passphrase-wrong`, `identity-absent` */
export async function unlockIdentity(passphrase: string): Promise<void> {
  secret = await unlockReviewerIdentity(passphrase);
}

export function lockIdentity(): void {
  secret = undefined;
}
