import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attacks, examine, type Finding } from '../../utils/vault/doctor/examine';
import type { Roles } from '../../utils/vault/doctor/ward';
import { bucketPolicies } from '../../utils/vault/roles/bucket-policy';
import type { Reach } from '../../utils/vault/store/reach';
import { StoreError } from '../../utils/vault/store/store-error';
import { Gateway, hasGateway } from '../harness/vault/gateway';
import { makeLocalVault } from '../harness/vault/local-vault';

const usage = `npm run vault-doctor -- --endpoint https://s3.example --bucket NAME [--wraps NAME] [--region NAME] [--roles roles.json] [--json] [--ja]
npm run vault-doctor -- --local [--json]     starts the object store of the tests and examines a vault in it
npm run vault-doctor -- --policies accounts.json --bucket NAME --wraps NAME     prints the policies of both buckets; accounts.json:
                                             {"employee":["arn:aws:iam::…:user/…"],"reviewer":[…],"legal":[…],"owner":[…]}

Keys of who made the buckets: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. roles.json: {"employee":{"accessKeyId":"…","secretAccessKey":"…"},
"reviewer":…,"legal":…,"owner":…}. What is laid into the buckets (25 MB) names nobody and stays as
long as their lock lasts; sixty bytes of it for five years, the longest lock that Banken sets.
Exit 0: a vault. 1: an attack got through. 2: could not be examined.`;

const { values } = parseArgs({
  options: {
    ...{
      endpoint: { type: 'string' },
      bucket: { type: 'string' },
      wraps: { type: 'string' },
      region: { type: 'string' },
    },
    ...{ roles: { type: 'string' }, local: { type: 'boolean' }, json: { type: 'boolean' }, ja: { type: 'boolean' } },
    ...{ help: { type: 'boolean' }, policies: { type: 'string' } },
  },
});
const language = values.ja || process.env['LANG']?.startsWith('ja') ? 'ja' : 'en';
const marks = { refused: 'held    ', through: 'THROUGH ', harmless: 'harmless', untried: 'untried ' } as const;

/** @returns the exit code */
async function examined(reach: Reach, roles: Roles): Promise<number> {
  const start = Date.now();
  const show = ({ id, title, remedy, verdict, saw }: Finding) => {
    console.log(`${marks[verdict]}  ${id.padEnd(26)} ${title[language]}`);
    if (verdict === 'through') console.log(`          ${saw ?? ''}\n          → ${remedy[language]}`);
    if (verdict === 'untried') console.log(`          ${saw ?? ''}`);
  };
  const { isVault, findings } = await examine(reach, roles, values.json ? undefined : show);
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  const figures = {
    ...{ endpoint: reach.endpoint, bucket: reach.bucket, isVault, tried: attacks.length, through: count('through') },
    ...{ held: count('refused'), harmless: count('harmless'), untried: count('untried'), ms: Date.now() - start },
  };
  if (values.json) console.log(JSON.stringify({ ...figures, findings }, undefined, 2));
  else {
    const { through, held, untried, harmless } = figures;
    console.log(
      `\n${held} held, ${through} got through, ${harmless} harmless, ${untried} not tried, in ${figures.ms} ms`,
    );
    console.log(isVault ? 'This is a vault.' : 'This is NOT a vault. Mend what got through and examine it again.');
  }
  return isVault ? 0 : 1;
}

async function main(): Promise<number> {
  if (values.local) {
    if (!hasGateway()) return 2;
    await using gateway = await Gateway.start();
    const { store, roles } = await makeLocalVault(gateway);
    return await examined(store.reach, roles);
  }
  const { endpoint, bucket, wraps = '', region = 'us-east-1' } = values;
  if (values.policies && bucket && wraps) {
    const accounts = JSON.parse(readFileSync(values.policies, 'utf8')) as Parameters<typeof bucketPolicies>[1];
    console.log(JSON.stringify(bucketPolicies({ bucket, wraps }, accounts), undefined, 2));
    return 0;
  }
  const [accessKeyId, secretAccessKey] = [process.env['AWS_ACCESS_KEY_ID'], process.env['AWS_SECRET_ACCESS_KEY']];
  if (values.help || !endpoint || !bucket || !accessKeyId || !secretAccessKey) {
    console.error(usage);
    return 2;
  }
  const roles = values.roles ? (JSON.parse(readFileSync(values.roles, 'utf8')) as Roles) : {};
  return examined({ endpoint, bucket, wraps, region, accessKeyId, secretAccessKey }, roles);
}

process.exitCode = await main().catch((error: unknown) => {
  const hint = error instanceof StoreError && error.fault === 'unreachable' ? ' (name, network or certificate?)' : '';
  console.error(`Could not be examined: ${String(error)}${hint}`);
  return 2;
});
