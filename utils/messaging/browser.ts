import polyfill, { type Browser } from 'webextension-polyfill';
import type { Browser as Chromium } from 'wxt/browser';

/** Permissions that only Chromium has are asked for by the same calls. */
interface AskedPermissions {
  permissions?: ('pageCapture' | 'notifications')[];
  origins?: string[];
}

/** What only Chromium has: passed on by the polyfill as it is, absent in Firefox or without its permission. */
interface ChromiumAlone {
  readonly sidePanel?: typeof Chromium.sidePanel;
  readonly pageCapture?: typeof Chromium.pageCapture;
  readonly runtime: { getContexts?: typeof Chromium.runtime.getContexts };
  readonly permissions: {
    contains(asked: AskedPermissions): Promise<boolean>;
    request(asked: AskedPermissions): Promise<boolean>;
    remove(asked: AskedPermissions): Promise<boolean>;
  };
}

/**
 * The browser for the worker and the pages of the extension, with one face for both browsers: promises everywhere, from
 * listeners too. Scripts in web pages do not import this file: they take the native object, for their budget.
 */
export const browser = polyfill as unknown as Browser & ChromiumAlone;

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
