import { MintsCard } from '../../../../components/settings/legal/mints-card';
import { Unread } from '../../../../components/shared/unread';
import { readMintsLimit } from '../../../../utils/evidence/settings/mints-limit';
import { mintsLimits } from '../../../../utils/export/mints-check';
import { useLive } from '../../../shared/use-live';
import { saveMintsLimit } from './save-mints-limit';

/** The limit of the court's filing system, live from the settings. */
export function MintsContainer() {
  const live = useLive(readMintsLimit, []);
  if (live.is !== 'read') return <Unread live={live} />;
  return <MintsCard limit={live.value && live.value / 1_000_000} {...mintsLimits} onLimit={saveMintsLimit} />;
}
