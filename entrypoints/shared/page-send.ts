import { browser } from '../../utils/messaging/browser';
import { sendBy } from '../../utils/messaging/send';

/** Asks the background worker, from a page of the extension. */
export const send = sendBy(browser);
