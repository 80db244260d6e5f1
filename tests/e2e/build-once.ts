import { buildExtension, buildForFirefox } from '../harness/build';

/** Builds the extension for both browsers before the first test, unless fresh builds are there. */
export default function buildOnce(): void {
  buildExtension();
  buildForFirefox();
}
