import { readZip } from '../../../../utils/bytes/zip/zip';
import { bytesOf, edit, type Forged } from '../forged-pack';
import type { Mutation } from '../mutation';
import { rawZip } from '../raw-zip';

/** One capture that travels alone, changed. */
const alone = (
  name: string,
  id: Mutation['id'],
  reason: Mutation['reason'],
  change: (files: Forged) => unknown,
  outcome?: Mutation['outcome'],
): Mutation => ({
  name: `one capture alone: ${name}`,
  id,
  reason,
  ...(outcome ? { outcome } : {}),
  apply: async (_, { item }) => {
    const zipped = await readZip(item);
    const [first = ''] = zipped.keys();
    const top = first.split('/', 1)[0] ?? '';
    const files: Forged = new Map([...zipped].map(([path, bytes]) => [path.slice(top.length + 1), bytes]));
    await change(files);
    return rawZip([...files].map(([path, bytes]) => ({ name: `${top}/${path}`, bytes })));
  },
});

const sig = 'tagmanifest-sha256.txt.sig';

export const itemMutations: Mutation[] = [
  alone('a byte flipped', 'payload', 'digest-differs', (files) => edit(files, 'data/post.json', '駅前店', '駅裏店')),
  alone('a file added', 'payload', 'file-unlisted', (files) => files.set('data/extra.png', bytesOf('x'))),
  alone('a file removed', 'payload', 'file-missing', (files) => files.delete('data/post.txt')),
  alone('bag-info edited', 'tagmanifest', 'digest-differs', (files) => edit(files, 'bag-info.txt', 'Banken', 'Bunken')),
  alone('SHA-512 list shorter', 'manifest', 'sets-differ', (files) =>
    edit(files, 'manifest-sha512.txt', /.*post\.txt\n/, ''),
  ),
  alone('tag manifest deleted', 'tagmanifest', 'file-missing', (files) => files.delete('tagmanifest-sha256.txt')),
  alone('signature of another', 'signature', 'signature-syntax', (files) => files.set(sig, bytesOf('x'))),
  alone('signature and key taken off', 'tagmanifest', 'file-missing', (files) => {
    files.delete(sig);
    files.delete('key/device.spki.pem');
  }),
  alone('only the signature taken off', 'signature', 'file-missing', (files) => files.delete(sig)),
  alone('fetch.txt added', 'declaration', 'fetch-present', (files) => files.set('fetch.txt', bytesOf(''))),
];
