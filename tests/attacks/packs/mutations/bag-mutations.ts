import { bytesOf, edit, type Forged, rewriteManifests } from '../forged-pack';
import type { Mutation } from '../mutation';

const flip = (files: Forged, path: string) => {
  const bytes = new Uint8Array(files.get(path) ?? []);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  files.set(path, bytes);
};
const take = (files: Forged, path: string) => files.get(path) ?? new Uint8Array();

/** The bytes of the bag, by someone who does not write the manifests anew. */
export const bagMutations: Mutation[] = [
  {
    name: 'a byte of the payload flipped',
    id: 'payload',
    reason: 'digest-differs',
    apply: (files) => flip(files, 'data/page.html'),
  },
  {
    name: 'two tiles swapped',
    id: 'payload',
    reason: 'digest-differs',
    apply: (files) => {
      const [first, second] = [take(files, 'data/tiles/1.png'), take(files, 'data/tiles/2.png')];
      files.set('data/tiles/1.png', second).set('data/tiles/2.png', first);
    },
  },
  {
    name: 'a file added',
    id: 'payload',
    reason: 'file-unlisted',
    apply: (files) => void files.set('data/extra.png', bytesOf('x')),
  },
  {
    name: 'a file removed',
    id: 'payload',
    reason: 'file-missing',
    apply: (files) => void files.delete('data/post.txt'),
  },
  {
    name: 'a file renamed',
    id: 'payload',
    reason: 'file-unlisted',
    apply: (files) => {
      files.set('data/post2.html', take(files, 'data/post.txt')).delete('data/post.txt');
    },
  },
  {
    name: 'a manifest line removed',
    id: 'payload',
    reason: 'file-unlisted',
    apply: (files) => edit(files, 'manifest-sha256.txt', /.*data\/post\.txt\n/, ''),
  },
  {
    name: 'a manifest line twice',
    id: 'manifest',
    reason: 'line-twice',
    apply: (files) => edit(files, 'manifest-sha256.txt', /(.*data\/post\.txt\n)/, '$1$1'),
  },
  {
    name: 'CRLF in the manifest',
    id: 'manifest',
    reason: 'line-syntax',
    apply: (files) => edit(files, 'manifest-sha256.txt', /\n/g, '\r\n'),
  },
  {
    name: 'a BOM before the manifest',
    id: 'manifest',
    reason: 'line-syntax',
    apply: (files) => edit(files, 'manifest-sha256.txt', /^/, '\ufeff'),
  },
  {
    name: 'an upper-case digest',
    id: 'manifest',
    reason: 'line-syntax',
    apply: (files) => edit(files, 'manifest-sha256.txt', /[a-f]/, 'F'),
  },
  {
    name: 'no line feed at the end',
    id: 'manifest',
    reason: 'line-syntax',
    apply: (files) => edit(files, 'manifest-sha256.txt', /\n$/, ''),
  },
  {
    name: 'manifest deleted',
    id: 'manifest',
    reason: 'file-missing',
    apply: (files) => void files.delete('manifest-sha256.txt'),
  },
  {
    name: 'tagmanifest deleted and bag-info edited',
    id: 'tagmanifest',
    reason: 'file-missing',
    apply: (files) => {
      edit(files, 'bag-info.txt', 'Banken', 'Bunken');
      files.delete('tagmanifest-sha256.txt');
    },
  },
  {
    name: 'a tagmanifest line missing',
    id: 'tagmanifest',
    reason: 'tag-unlisted',
    apply: (files) => edit(files, 'tagmanifest-sha256.txt', /.*bag-info\.txt\n/, ''),
  },
  {
    name: 'bag-info edited',
    id: 'tagmanifest',
    reason: 'digest-differs',
    apply: (files) => edit(files, 'bag-info.txt', 'Banken', 'Bunken'),
  },
  {
    name: 'VERIFY.txt edited',
    id: 'tagmanifest',
    reason: 'digest-differs',
    apply: (files) => edit(files, 'VERIFY.txt', 'Stock', 'Stack'),
  },
  {
    name: 'a second manifest added',
    id: 'tagmanifest',
    reason: 'tag-unlisted',
    apply: (files) => void files.set('manifest-md5.txt', bytesOf('')),
  },
  {
    name: 'Payload-Oxum wrong',
    id: 'bag-info',
    reason: 'oxum-differs',
    apply: (files) => edit(files, 'bag-info.txt', /Oxum: /, 'Oxum: 1'),
  },
  {
    name: 'a label twice',
    id: 'bag-info',
    reason: 'label-differs',
    apply: (files) => edit(files, 'bag-info.txt', /(External-Identifier.*\n)/, '$1$1'),
  },
  {
    name: 'fetch.txt present',
    id: 'declaration',
    reason: 'fetch-present',
    apply: async (files) => {
      files.set('fetch.txt', bytesOf('https://evil.example/x 1 data/x\n'));
      await rewriteManifests(files);
    },
  },
  {
    name: 'another BagIt version',
    id: 'declaration',
    reason: 'declaration-differs',
    apply: async (files) => {
      edit(files, 'bagit.txt', '1.0', '0.97');
      await rewriteManifests(files);
    },
  },
];
