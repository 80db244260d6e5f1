import { keepPolicy } from '../../utils/evidence/settings/company-policy';

/** A person's own install, with every desk's link signed. */
const plain = { sites: ['x', 'tabelog'], isManaged: false, isDesk: async () => true };

/** Takes over a policy at a moment, as the worker does. */
export function takePolicy(managed: unknown, now: string, change: Partial<typeof plain> = {}): Promise<void> {
  return keepPolicy(managed, { ...plain, ...change, now });
}
