import { useState } from 'preact/hooks';
import { ProfileLockCard } from '../../../components/settings/profile-lock-card';
import { codeOf } from '../../../utils/coded-error';
import {
  forgetLockedProfile,
  lockProfile,
  type ProfileLock,
  removeProfileLock,
  unlockProfile,
} from '../../../utils/evidence/keys/profile-lock';
import { readProfile } from '../../../utils/evidence/settings/settings';
import { keepProfileKey } from '../../../utils/messaging/profile-key';

/** Locks and unlocks the profile; `onChange` after every act, since the key's place is not watched. */
export function ProfileLockContainer({ lock, onChange }: { lock: ProfileLock; onChange: () => void }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const during = async (act: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    await act().catch((error: unknown) => setProblem(codeOf(error)));
    setBusy(false);
    onChange();
  };
  return (
    <ProfileLockCard
      lock={lock}
      isBusy={isBusy}
      problem={problem}
      onLock={(words) => void during(async () => keepProfileKey(await lockProfile(words, await readProfile())))}
      onUnlock={(words) => void during(async () => keepProfileKey(await unlockProfile(words)))}
      onCloseAgain={() => void during(() => keepProfileKey(undefined))}
      onRemove={() =>
        void during(async () => {
          await removeProfileLock(await readProfile());
          await keepProfileKey(undefined);
        })
      }
      onForget={() => void during(forgetLockedProfile)}
    />
  );
}
