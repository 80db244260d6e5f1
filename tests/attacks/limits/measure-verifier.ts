import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Child process: verifies one pack with the verifier of a checkout, and writes seconds, MB and verdict as JSON. */
const [path = '', root = ''] = process.argv.slice(2);
const { verifyPack } = await import(pathToFileURL(`${root}/utils/verify/verify-pack.ts`).href);
const { fontsOfPapers } = await import(pathToFileURL(`${root}/utils/node/build/letter-table.ts`).href);
await verifyPack(new Uint8Array([1, 2, 3]));
const bytes = new Uint8Array(readFileSync(path));
const most = () => process.resourceUsage().maxRSS / 1_024;
const before = most();
const began = process.cpuUsage();
const { outcome, checks } = await verifyPack(bytes, { letters: fontsOfPapers });
const { user, system } = process.cpuUsage(began);
// Of the processor: what else this machine does at the time is no part of it
const seconds = (user + system) / 1e6;
const large = checks.filter((check: { findings: { reason: string }[] }) =>
  check.findings.some(({ reason }) => reason === 'too-large'),
);
// The most that was held before was held to make the table of letters, which a verifier has ready
const megabytes = most() > before ? most() : process.memoryUsage().rss / 1e6;
process.stdout.write(
  JSON.stringify({ seconds, megabytes, outcome, refused: large.map(({ id }: { id: string }) => id) }),
);
