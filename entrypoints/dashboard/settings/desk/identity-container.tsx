import { useState } from 'preact/hooks';
import { type IdentityAct, IdentityCard } from '../../../../components/settings/desk/identity-card';
import { useAct } from '../../../../components/shared/acts/use-act';
import { Unread } from '../../../../components/shared/unread';
import {
  adoptReviewerIdentity,
  createReviewerIdentity,
  forgetReviewerIdentity,
  plainIdentityFile,
  readReviewerIdentity,
  unlockReviewerIdentity,
} from '../../../../utils/evidence/keys/reviewer-identity';
import type { ReviewerIdentity } from '../../../../utils/shapes/keys';
import { instantNow } from '../../../shared/people';
import { saveBlob } from '../../../shared/save-blob';
import { useLive } from '../../../shared/use-live';
import { lockIdentity, unlockedIdentity, unlockIdentity } from './unlocked-identity';

/** HR's key, live from the settings; unlocked in this page's memory only. */
export function IdentityContainer() {
  const live = useLive(readReviewerIdentity, []);
  const [isUnlocked, setUnlocked] = useState(unlockedIdentity() !== undefined);
  const { isBusy, problem, run } = useAct();

  if (live.is !== 'read') return <Unread live={live} />;
  const identity = live.value;
  const act = async (what: IdentityAct, passphrase: string, file?: File): Promise<boolean> => {
    const isDone = await run(async () => {
      // scrypt holds the page for a second: let it say so first.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await acts[what](passphrase, identity, file);
    });
    setUnlocked(unlockedIdentity() !== undefined);
    return isDone;
  };
  return (
    <IdentityCard
      identity={identity}
      isUnlocked={isUnlocked}
      isBusy={isBusy}
      problem={problem}
      onAct={act}
      onLock={() => {
        lockIdentity();
        setUnlocked(false);
      }}
      onSaveLocked={() => identity && saveBlob(new Blob([identity.locked]), `${fileName(identity)}.txt.age`)}
    />
  );
}

const fileName = ({ recipient }: ReviewerIdentity) => `banken-hr-${recipient.slice(-8)}`;

const acts: Record<
  IdentityAct,
  (passphrase: string, identity: ReviewerIdentity | undefined, file: File | undefined) => Promise<void>
> = {
  async create(passphrase) {
    await createReviewerIdentity(passphrase, instantNow());
  },
  async adopt(passphrase, _, file) {
    if (file) await adoptReviewerIdentity(new Uint8Array(await file.arrayBuffer()), passphrase, instantNow());
  },
  unlock: unlockIdentity,
  async plain(passphrase, identity) {
    const secret = await unlockReviewerIdentity(passphrase);
    if (identity) saveBlob(new Blob([plainIdentityFile(secret, identity)]), `${fileName(identity)}.txt`);
  },
  async forget(passphrase) {
    await unlockReviewerIdentity(passphrase);
    await forgetReviewerIdentity();
    lockIdentity();
  },
};
