import { PresenceCard } from '../../../../components/settings/recorder/presence-card';
import { Unread } from '../../../../components/shared/unread';
import { quietByCompany, readQuiet, saveQuiet } from '../../../../utils/evidence/settings/quiet-mode';
import { send } from '../../../shared/page-send';
import { useLive } from '../../../shared/use-live';

/** Marks or quiet mode: pages, menus and side panel follow at once. */
export function PresenceContainer() {
  const live = useLive(
    async () => ({ isQuiet: await readQuiet(), isFixed: (await quietByCompany()) !== undefined }),
    [],
  );
  if (live.is !== 'read') return <Unread live={live} />;
  const choose = async (isQuiet: boolean) => {
    await saveQuiet(isQuiet);
    await send('syncQuiet', {});
  };
  return <PresenceCard {...live.value} onQuiet={choose} />;
}
