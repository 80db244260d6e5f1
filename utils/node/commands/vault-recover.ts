import { readFileSync } from 'node:fs';
import { connectionSchema } from '../../vault/store/connection';
import { ObjectStore } from '../../vault/store/object-store';
import { recoverOwner } from '../vault/recover-owner';
import { strictArguments } from './strict-arguments';

/**
 * `AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… npm run vault-recover -- --endpoint URL --bucket NAME --wraps NAME
 * --vault NUMBER --paper FILE --person NAME --device DIGITS --recipient age1…`: makes a person an owner with the recovery
 * paper. The last three stand in the settings of that person's own Banken, under “Vault”; FILE holds the line of the paper.
 */
const text = { type: 'string' } as const;
const { values } = strictArguments({
  ...{ endpoint: text, region: text, bucket: text, wraps: text, vault: text },
  ...{ paper: text, person: text, device: text, recipient: text },
});
const { endpoint, region = 'us-east-1', bucket, wraps } = values;
const [accessKeyId, secretAccessKey] = [process.env['AWS_ACCESS_KEY_ID'], process.env['AWS_SECRET_ACCESS_KEY']];
const reach = connectionSchema.parse({ endpoint, region, bucket, wraps, accessKeyId, secretAccessKey });
const paper = /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/m.exec(readFileSync(values.paper ?? '', 'utf8'))?.[0];
if (!paper) throw new Error('There is no line AGE-SECRET-KEY-1… in the file of the paper.');
const from = Date.now();
const { vault = '', person = '', device = '', recipient = '' } = values;
const cases = await recoverOwner(new ObjectStore(reach), { vault, paper }, { person, writer: device, recipient });
console.log(`${person} is an owner and can open ${cases} cases. It took ${Math.round((Date.now() - from) / 1_000)} s.`);
