import { useState } from 'preact/hooks';
import { AddedSitesCard } from '../../../../components/settings/recorder/added-sites-card';
import { Unread } from '../../../../components/shared/unread';
import {
  addSite,
  hostIn,
  patternOf,
  readAddedSites,
  removeSite,
} from '../../../../utils/evidence/settings/added-sites';
import { isFeatureOff } from '../../../../utils/evidence/settings/company-policy';
import { sitesWithMarks } from '../../../../utils/evidence/settings/quiet-mode';
import { browser } from '../../../../utils/messaging/browser';
import { platforms, platformsAbroad } from '../../../../utils/platforms';
import { send } from '../../../shared/page-send';
import { instantNow } from '../../../shared/people';
import { useLive } from '../../../shared/use-live';

const mastodon = platforms.find(({ software }) => software !== undefined);
const builtIn = (mastodon?.matches ?? []).map((pattern) => new URL(pattern.replace('*', '')).hostname);

/** What reads the pages of a host. */
const readersOf = (host: string) => {
  const abroad = platformsAbroad(host).map(({ id }) => id);
  return abroad.length > 0 || !mastodon ? abroad : [mastodon.id];
};

async function shownSites() {
  if (await isFeatureOff('addedSites')) return undefined;
  const withMarks = await sitesWithMarks();
  const isLeftOut = (host: string) => withMarks !== undefined && !readersOf(host).some((id) => withMarks.includes(id));
  const added = (await readAddedSites()).map(async (site) => ({
    host: site.host,
    isAllowed: await browser.permissions.contains({ origins: [patternOf(site)] }),
    isLeftOut: isLeftOut(site.host),
  }));
  return { added: await Promise.all(added), isLeftOut };
}

/** Hosts that a person added, live from the settings and the browser's permissions. */
export function AddedSitesContainer() {
  const [turn, setTurn] = useState(0);
  const live = useLive(shownSites, [turn]);
  if (live.is !== 'read') return <Unread live={live} />;
  if (!mastodon || !live.value) return null;
  const follow = () => send('syncSites', {}).then(() => setTurn((last) => last + 1));
  const add = async (host: string, granted: Promise<boolean>) => {
    await addSite({ host, platform: readersOf(host)[0] ?? mastodon.id, addedAt: instantNow() });
    // The row shows whether it is allowed
    await granted.catch(() => false);
    await follow();
  };
  return (
    <AddedSitesCard
      builtIn={builtIn}
      {...live.value}
      hostIn={hostIn}
      // The question must be asked before anything is awaited, or the click no longer counts.
      onAdd={(host) => add(host, browser.permissions.request({ origins: [patternOf({ host })] }))}
      onRemove={(host) =>
        removeSite(host)
          // The browser refuses to take what it never gave
          .then(() => browser.permissions.remove({ origins: [patternOf({ host })] }).catch(() => false))
          .then(follow)
      }
    />
  );
}
