import { sha256Hex } from '../../bytes/digest';

/** The parts of a manifest that name scripts. */
interface ScriptNames {
  background?: { service_worker?: string; scripts?: string[] };
  content_scripts?: { js?: string[] }[];
}

/** Scripts that are injected on demand and stand in no manifest. */
const injected = ['capture.js'];

/**
 * One number for the build that made a capture: SHA-256 of the lines `<sha256>  <path>`, sorted by path, of every script
 * that takes part. Whoever unpacks the published extension gets the same from
 * `sha256sum background.js capture.js … | sha256sum`. The manifest is left out: stores add to it.
 */
export async function buildDigest(
  manifest: ScriptNames,
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<string> {
  const { background, content_scripts: content = [] } = manifest;
  const named = [
    background?.service_worker ?? [],
    background?.scripts ?? [],
    content.flatMap(({ js = [] }) => js),
  ].flat();
  const paths = [...new Set([...named.map((path) => path.replace(/^\//, '')), ...injected])].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const lines = await Promise.all(paths.map(async (path) => `${await sha256Hex(await read(path))}  ${path}\n`));
  return sha256Hex(lines.join(''));
}
