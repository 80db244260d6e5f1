import { type ProfileLock, partsOf } from '../../utils/evidence/keys/profile-lock';
import type { Profile } from '../../utils/shapes/schema';

/** What of a profile may lie on the disk in the open: all of it without a passphrase, else the company's part alone. */
export function openPartUnder(lock: ProfileLock): (profile: Profile) => Profile {
  return (profile) => (lock === 'open' ? profile : partsOf(profile).open);
}
