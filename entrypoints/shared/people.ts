import type { Actor } from '../../utils/shapes/schema';

/** Whoever reads, sorts and exports in the dashboard. */
export const reviewer: Actor = { kind: 'person', role: 'reviewer' };

/** Whoever prepares a request. */
export const legal: Actor = { kind: 'person', role: 'legal' };

/** Now, as stored. */
export const instantNow = () => new Date().toISOString();
