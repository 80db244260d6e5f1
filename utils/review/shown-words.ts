import type { ActKind, IncidentStatus, TargetKind } from '../shapes/incident';

/** Shown words: that of a stored value (`('act', 'private-data')` gives 個人情報), and the name of a site. */
export interface ShownWords {
  wordOf(kind: 'act' | 'target' | 'status', value: ActKind | TargetKind | IncidentStatus): string;
  siteOf(platform: string, siteName: string): string;
}
