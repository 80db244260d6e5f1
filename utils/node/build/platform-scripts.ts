/**
 * Build time only, `index.ts` needs Vite's glob and the manifest is written by plain Node: one content script for each
 * adapter, and the manifest entries that load it before the marks.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Platform } from '../../platforms/contract';
import { adapterFiles, adapterFolder } from './adapter-files';
import { kept } from './kept';

interface Site {
  id: string;
  name: Platform['name'];
  path: string;
  matches: string[];
  allFrames: boolean;
  /** Anybody may run it under a host of their own. */
  isSoftware: boolean;
}

async function sites(): Promise<Site[]> {
  return Promise.all(
    adapterFiles().map(async (name): Promise<Site> => {
      const address = new URL(name, adapterFolder);
      const platform = ((await import(address.href)) as { default: Platform }).default;
      return {
        id: platform.id,
        name: platform.name,
        path: fileURLToPath(address),
        matches: [...platform.matches],
        allFrames: platform.allFrames === true,
        isSoftware: platform.software !== undefined,
      };
    }),
  );
}

/** Match patterns of all platforms, for host permissions. */
export async function platformMatches(): Promise<string[]> {
  return [...new Set((await sites()).flatMap(({ matches }) => matches))];
}

/** Name in Japanese and hosts of each platform as its adapter has them, and whether anybody may run its software elsewhere. */
export async function platformHosts(): Promise<
  Record<string, { name: string; hosts: string[]; anywhere?: true; http?: true }>
> {
  const found = await sites();
  return Object.fromEntries(
    found.map(({ id, name, matches, isSoftware }) => {
      const hosts = [...new Set(matches.map((pattern) => pattern.replace(/^[^/]*\/\/([^/]+)\/.*$/, '$1')))];
      const isOpen = matches.some((pattern) => /^(?:\*|http):/.test(pattern));
      const how = { ...(isSoftware ? { anywhere: true as const } : {}), ...(isOpen ? { http: true as const } : {}) };
      return [id, { name: name.ja, hosts, ...how }];
    }),
  );
}

/** `content_scripts` of the manifest: the listeners before anything of the page, then the adapter, the marks and what notes how posts are shown. */
export async function platformContentScripts(first: string, marks: string, shown: string) {
  return (await sites()).flatMap(({ id, matches, allFrames }) => {
    const where = { matches, ...(allFrames ? { all_frames: true } : {}) };
    return [
      { ...where, js: [first], run_at: 'document_start' as const },
      { ...where, js: [`platforms/${id}.js`, marks, shown], run_at: 'document_idle' as const },
    ];
  });
}

interface PlatformScript {
  relativeDest: string;
  contents: string;
}

/** The built adapters, each with its distrust: path below the output folder and code. */
export async function platformScripts(): Promise<PlatformScript[]> {
  const made = await kept('platforms.json', async () => JSON.stringify(await buildScripts()));
  return JSON.parse(made.toString()) as PlatformScript[];
}

async function buildScripts(): Promise<PlatformScript[]> {
  const partOf = (name: string) =>
    JSON.stringify(fileURLToPath(new URL(`../../platforms/${name}.ts`, import.meta.url)));
  return Promise.all(
    (await sites()).map(async ({ id, path }) => {
      const entry = `virtual:platform-${id}`;
      const code = `import platform from ${JSON.stringify(path)}; import { placePlatform } from ${partOf('slot')}; import { guarded } from ${partOf('distrust/guarded')}; placePlatform(guarded(platform));`;
      const built = await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        plugins: [
          {
            name: 'platform-entry',
            resolveId: (source) => (source === entry ? `\0${entry}` : undefined),
            load: (source) => (source === `\0${entry}` ? code : undefined),
          },
        ],
        build: {
          write: false,
          target: 'es2023',
          rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: `${id}.js` } },
        },
      });
      const output = Array.isArray(built) ? built[0] : built;
      const chunk = output && 'output' in output ? output.output[0] : undefined;
      if (!chunk) throw new Error(`no script for ${id}`);
      return { relativeDest: `platforms/${id}.js`, contents: chunk.code };
    }),
  );
}
