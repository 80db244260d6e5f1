/** Drawn by the browser with every window, and never looked at: a third of what a start costs. */
const unusedParts = 'AimEnabled,WebUIOmniboxPopup,WebUIOmniboxAimPopup,PreloadTopChromeWebUI';

/** What Playwright switches off in a Chromium of its own; a list given to it takes the place of its own. */
const playwrightsOwn =
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,' +
  'LensOverlay,MediaRouter,OptimizationHints,PaintHolding,ThirdPartyStoragePartitioning,Translate';

/** Switches for a Chromium without an extension. */
export const plainArguments: readonly string[] = [
  '--no-sandbox',
  `--disable-features=${playwrightsOwn},${unusedParts}`,
  // One process for all sites: a new one for each page costs more than the page
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
];

/** Switches for a Chromium under test: the extension alone, nothing in the background, no network unless asked for. */
export function chromiumArguments(extensionDir: string, options: { network?: boolean } = {}): string[] {
  return [
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    // Chrome 137+ ignores --load-extension without this; Extensions.triggerAction needs the second.
    `--disable-features=DisableLoadExtensionCommandLineSwitch,Translate,${unusedParts}`,
    '--enable-unsafe-extension-debugging',
    // A second connection attaches to the popup, which Playwright does not report as a page.
    '--remote-debugging-port=0',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--lang=ja',
    // Headless screens are 800×600: a popup would be cut to what fits below the toolbar.
    '--screen-info={1920x1200}',
    '--window-size=1300,1040',
    ...(options.network ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
