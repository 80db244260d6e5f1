import { buildDigest } from '../../../utils/capture/job/build-digest';
import { readCaptureOptions } from '../../../utils/evidence/settings/capture-options';
import { browser } from '../../../utils/messaging/browser';
import { earlierPost } from '../../../utils/messaging/contract/earlier-post';
import { reachPage } from '../../../utils/messaging/reach-page';
import type { CaptureJob, Environment } from '../../../utils/shapes/schema';

let build: Promise<string> | undefined;

/** The digest of the scripts that are running, computed once a worker. */
function ownBuild(): Promise<string> {
  build ??= buildDigest(browser.runtime.getManifest(), async (path) => {
    const reply = await fetch(browser.runtime.getURL(`/${path}`));
    return new Uint8Array(await reply.arrayBuffer());
  });
  return build;
}

/**
 * What the worker adds to a capture's circumstances. What cannot be known is named with the reason: an expert must not
 * take silence for a clean record.
 */
export async function learnCircumstances({ tab, sighting }: CaptureJob): Promise<Partial<Environment>> {
  const { siteClock: isOn } = await readCaptureOptions();
  // Asking the site would be a request of the page's
  const siteClock = isOn && !sighting.environment.quiet;
  const [zoom, digest, clock] = await Promise.all([
    // A tab that was closed meanwhile has no zoom: it is left out of the record
    browser.tabs.getZoom?.(tab.tabId).catch(() => undefined),
    // A build that cannot be read is left out of the record, never guessed
    ownBuild().catch(() => undefined),
    siteClock ? askClock(tab) : undefined,
  ]);
  const { navigation, signedIn, unknown: before = [] } = sighting.environment;
  const unknown = [
    ...before,
    ...(clock ? [] : [{ what: 'clock', why: siteClock ? 'no-answer' : 'switched-off' }]),
    ...(zoom === undefined ? [{ what: 'zoom', why: 'page-gone' }] : []),
    ...(digest === undefined ? [{ what: 'build', why: 'not-offered' }] : []),
    ...(navigation?.status === undefined ? [{ what: 'http-status', why: 'not-offered' }] : []),
    ...(signedIn === 'unknown' ? [{ what: 'signed-in', why: 'page-does-not-say' }] : []),
    // Browsers show extensions these two only with permissions that cover all of a person's traffic
    { what: 'http-headers', why: 'not-offered' },
    { what: 'server-address', why: 'not-offered' },
  ];
  return {
    uiLanguage: browser.i18n.getUILanguage(),
    ...(zoom === undefined ? {} : { zoom: Math.round(zoom * 100) / 100 }),
    ...(digest === undefined ? {} : { build: digest }),
    ...(clock ? { clock } : {}),
    unknown,
  };
}

async function askClock(tab: CaptureJob['tab']): Promise<Environment['clock']> {
  // Without the page its clock is left out of the record
  const page = await reachPage(tab.tabId, tab.frameId).catch(() => undefined);
  // A site that does not answer has its clock left out of the record
  return page?.clock().catch(() => undefined);
}

/** What the worker knows of the circumstances without a page's process. */
export const own = () => ({
  readEarlier: earlierPost,
  now: Date.now(),
  extensionVersion: browser.runtime.getManifest().version,
  userAgent: navigator.userAgent,
});
