import { useState } from 'preact/hooks';
import { type OfferedDesk, OtherDeskDialog } from '../../../../components/handoff/other-desk';
import { DesksCard } from '../../../../components/settings/recorder/desks-card';
import { useAct } from '../../../../components/shared/acts/use-act';
import { Unread } from '../../../../components/shared/unread';
import { useWords } from '../../../../components/words/words';
import { deskIn } from '../../../../utils/evidence/hand-over/desk-link';
import { addDesk, chooseDesk, knownDesks, removeDesk } from '../../../../utils/evidence/hand-over/desks';
import { withinQuery } from '../../../../utils/evidence/within-query';
import { offeredDesk, wordsOfKnown } from '../../../shared/offered-desk';
import { instantNow } from '../../../shared/people';
import { useLive } from '../../../shared/use-live';

/** The desks that this person knows, and the one to which they hand over. */
export function DesksContainer() {
  const { lang } = useWords();
  const act = useAct();
  const [offered, setOffered] = useState<OfferedDesk>();
  const live = useLive(async () => {
    const desks = await knownDesks();
    return withinQuery(Promise.all(desks.map(async (desk) => ({ desk, words: await wordsOfKnown(desk, lang) }))));
  }, [lang]);
  if (live.is !== 'read') return <Unread live={live} />;
  const add = (file: File) =>
    act.run(async () => {
      const found = await offeredDesk(await deskIn(await file.slice(0, 20_000).text()), lang);
      if (found.meeting.is === 'other') setOffered(found);
      else await addDesk(found.desk, { way: 'file' }, instantNow());
    });
  const take = ({ desk }: OfferedDesk) =>
    act.run(async () => {
      await addDesk(desk, { way: 'file', takesPlace: true }, instantNow());
      setOffered(undefined);
    });
  return (
    <>
      <DesksCard
        desks={live.value}
        act={act}
        onFile={add}
        onChoose={(desk) => act.run(() => chooseDesk(desk))}
        onRemove={(desk) => act.run(() => removeDesk(desk))}
      />
      {offered && (
        <OtherDeskDialog
          offered={offered}
          isBusy={act.isBusy}
          problem={act.problem}
          onKeep={() => setOffered(undefined)}
          onTake={() => take(offered)}
        />
      )}
    </>
  );
}
