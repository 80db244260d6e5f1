import { browser } from 'wxt/browser';
import { sendBy } from '../../utils/messaging/send';

/** Asks the background worker, from the form's page: the native browser, for the script's budget. */
export const send = sendBy(browser);
