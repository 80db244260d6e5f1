import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askAuthority } from '../../../../utils/evidence/time-stamp/ask-authority';
import { judgeWithRoots } from '../../../../utils/verify/keys/judge-time-stamp';
import { type LocalAuthority, localAuthority } from '../../../unit/evidence/time-stamp/local-authority';
import { sampleDevice } from '../../../unit/export/sample-incident';
import { bytesOf, type Forged, openPack } from '../forged-pack';
import { forgedByTool, resignPack } from '../forged-seals';
import { genTime, requestOf, restamped, signingTime } from '../forged-stamp';
import type { Mutation } from '../mutation';

const list = 'tagmanifest-sha256.txt';
const pins = [{ fingerprint: sampleDevice.fingerprint, name: 'sample' }];
type Pair = { query?: Uint8Array; response?: Uint8Array };

/** Forms, times and keys of stamps, over the whole pack: what one reader rolls over, and another refuses. */
export async function stampFormMutations(): Promise<{ mutations: Mutation[]; close: () => Promise<unknown> }> {
  const purpose = 'critical,timeStamping';
  const [authority, vague, curved, broken, named, called] = await Promise.all([
    ...[localAuthority(), localAuthority(), localAuthority(), localAuthority(), localAuthority()],
    localAuthority({ purpose: `${purpose}\nissuerAltName = critical,DNS:root.example` }),
  ] as const);
  const set = ({ folder }: LocalAuthority, from: string, to: string) => {
    const settings = join(folder, 'tsa.cnf');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(from, to));
  };
  set(vague, 'secs:1', 'secs:99999999');
  set(broken, 'signer_digest = sha256', 'signer_digest = sha1');
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: curved.folder, stdio: 'pipe' });
  openssl('ecparam', '-name', 'secp256k1', '-genkey', '-noout', '-out', 'tsa.key');
  openssl('req', '-new', '-key', 'tsa.key', '-subj', '/CN=Invented TSA', '-config', 'tsa.cnf', '-out', 'tsa.csr');
  const issued = ['-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '3', '-extensions', 'signer'];
  openssl('x509', '-req', '-in', 'tsa.csr', ...issued, '-out', 'tsa.pem', '-days', '30', '-extfile', 'tsa.cnf');
  // A root that allows names of another country alone, which its own signer does not have
  const settings = readFileSync(join(named.folder, 'tsa.cnf'), 'utf8');
  const allowed =
    '[root]\nbasicConstraints = critical,CA:TRUE\nkeyUsage = critical,keyCertSign\nnameConstraints = critical,permitted;dirName:abroad\n[abroad]\nC = NZ';
  writeFileSync(join(named.folder, 'named.cnf'), settings.replace('[root]', '[plain]').concat(allowed, '\n'));
  const again = ['-signkey', 'root.key', '-extensions', 'root', '-extfile', 'named.cnf'];
  execFileSync('openssl', ['x509', '-req', '-in', 'root.csr', ...again, '-days', '30', '-out', 'root.pem'], {
    ...{ cwd: named.folder, stdio: 'pipe' },
  });
  named.root = readFileSync(named.rootFile, 'utf8');
  const answered = async (request: Uint8Array<ArrayBuffer>, by: LocalAuthority = authority) => ({
    query: request,
    response: new Uint8Array(await askAuthority(by.url, request)),
  });
  const honest = (data: Uint8Array, by?: LocalAuthority) => answered(requestOf(data, '-sha256'), by);
  const of = (
    name: string,
    detail: string,
    stamp: (data: Uint8Array) => Pair | Promise<Pair>,
    more: Partial<Mutation> & { by?: LocalAuthority } = {},
  ): Mutation => {
    const { by = authority, ...rest } = more;
    return {
      name: `time stamp: ${name}`,
      id: 'timestamp',
      reason: 'stamp-differs',
      detail,
      options: { pins, revoked: [], judgeTimeStamp: judgeWithRoots(by.root) },
      rootFile: by.rootFile,
      apply: async () => {
        const packedAt = new Date(Date.now() - 1_000).toISOString();
        const files: Forged = await openPack(
          await forgedByTool({ at: '2026-11-24T05:32:07.412Z', packedAt }, sampleDevice),
        );
        await resignPack(files, sampleDevice);
        const { query, response } = await stamp(files.get(list) ?? new Uint8Array());
        if (query) files.set(`${list}.tsq`, new Uint8Array(query));
        if (response) files.set(`${list}.tsr`, new Uint8Array(response));
        return files;
      },
      ...rest,
    };
  };
  const key = join(authority.folder, 'tsa.key');
  const at = (name: string, time: string) =>
    of(`${name} as its time`, 'not-a-response', async (data) => {
      const { query, response } = await honest(data);
      return { query, response: restamped(response, key, { info: genTime(time) }) };
    });
  const signedAt = (name: string, time: string) =>
    of(`signed ${name}`, 'signing-time', async (data) => {
      const { query, response } = await honest(data);
      return { query, response: restamped(response, key, { attributes: signingTime(time) }) };
    });
  const noise = bytesOf('hidden words');
  return {
    mutations: [
      at('hour 24', '20261130240000Z'),
      at('the thirtieth of February', '20270230000000Z'),
      at('a thirteenth month', '20261330000000Z'),
      at('day 0', '20261100000000Z'),
      at('minute 60', '20261130086000Z'),
      at('second 60', '20261130085960Z'),
      at('a time without seconds', '202611300859.5Z'),
      at('a time with a blank', '2026113008593 Z'),
      at('a part of a second that ends in nothing', '2026113008593.Z'),
      signedAt('in 1999', '991231235959Z'),
      signedAt('in 2049', '491231235959Z'),
      signedAt('in a thirteenth month', '261330000000Z'),
      of('to three years', 'accuracy', (data) => honest(data, vague), { by: vague, outcome: 'open' }),
      of('of another digest, SHA-512', 'hash-algorithm', (data) => answered(requestOf(data, '-sha512'))),
      of('of another digest, SHA-384', 'hash-algorithm', (data) => answered(requestOf(data, '-sha384'))),
      of('without a number of its own', 'nonce-differs', (data) => answered(requestOf(data, '-sha256', '-no_nonce'))),
      of('a byte behind it', 'not-a-response', async (data) => {
        const { query, response } = await honest(data);
        return { query, response: new Uint8Array([...response, 0]) };
      }),
      of('a byte behind its request', 'not-a-request', async (data) => {
        const { query, response } = await honest(data);
        return { query: new Uint8Array([...query, 0]), response };
      }),
      of('words in the place of both', 'not-a-', () => ({ query: noise, response: noise }), { who: 'stranger' }),
      of('nothing in the place of both', 'not-a-', () => ({ query: new Uint8Array(), response: new Uint8Array() }), {
        who: 'stranger',
      }),
      of(
        'words in the place of its request',
        'not-a-request',
        async (data) => ({ ...(await honest(data)), query: noise }),
        {
          who: 'stranger',
        },
      ),
      of('words in the place of a request that nobody answered', 'not-a-request', () => ({ query: noise }), {
        who: 'stranger',
      }),
      // No reader here can compute with it: the stamp may be right
      of('by a key on a curve of another kind', 'key-unknown', (data) => honest(data, curved), {
        by: curved,
        reason: 'not-checked',
        outcome: 'open',
      }),
      // OpenSSL refuses it, a browser's library takes it, and both are right where it is a root that says so
      of('by a root that allows other names', 'rule-unknown', (data) => honest(data, named), {
        by: named,
        reason: 'not-checked',
        outcome: 'open',
      }),
      of('by a signer with a critical name of who issued it', 'unknown-extension', (data) => honest(data, called), {
        by: called,
      }),
      of('signed over SHA-1', 'weak-algorithm', (data) => honest(data, broken), { by: broken }),
    ],
    close: () => Promise.all([authority, vague, curved, broken, named, called].map((each) => each.close())),
  };
}
