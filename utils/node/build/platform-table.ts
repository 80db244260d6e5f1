/**
 * `npm run platform-table`: writes what the verifier knows of platforms, without their adapters. A test holds the file to
 * the adapters.
 */
import { writeFile } from 'node:fs/promises';
import { platformHosts } from './platform-scripts';

const file = new URL('../../verify/captures/platform-hosts.json', import.meta.url);
await writeFile(file, `${JSON.stringify(await platformHosts(), undefined, 2)}\n`);
