import { ProfileLockCard } from '../../../components/settings/profile-lock-card';
import { useAct } from '../../../components/shared/use-act';
import { draftIds, dropDraft } from '../../../utils/drafts';
import {
  forgetLockedProfile,
  lockProfile,
  type ProfileLock,
  removeProfileLock,
  unlockProfile,
} from '../../../utils/evidence/keys/profile-lock';
import { keepProfileKey } from '../../../utils/messaging/profile-key';

/** Locks and unlocks the profile; `onChange` after every act, since the key's place is not watched. */
export function ProfileLockContainer({ lock, onChange }: { lock: ProfileLock; onChange: () => void }) {
  const { isBusy, problem, run } = useAct();
  const during = async (act: () => Promise<unknown>) => {
    const isDone = await run(act);
    // Not after a failure: the page is read anew, and what was typed would go with it
    if (isDone) onChange();
    return isDone;
  };
  return (
    <ProfileLockCard
      lock={lock}
      isBusy={isBusy}
      problem={problem}
      onLock={(words) =>
        during(async () => {
          await keepProfileKey(await lockProfile(words));
          for (const id of draftIds('party')) dropDraft('party', id);
        })
      }
      onUnlock={(words) => during(async () => keepProfileKey(await unlockProfile(words)))}
      onCloseAgain={() => during(() => keepProfileKey(undefined))}
      onRemove={() =>
        during(async () => {
          await removeProfileLock();
          await keepProfileKey(undefined);
        })
      }
      onForget={() => during(forgetLockedProfile)}
    />
  );
}
