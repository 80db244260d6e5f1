import { parseArgs } from 'node:util';
import { tellExamined } from '../../../utils/node/commands/tell-examined';
import { Gateway, hasGateway } from '../../harness/vault/gateway';
import { makeLocalVault } from '../../harness/vault/local-vault';

/** `npm run vault-doctor-local [-- --json]`: starts the object store of the tests and examines a vault in it. */
const { values } = parseArgs({ options: { json: { type: 'boolean' } } });

async function main(): Promise<number> {
  if (!hasGateway()) return 2;
  await using gateway = await Gateway.start();
  const { store, roles } = await makeLocalVault(gateway);
  return await tellExamined(store.reach, roles, values);
}

process.exitCode = await main();
