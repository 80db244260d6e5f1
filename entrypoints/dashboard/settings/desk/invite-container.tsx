import { useState } from 'preact/hooks';
import { InviteCard } from '../../../../components/settings/desk/invite-card';
import { useAct } from '../../../../components/shared/acts/use-act';
import { Restored } from '../../../../components/shared/drafts/restored';
import { useDraft } from '../../../../components/shared/drafts/use-draft';
import { Unread } from '../../../../components/shared/unread';
import { useWords } from '../../../../components/words/words';
import { deskWords } from '../../../../utils/evidence/hand-over/desk-link';
import { keepInvitation, makeDesk, readInvitation } from '../../../../utils/evidence/hand-over/desk-side';
import { inboxLine } from '../../../../utils/evidence/hand-over/inbox';
import { earlierKeys } from '../../../../utils/evidence/keys/device-key';
import { readReviewerIdentity } from '../../../../utils/evidence/keys/reviewer-identity';
import type { BothWords } from '../../../../utils/evidence/keys/spoken-words';
import type { DraftOf } from '../../../../utils/shapes/draft-shapes';
import { invitationSchema } from '../../../../utils/shapes/keys';
import { instantNow } from '../../../shared/people';
import { saveBlob } from '../../../shared/save-blob';
import { useLive } from '../../../shared/use-live';
import { readTeam } from '../../vault/team';

interface Made {
  link: string;
  /** What the file holds: the same, and the way into the vault's inbox, which no link carries. */
  file: string;
  code: boolean[][];
  words: BothWords;
}

/** Inviting employees; only where there is a key to which they can hand over. */
export function InviteContainer() {
  const live = useLive(
    async () => ({
      ...{ identity: await readReviewerIdentity(), invitation: await readInvitation() },
      hasMoved: (await earlierKeys()).length > 0,
    }),
    [],
  );
  if (live.is !== 'read') return <Unread live={live} />;
  const { identity, invitation, hasMoved } = live.value;
  if (!identity) return null;
  const { name = '', people = [], page = 'https://', mail = '' } = invitation ?? {};
  const first = { name, people: people.join('\n'), page, mail };
  return <Invitation first={first} hasMoved={hasMoved && invitation !== undefined} />;
}

function Invitation({ first, hasMoved }: { first: DraftOf<'invitation'>; hasMoved: boolean }) {
  const { lang } = useWords();
  const act = useAct();
  const [made, setMade] = useState<Made>();
  const draft = useDraft('invitation', '', first);
  const make = () =>
    act.run(async () => {
      const value = draft.now();
      const kept = invitationSchema.parse({
        name: value.name,
        people: value.people
          .split(/[\n,、]+/)
          .map((each) => each.trim())
          .filter(Boolean),
        page: value.page.trim(),
        ...(value.mail.trim() ? { mail: value.mail.trim() } : {}),
      });
      await keepInvitation(kept);
      const { desks, inbox } = await readTeam();
      const { desk, fragment } = await makeDesk(kept, instantNow(), desks.at(-1));
      const { encode } = await import('uqr');
      const link = `${kept.page.split('#')[0]}#${fragment}`;
      const file = `${fragment}\n${inbox ? inboxLine(inbox) : ''}`;
      setMade({ link, file, code: encode(link, { ecc: 'L', border: 3 }).data, words: await deskWords(desk, lang) });
      draft.written(value);
    });
  return (
    <>
      <Restored draft={draft} />
      <InviteCard
        value={draft.value}
        made={made}
        hasMoved={hasMoved}
        act={act}
        onChange={draft.change}
        onMake={make}
        onSave={() => made && saveBlob(new Blob([made.file], { type: 'text/plain' }), 'banken-desk.txt')}
        onPrint={() => print()}
      />
    </>
  );
}
