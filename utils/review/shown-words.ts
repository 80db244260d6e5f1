import type { ActKind, IncidentStatus, TargetKind } from '../shapes/incident';
import type { FindShop } from './company/shops';

/** Shown words: that of a stored value (`('act', 'private-data')` gives 個人情報), and the name of a site. */
export interface ShownWords {
  wordOf(kind: 'act' | 'target' | 'status', value: ActKind | TargetKind | IncidentStatus): string;
  siteOf(platform: string, siteName: string): string;
  /** A shop of the company's list by what was said of it; without a list none. */
  shopOf?: FindShop | undefined;
}
