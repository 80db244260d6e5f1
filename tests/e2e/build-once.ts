import { buildExtension } from '../harness/build';

/** Builds the extension before the first test, unless a fresh build is there. */
export default function buildOnce(): void {
  buildExtension();
}
