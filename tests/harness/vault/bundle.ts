import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Makes one script for Node of a file beside this one, as the product's code is made for browsers. Gives its path. */
export async function bundle(entry: string, folder: string): Promise<string> {
  const output = { entryFileNames: 'script.mjs' };
  const ssr = { noExternal: true as const };
  await build({
    ...{ configFile: false, logLevel: 'error', publicDir: false, ssr },
    build: {
      ssr: fileURLToPath(new URL(entry, import.meta.url)),
      outDir: join(folder, 'code'),
      rolldownOptions: { output },
      target: 'node20',
    },
  });
  return join(folder, 'code', 'script.mjs');
}
