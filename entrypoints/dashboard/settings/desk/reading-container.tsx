import { ReadingCard } from '../../../../components/settings/desk/reading-card';
import { Unread } from '../../../../components/shared/unread';
import { readReading, saveReading } from '../../../../utils/evidence/settings/own-reading';
import { useLive } from '../../../shared/use-live';

/** How this person reads, live from the settings. */
export function ReadingContainer() {
  const live = useLive(readReading, []);
  if (live.is !== 'read') return <Unread live={live} />;
  return <ReadingCard {...live.value} onReading={saveReading} />;
}
