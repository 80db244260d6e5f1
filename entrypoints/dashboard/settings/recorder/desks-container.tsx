import { DesksCard } from '../../../../components/settings/recorder/desks-card';
import { useAct } from '../../../../components/shared/acts/use-act';
import { Unread } from '../../../../components/shared/unread';
import { useWords } from '../../../../components/words/words';
import { deskIn, deskWords } from '../../../../utils/evidence/hand-over/desk-link';
import { addDesk, currentDesk, readDesks, removeDesk } from '../../../../utils/evidence/hand-over/desks';
import { withinQuery } from '../../../../utils/evidence/within-query';
import { instantNow } from '../../../shared/people';
import { useLive } from '../../../shared/use-live';

/** The desk to which this person hands over. */
export function DesksContainer() {
  const { lang } = useWords();
  const act = useAct();
  const live = useLive(async () => {
    const desk = await currentDesk();
    const words = desk
      ? await withinQuery(deskWords({ recipients: [...desk.recipients], key: desk.key ?? '' }, lang))
      : { here: [], there: [] };
    return { desk, words };
  }, [lang]);
  if (live.is !== 'read') return <Unread live={live} />;
  const { desk, words } = live.value;
  const remove = async () => {
    const kept = (await readDesks()).find((each) => each.desk.key === desk?.key);
    if (kept) await removeDesk(kept.desk);
  };
  return (
    <DesksCard
      desk={desk}
      words={words}
      act={act}
      onFile={(file) =>
        act.run(async () => addDesk(await deskIn(await file.slice(0, 20_000).text()), { way: 'file' }, instantNow()))
      }
      onRemove={desk && (desk.way === 'link' || desk.way === 'file') ? () => act.run(remove) : undefined}
    />
  );
}
