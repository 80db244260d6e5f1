import { type CheckEntry, checkTable } from '../../verify/check-table';
import { shellBag } from './shell/shell-bag';
import { shellEnd, shellHead } from './shell/shell-frame';
import { shellSeals, shellSealTools } from './shell/shell-seals';
import { shellStamp, shellStampTools } from './shell/stamp';

const bodies: Partial<Record<string, string>> = { ...shellBag, ...shellSeals, ...shellStamp };
/** Without openssl these are not made. */
const needsOpenssl: readonly string[] = ['item-seals', 'signature', 'keys', 'timestamp'];

/**
 * `verify.sh`, the same in every pack of a release, put together from the table of checks: POSIX sh, sha256sum or
 * shasum, openssl. Every check that it makes gives the verdict and the reasons of `npm run verify`; a check that is not
 * its own it never says to hold. A script that travels in a pack proves nothing to the other side.
 */
export const verifyShell = [
  shellHead.trimStart(),
  shellSealTools,
  shellStampTools,
  `integrity='${checkTable.flatMap(({ id, part }) => (part === 'integrity' ? [id] : [])).join(' ')}'\n`,
  'redacted=0\n',
  "if [ ! -f data/seal.json ] && ! body bag-info.txt 2>/dev/null | grep -q '^Capture-Seal: ' && grep -q '^data/redacted-' \"$work/all\"; then redacted=1; fi\n",
  ...checkTable.map(partOf),
  shellEnd,
].join('');

function partOf({ id, title, runners, inShell }: CheckEntry): string {
  const body = bodies[id];
  const isOwn = runners.includes('shell');
  if ((isOwn || inShell) && !body) throw new Error(`verify.sh has no ${id}`);
  const left = `printf '%-12s %-12s %s\\n' 'NOT CHECKED' '${id}' '${title}'`;
  if (!body) return `${left}\n`;
  const told = isOwn
    ? `tell ${id} '${title}' "$state"`
    : `if [ -s "$work/found" ]; then tell ${id} '${title}' "$state"; else ${left}; fi`;
  const made = `state=${body}\n${told}\n`;
  return needsOpenssl.includes(id)
    ? `\n# ${id}\nif [ "$has_openssl" -eq 0 ]; then ${left}\nelse ${made}fi\n`
    : `\n# ${id}\n${made}`;
}
