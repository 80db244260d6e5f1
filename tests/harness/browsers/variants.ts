import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface VariantOptions {
  /** Language of the interface, whatever the browser's own is (Debian's Chromium has no Japanese pack). */
  language: 'ja' | 'en';
  /** `granted` stands for a person who said yes to every optional permission: prompts cannot be clicked by a machine. */
  permissions: 'default' | 'granted';
  /** Match patterns of hosts that have been allowed one by one, such as the hosts of forms. */
  grantHosts?: readonly string[];
  /** Permissions taken out, for a browser that does not have them. */
  without?: readonly string[];
}

interface Manifest {
  default_locale: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  key?: string;
  [name: string]: unknown;
}

const LOCALES = ['ja', 'en'] as const;

/** One key for all variants of a run: they share an extension id, so one profile can be opened with each of them. */
const extensionKey = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  .publicKey.export({ type: 'spki', format: 'der' })
  .toString('base64');

/** Copies a built extension into a temporary folder with one language and the wanted permissions. Returns the folder. */
export async function makeVariant(buildDir: string, options: VariantOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'banken-variant-'));
  await cp(buildDir, folder, { recursive: true });
  await keepOneLanguage(folder, options.language);
  const path = join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.default_locale = options.language;
  manifest.key = extensionKey;
  if (options.permissions === 'granted') grantAll(manifest);
  grantHosts(manifest, options.grantHosts ?? []);
  manifest.permissions = manifest.permissions?.filter((name) => !options.without?.includes(name)) ?? [];
  await writeFile(path, JSON.stringify(manifest, undefined, 2));
  return folder;
}

async function keepOneLanguage(folder: string, language: 'ja' | 'en'): Promise<void> {
  const messages = await readFile(join(folder, '_locales', language, 'messages.json'));
  await rm(join(folder, '_locales'), { recursive: true });
  for (const locale of LOCALES) {
    await mkdir(join(folder, '_locales', locale), { recursive: true });
    await writeFile(join(folder, '_locales', locale, 'messages.json'), messages);
  }
}

function grantAll(manifest: Manifest): void {
  manifest.permissions = [...new Set([...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])])];
  grantHosts(manifest, ['<all_urls>', ...(manifest.optional_host_permissions ?? [])]);
  delete manifest.optional_permissions;
  delete manifest.optional_host_permissions;
}

function grantHosts(manifest: Manifest, hosts: readonly string[]): void {
  manifest.host_permissions = [...new Set([...(manifest.host_permissions ?? []), ...hosts])];
}
