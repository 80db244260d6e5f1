import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { readerScript } from '../../../utils/node/commands/page-reader';
import type { Reader } from './run';

/** The adapters of this copy of the project, or of the one in a directory. */
export async function readerOf(directory?: string): Promise<Reader> {
  const script = await readerScript(directory === undefined ? undefined : pathToFileURL(`${directory}/`));
  return runInThisContext(`${script}; bankenPlatforms`) as Reader;
}
