import { OptionsCard } from '../../../../components/settings/recorder/options-card';
import { Unread } from '../../../../components/shared/unread';
import { readCaptureOptions, saveCaptureOptions } from '../../../../utils/evidence/settings/capture-options';
import { readPolicy } from '../../../../utils/evidence/settings/company-policy';
import { useLive } from '../../../shared/use-live';

/** What a capture may ask the network for besides the page, live from the settings. */
export function OptionsContainer() {
  const live = useLive(
    async () => ({ options: await readCaptureOptions(), off: (await readPolicy())?.values.featuresOff ?? [] }),
    [],
  );
  if (live.is !== 'read') return <Unread live={live} />;
  return <OptionsCard {...live.value} onOptions={saveCaptureOptions} />;
}
