import { pemOf } from '../../../../utils/capture/job/item-bag';
import { makeDevice } from '../../../unit/export/sample-device';
import { sampleDevice } from '../../../unit/export/sample-incident';
import { bytesOf, edit, type Forged, rewriteManifests, text } from '../forged-pack';
import { forger, padSignature, relistItem, resignItem, resignPack } from '../forged-seals';
import type { Mutation } from '../mutation';

const take = (files: Forged, path: string) => files.get(path) ?? new Uint8Array();
const seal = 'data/seal';
const tagList = `${seal}/tagmanifest-sha256.txt`;

/** An edit inside a capture's own seal, the case's manifests made anew and signed by the right device. */
const item = (
  name: string,
  reason: Mutation['reason'],
  change: (files: Forged) => unknown,
  detail?: string,
): Mutation => ({
  name: `item seal: ${name}`,
  id: 'item-seals',
  reason,
  ...(detail ? { detail } : {}),
  apply: async (files) => {
    await change(files);
    await resignPack(files, sampleDevice);
  },
});

/** The seal that a capture got at the click. */
export const sealMutations: Mutation[] = [
  item('only the SHA-512 list edited', 'digest-differs', (files) =>
    edit(files, `${seal}/manifest-sha512.txt`, /^..../, '0000'),
  ),
  item('a line only in the SHA-256 list', 'sets-differ', (files) =>
    edit(files, `${seal}/manifest-sha512.txt`, /.*data\/post\.txt\n/, ''),
  ),
  item('tag manifest deleted', 'file-missing', (files) => files.delete(tagList)),
  item('a line of the tag manifest removed', 'tag-unlisted', (files) => edit(files, tagList, /.*bag-info\.txt\n/, '')),
  item('time of capture edited', 'label-differs', (files) =>
    edit(files, `${seal}/bag-info.txt`, /(Captured-At: )..../, '$12025'),
  ),
  item('time of sealing edited', 'label-differs', (files) =>
    edit(files, `${seal}/bag-info.txt`, /(Sealed-At: )..../, '$12025'),
  ),
  item('Payload-Oxum wrong', 'oxum-differs', (files) => edit(files, `${seal}/bag-info.txt`, /Oxum: /, 'Oxum: 1')),
  item('a label added', 'label-differs', (files) => edit(files, `${seal}/bag-info.txt`, /$/, 'Note: x\n')),
  item('declaration with a BOM', 'declaration-differs', (files) => edit(files, `${seal}/bagit.txt`, /^/, '\ufeff')),
  item('CRLF in its manifest', 'line-syntax', (files) => edit(files, `${seal}/manifest-sha256.txt`, /\n/g, '\r\n')),
  item('upper-case digest', 'line-syntax', (files) => edit(files, `${seal}/manifest-sha512.txt`, /[a-f]/, 'F')),
  item('a line twice', 'line-twice', (files) => edit(files, `${seal}/manifest-sha256.txt`, /(.*post\.txt\n)/, '$1$1')),
  item('a file added beside it', 'tag-unlisted', (files) => files.set(`${seal}/note.txt`, bytesOf('x'))),
  item('the whole seal taken away', 'file-missing', (files) => {
    for (const path of [...files.keys()].filter((each) => each.startsWith(`${seal}/`))) files.delete(path);
  }),
  item('signature deleted', 'file-missing', (files) => files.delete(`${tagList}.sig`), undefined),
  item('key deleted', 'file-missing', (files) => files.delete(`${seal}/key/device.spki.pem`)),
  item('raw r‖s instead of DER', 'signature-syntax', async (files) =>
    files.set(`${tagList}.sig`, await sampleDevice.signRaw(take(files, tagList))),
  ),
  item('BER with a padded number', 'signature-syntax', (files) =>
    files.set(`${tagList}.sig`, padSignature(take(files, `${tagList}.sig`))),
  ),
  item('a byte behind the signature', 'signature-syntax', (files) =>
    files.set(`${tagList}.sig`, new Uint8Array([...take(files, `${tagList}.sig`), 0])),
  ),
  item('signature over other bytes', 'signature-differs', async (files) =>
    files.set(`${tagList}.sig`, await sampleDevice.sign(bytesOf('older'))),
  ),
  item('lists made anew, signature left', 'signature-differs', async (files) => {
    edit(files, `${seal}/bag-info.txt`, 'Banken', 'Bunken');
    await relistItem(files);
  }),
  item('another key beside the old signature', 'signature-differs', (files) =>
    files.set(`${seal}/key/device.spki.pem`, bytesOf(pemOf(forger.spki))),
  ),
  item('signed again by another key', 'key-differs', (files) => resignItem(files)),
  item('words round the key', 'key-syntax', (files) => edit(files, `${seal}/key/device.spki.pem`, /^/, 'my key\n')),
  item('two keys in one file', 'key-syntax', (files) => {
    const key = text(files.get(`${seal}/key/device.spki.pem`));
    files.set(`${seal}/key/device.spki.pem`, bytesOf(key + key));
  }),
  item('a key of another curve', 'key-syntax', async (files) => {
    const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign']);
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
    files.set(`${seal}/key/device.spki.pem`, bytesOf(pemOf(spki)));
  }),
  item('the record no longer names its signature', 'records-differ', (files) =>
    edit(files, 'data/seal.json', /,"signature":\{[^}]*\}/, ''),
  ),
  item('the record names another tag manifest', 'digest-differs', (files) =>
    edit(files, 'data/seal.json', /"tagmanifest":"..../, '"tagmanifest":"0000'),
  ),
];

/** The signature over the pack, and whose it is. */
export const signatureMutations: Mutation[] = [
  {
    name: 'pack edited and listed anew, signature left',
    id: 'signature',
    reason: 'signature-differs',
    apply: async (files) => {
      edit(files, 'bag-info.txt', 'Banken', 'Bunken');
      await rewriteManifests(files);
    },
  },
  {
    name: 'pack signature raw, not DER',
    id: 'signature',
    reason: 'signature-syntax',
    apply: async (files) =>
      files.set('tagmanifest-sha256.txt.sig', await sampleDevice.signRaw(take(files, 'tagmanifest-sha256.txt'))),
  },
  {
    name: 'pack signature deleted, key left',
    id: 'signature',
    reason: 'file-missing',
    apply: (files) => void files.delete('tagmanifest-sha256.txt.sig'),
  },
  {
    name: 'pack key deleted, signature left',
    id: 'signature',
    reason: 'file-missing',
    apply: async (files) => {
      files.delete('key/device.spki.pem');
      await rewriteManifests(files);
    },
  },
  {
    name: 'pack key replaced',
    id: 'signature',
    reason: 'signature-differs',
    apply: async (files) => {
      files.set('key/device.spki.pem', bytesOf(pemOf(forger.spki)));
      await rewriteManifests(files);
    },
  },
  {
    name: 'pack signed by a key that nobody knows',
    id: 'keys',
    reason: 'key-not-pinned',
    outcome: 'open',
    apply: async (files) => resignPack(files, await makeDevice()),
  },
  {
    name: 'a revoked key',
    id: 'revocation',
    reason: 'key-revoked',
    outcome: 'open',
    options: { pins: [{ fingerprint: sampleDevice.fingerprint, name: 'sample' }], revoked: [sampleDevice.fingerprint] },
    apply: () => {},
  },
  {
    name: 'no key list brought along',
    id: 'keys',
    reason: 'no-pins',
    outcome: 'told',
    options: {},
    apply: () => {},
  },
];
