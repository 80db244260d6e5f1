import { MintsCard } from '../../../components/settings/mints-card';
import { mintsLimits } from '../../../utils/export/mints-check';
import { useLive } from '../../shared/use-live';
import { mintsLimit, saveMintsLimit } from './mints-limit';

/** The limit of the court's filing system, live from the settings. */
export function MintsContainer() {
  const { value } = useLive(mintsLimit, []);
  if (value === undefined) return null;
  return (
    <MintsCard limit={value / 1_000_000} {...mintsLimits} onLimit={(megabytes) => void saveMintsLimit(megabytes)} />
  );
}
