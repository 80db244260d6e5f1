/** Build time only: `index.ts` needs Vite's glob, the manifest is written by plain Node. */
import { readdir } from 'node:fs/promises';
import type { Platform } from './contract';

const folder = new URL('./sites/', import.meta.url);

/** Match patterns of all platforms, for content scripts and host permissions. */
export async function platformMatches(): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const sites = await Promise.all(
    files.map(async (name): Promise<Platform> => (await import(new URL(name, folder).href)).default),
  );
  return [...new Set(sites.flatMap(({ matches }) => matches))];
}
