import { spawnSync } from 'node:child_process';
import { installDebianPackages } from '../../utils/node/browser/debian-packages';
import { onPath } from '../../utils/node/browser/find-browser';
import { whole } from './whole';

interface Tool {
  readonly package: string;
  readonly isThere: () => boolean;
  /** What makes the tests faster and is not packed everywhere. */
  readonly isSpare?: boolean;
}

const tools: readonly Tool[] = [
  { package: 'chromium', isThere: () => hasCommand('chromium', 'chromium-browser', 'google-chrome', 'chrome') },
  { package: 'chromium-headless-shell', isThere: () => whole || hasCommand('chromium-headless-shell'), isSpare: true },
  { package: 'firefox-esr', isThere: () => hasCommand('firefox-esr', 'firefox') },
  { package: 'fontconfig', isThere: () => hasCommand('fc-list') },
  { package: 'fonts-noto-cjk', isThere: hasJapaneseFont },
  { package: 'unzip', isThere: () => hasCommand('unzip') },
  { package: 'age', isThere: () => hasCommand('age') },
  { package: 'openssl', isThere: () => hasCommand('openssl') },
  { package: 'poppler-utils', isThere: () => hasCommand('pdftotext') },
  { package: 'qpdf', isThere: () => hasCommand('qpdf') },
  // Large and slow to start: opens every Word file of a whole run
  ...(whole ? [{ package: 'libreoffice-writer-nogui', isThere: () => hasCommand('libreoffice') }] : []),
];

/**
 * The browsers and stock tools that the tests judge with: installs what is missing (root on Debian or Ubuntu).
 * @throws Error with the names of what is still missing.
 */
export function ensureTools(): void {
  installDebianPackages(missingPackages());
  // By itself: where it is not packed, apt-get installs none of what it is named with
  installDebianPackages(missingPackages(true));
  const missing = missingPackages();
  if (missing.length > 0) {
    throw new Error(`The tests need these Debian packages or what they hold: ${missing.join(' ')}`);
  }
}

/** Without a Japanese font every screenshot shows boxes. Where fontconfig is absent (macOS, Windows) the fonts are there. */
export function hasJapaneseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

function missingPackages(isSpare = false): string[] {
  return tools.filter((tool) => Boolean(tool.isSpare) === isSpare && !tool.isThere()).map((tool) => tool.package);
}

function hasCommand(...names: string[]): boolean {
  return names.some((name) => onPath(name));
}
