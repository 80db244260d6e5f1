import { CodedError } from '../../utils/coded-error';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';
import type { BroughtScript } from '../../utils/shapes/brought-scripts';

/** Injects a script that shares the isolated world with the marks of that page. */
export const bringScript: Handlers['bringScript'] = async ({ script, tabId }, origin) => {
  const isPage = origin.from === 'page';
  const target = isPage ? tabId : origin.tabId;
  if (target === undefined) throw new CodedError('refused');
  await bring(script, target, isPage ? 0 : origin.frameId);
  return { started: true };
};

/** @throws CodedError `page-not-readable` */
export async function bring(script: BroughtScript, tabId: number, frameId = 0): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${script}.js`] });
  } catch (error) {
    throw new CodedError('page-not-readable', String(error));
  }
}
