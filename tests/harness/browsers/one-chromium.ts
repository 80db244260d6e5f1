import { type Browser, chromium } from '@playwright/test';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { plainArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../../utils/node/browser/find-browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the Chromium that all files of a project share. */
    chromium: string;
  }
}

/** Starts a Chromium without an extension for all files of the project, ahead of the first of them. */
export default async function startChromium(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ executablePath: await findBrowser(), args: [...plainArguments] });
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}

let connected: Promise<Browser> | undefined;

/** That Chromium. A file of tests opens contexts of its own and closes those; the browser is closed after all. */
export function oneChromium(): Promise<Browser> {
  connected ??= chromium.connect(inject('chromium'));
  return connected;
}
