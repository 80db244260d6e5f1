import { browser } from '../../utils/messaging/browser';

type Wish = Parameters<typeof browser.permissions.request>[0];

/** What leaves for a company's store, in the words of Firefox: posts, whom they are about, mail that was brought along. */
const collected = ['websiteContent', 'personallyIdentifyingInfo', 'personalCommunications'];

/**
 * Asks the browser for the way to a company's store, and where the browser has that question for sending data there. Must be
 * called in the click, before anything is awaited.
 */
export function askStore(endpoint: string): Promise<boolean> {
  const origins = [`${new URL(endpoint).origin.replace(/:\d+$/, '')}/*`];
  const wish = import.meta.env.FIREFOX ? { origins, data_collection: collected } : { origins };
  // A browser that refuses to ask has not allowed it
  return browser.permissions.request(wish as Wish).catch(() => false);
}
