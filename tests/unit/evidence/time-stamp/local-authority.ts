import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a test makes the authority err. */
export interface Misbehaviour {
  /** Marks of the signing certificate's purpose: `critical,timeStamping` when it is right. */
  purpose?: string;
  /** HTTP status instead of an answer. */
  status?: number;
  /** Changes the answer's bytes. */
  change?: (response: Buffer) => Buffer;
  /** Changes the request before it is answered: another nonce, another file. */
  changeRequest?: (request: Buffer) => Buffer;
}

export interface LocalAuthority {
  url: string;
  folder: string;
  /** PEM of the root. */
  root: string;
  rootFile: string;
  requests: number;
  misbehave: Misbehaviour;
  close(): Promise<void>;
}

const configuration = `
[tsa]
default_tsa = here
[here]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[signer]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = PURPOSE
[req]
distinguished_name = name
[name]
`;

/** A time-stamp authority of our own: `openssl ts -reply` behind HTTP on a free port of this machine. */
export async function localAuthority(misbehave: Misbehaviour = {}): Promise<LocalAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-tsa-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  writeFileSync(at('tsa.cnf'), configuration.replace('PURPOSE', misbehave.purpose ?? 'critical,timeStamping'));
  writeFileSync(at('serial'), '01\n');
  const made = (name: string, subject: string) => {
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `${name}.key`);
    openssl('req', '-new', '-key', `${name}.key`, '-subj', subject, '-config', 'tsa.cnf', '-out', `${name}.csr`);
  };
  const common = ['-days', '30', '-sha256', '-extfile', 'tsa.cnf'];
  made('root', '/CN=Invented root/O=Banken test');
  openssl(
    'x509',
    '-req',
    '-in',
    'root.csr',
    '-signkey',
    'root.key',
    '-extensions',
    'root',
    '-out',
    'root.pem',
    ...common,
  );
  made('tsa', '/CN=Invented TSA/O=Banken test');
  const signed = ['-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '2', '-extensions', 'signer'];
  openssl('x509', '-req', '-in', 'tsa.csr', ...signed, '-out', 'tsa.pem', ...common);

  const authority = {
    folder,
    misbehave,
    requests: 0,
    root: readFileSync(at('root.pem'), 'utf8'),
    rootFile: at('root.pem'),
  };
  const server = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      authority.requests += 1;
      const { status, change, changeRequest } = authority.misbehave;
      if (status) {
        reply.writeHead(status).end();
        return;
      }
      const query = Buffer.concat(parts);
      writeFileSync(at('query.tsq'), changeRequest ? changeRequest(query) : query);
      const signer = ['-signer', 'tsa.pem', '-inkey', 'tsa.key'];
      try {
        openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', ...signer, '-out', 'reply.tsr');
        const answer = readFileSync(at('reply.tsr'));
        reply.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(change ? change(answer) : answer);
      } catch (error) {
        reply.writeHead(500).end(String(error));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`;
  return Object.assign(authority, {
    url,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
