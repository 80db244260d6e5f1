import { hasTwoReviewers } from '../../../utils/evidence/settings/desk-settings';
import { useLive } from '../../shared/use-live';
import { useCampaigns } from './use-campaigns';

/**
 * What each case is among those like it. Records are compared where it is always wanted, or where there is a desk: two
 * reviewers at least on the company's list.
 */
export function useAlike(isAlways = false) {
  const desk = useLive(hasTwoReviewers, []);
  const hasDesk = desk.is === 'read' && desk.value;
  const { campaigns, progress, hasFailed } = useCampaigns(isAlways || hasDesk);
  return { desk, hasDesk, campaigns, progress, hasFailed };
}
