const siteOf = (host: string) => host.split('.').slice(-2).join('.');

/** Whether two hosts have one registered name, as far as their last two parts tell. */
export const isOfSite = (one: string, other: string): boolean => siteOf(one) === siteOf(other);
