import { beforeAll, describe, expect, it } from 'vitest';
import { attacks, examine } from '../../../../utils/vault/doctor/examine';
import { type Gateway, hasGateway } from '../../../harness/vault/gateway';
import { doors } from '../../../harness/vault/lies/door-lies';
import { lists } from '../../../harness/vault/lies/list-lies';
import { locks } from '../../../harness/vault/lies/lock-lies';
import { type Lie, LyingStore } from '../../../harness/vault/lies/lying-store';
import { people } from '../../../harness/vault/lies/people-lies';
import { reading } from '../../../harness/vault/lies/reading-lies';
import { uploads } from '../../../harness/vault/lies/upload-lies';
import { wraps } from '../../../harness/vault/lies/wrap-lies';
import { type LocalVault, makeLocalVault } from '../../../harness/vault/local-vault';
import { oneGateway } from '../../../harness/vault/one-gateway';
import { representatives, whole } from '../../../harness/whole';

const all = Object.entries({ ...locks, ...reading, ...lists, ...uploads, ...people, ...doors, ...wraps });
// A thousand objects for each of them: in the whole run alone
const liars = representatives(
  all.filter(([, { notices }]) => whole || notices !== 'pages'),
  16,
);

describe.skipIf(!hasGateway())('the vault doctor before a proxy that signs anew', () => {
  let gateway: Gateway;
  let vault: LocalVault;
  beforeAll(async () => {
    gateway = oneGateway();
    vault = await makeLocalVault(gateway, 'lies');
  });

  const through = async (lie: Lie, ids: readonly string[]) => {
    const users = [gateway.owner, ...Object.values(vault.roles)];
    await using liar = await LyingStore.start(gateway.endpoint, users, lie);
    const chosen = attacks.filter(({ id }) => ids.includes(id));
    const reach = { ...vault.store.reach, endpoint: liar.endpoint };
    const { findings, isVault } = await examine(reach, vault.roles, undefined, chosen);
    const found = findings.filter(({ verdict }) => verdict === 'through').map(({ id }) => id);
    expect(isVault).toBe(found.length === 0);
    return found;
  };

  it('raises no alarm where it changes nothing', async () => {
    const noticed = [...new Set(liars.map(([, { notices }]) => notices))];
    expect(await through((_, pass) => pass({}), noticed)).toEqual([]);
  });

  it.each(liars)('notices: %s', async (_, { notices, lie }) => {
    const cast = { maker: gateway.owner, owner: vault.roles.owner };
    expect(await through(lie(cast), [notices])).toEqual([notices]);
  });
});
