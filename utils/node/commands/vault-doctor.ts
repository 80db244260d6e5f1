import { readFileSync } from 'node:fs';
import type { Roles } from '../../vault/doctor/ward';
import { bucketPolicies } from '../../vault/roles/bucket-policy';
import { StoreError } from '../../vault/store/store-error';
import { printerTo } from './printer';
import { strictArguments } from './strict-arguments';
import { tellExamined } from './tell-examined';

const usage = `npm run vault-doctor -- --endpoint https://s3.example --bucket NAME [--wraps NAME] [--region NAME] [--roles roles.json] [--json] [--ja]
npm run vault-doctor -- --policies accounts.json --bucket NAME --wraps NAME     prints the policies of both buckets; accounts.json:
                                             {"employee":["arn:aws:iam::…:user/…"],"reviewer":[…],"legal":[…],"owner":[…]}

Keys of who made the buckets: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. roles.json: {"employee":{"accessKeyId":"…","secretAccessKey":"…"},
"reviewer":…,"legal":…,"owner":…}. What is laid into the buckets (25 MB) names nobody and stays as
long as their lock lasts; sixty bytes of it for five years, the longest lock that Banken sets.
Exit 0: a vault. 1: an attack got through. 2: could not be examined.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const known = {
  ...{ endpoint: text, bucket: text, wraps: text, region: text, roles: text, policies: text },
  ...{ json: flag, ja: flag, help: flag },
} as const;

async function main(): Promise<number> {
  const { values } = strictArguments(known);
  const language = values.ja || process.env['LANG']?.startsWith('ja') ? 'ja' : 'en';
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
  return tellExamined({ endpoint, bucket, wraps, region, accessKeyId, secretAccessKey }, roles, {
    json: values.json,
    language,
  });
}

process.exitCode = await main().catch((error: unknown) => {
  const hint = error instanceof StoreError && error.fault === 'unreachable' ? ' (name, network or certificate?)' : '';
  printerTo(console).error(`Could not be examined: ${String(error)}${hint}`);
  return 2;
});
