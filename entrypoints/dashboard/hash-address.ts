import { useEffect, useMemo, useState } from 'preact/hooks';
import { type CampaignRoom, campaignRooms } from '../../components/campaign/campaign-rooms';
import { type SettingsAddress, settingsAddressIn } from '../../utils/shapes/settings-address';
import { type Track, tracks } from '../../utils/takedown/tracks';

/** Where in the dashboard a person is: the hash of the address, so that back, forward and bookmarks work. */
export type HashAddress =
  | { page: 'incidents'; incidentId?: string }
  | { page: 'desk' }
  | { page: 'decision'; incidentId: string }
  | { page: 'requests' }
  | { page: 'request'; requestId: string }
  | { page: 'new-request'; incidentId: string; captureId?: string; track?: Track }
  | { page: 'campaigns'; incidentId?: string; room?: CampaignRoom }
  | { page: 'campaign-requests'; incidentId: string }
  | { page: 'path'; incidentId: string }
  | { page: 'care'; incidentId: string }
  | { page: 'print'; incidentId: string }
  | { page: 'figures' }
  | { page: 'company'; room?: string }
  | { page: 'watch' }
  | { page: 'verify' }
  | { page: 'settings'; card?: SettingsAddress };

/**
 * Reads a hash such as `#/requests/new/<incident>?capture=<id>` or `#settings/time#authority`. Whatever it does not know is
 * the list, and an unknown card is the top of the settings.
 */
export function addressIn(hash: string): HashAddress {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first, second, third] = path.split('/').map(decodeURIComponent);
  const captureId = new URLSearchParams(query).get('capture');
  const track = tracks.find((each) => each === new URLSearchParams(query).get('track'));
  if (first === 'requests' && second === 'new' && third)
    return { page: 'new-request', incidentId: third, ...(captureId ? { captureId } : {}), ...(track ? { track } : {}) };
  if (first === 'requests') return second ? { page: 'request', requestId: second } : { page: 'requests' };
  if (first === 'campaigns' && second && third === 'requests') return { page: 'campaign-requests', incidentId: second };
  const campaignRoom = campaignRooms.find((each) => each === third);
  if (first === 'campaigns' && second)
    return { page: first, incidentId: second, ...(campaignRoom ? { room: campaignRoom } : {}) };
  if (first === 'campaigns') return { page: first };
  if ((first === 'path' || first === 'decision' || first === 'care' || first === 'print') && second)
    return { page: first, incidentId: second };
  if (first === 'company') return { page: first, ...(second ? { room: second } : {}) };
  if (first === 'watch' || first === 'verify' || first === 'desk' || first === 'figures') return { page: first };
  if (first === 'settings') {
    const card = second && settingsAddressIn(second);
    return card ? { page: 'settings', card } : { page: 'settings' };
  }
  return { page: 'incidents', ...(first === 'incidents' && second ? { incidentId: second } : {}) };
}

/** Goes to a place within the dashboard. */
export function goTo(hash: string): void {
  location.hash = hash;
}

/** The place now; follows the address. */
export function useHashAddress(): HashAddress {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    // The address may have changed since the first drawing, when nobody was listening yet
    follow();
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return useMemo(() => addressIn(hash), [hash]);
}
