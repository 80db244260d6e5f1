import type { CheckId, Reason } from '../../../utils/verify/check';
import { bytesOf, closePack, edit, editChain, entriesOf, type Forged, rewriteManifests, top } from './forged-pack';
import { rawZip } from './raw-zip';

/** One change to a good pack, and the check and reason that must catch it. */
export interface Mutation {
  name: string;
  id: CheckId;
  reason: Reason;
  /** Edits the files; may return whole ZIP bytes of its own. */
  apply: (files: Forged) => unknown;
}

const flip = (files: Forged, path: string) => {
  const bytes = new Uint8Array(files.get(path) ?? []);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  files.set(path, bytes);
};
const take = (files: Forged, path: string) => files.get(path) ?? new Uint8Array();
const withLocal = (files: Forged, change: (index: number) => object) =>
  rawZip(entriesOf(files).map((entry, index) => ({ ...entry, ...change(index) })));

/** Mutations of evidence.md §3.12 that apply to a pack without signature, time stamp and web archive. */
export const mutations: Mutation[] = [
  // The bytes of the bag
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
    apply: (files) => void files.delete('data/post.html'),
  },
  {
    name: 'a file renamed',
    id: 'payload',
    reason: 'file-unlisted',
    apply: (files) => {
      files.set('data/post2.html', take(files, 'data/post.html')).delete('data/post.html');
    },
  },
  {
    name: 'a manifest line removed',
    id: 'payload',
    reason: 'file-unlisted',
    apply: (files) => edit(files, 'manifest-sha256.txt', /.*data\/post\.html\n/, ''),
  },
  {
    name: 'a manifest line twice',
    id: 'manifest',
    reason: 'line-twice',
    apply: (files) => edit(files, 'manifest-sha256.txt', /(.*data\/post\.html\n)/, '$1$1'),
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
  // The ZIP
  {
    name: 'an entry twice',
    id: 'zip',
    reason: 'name-twice',
    apply: (files) => rawZip([...entriesOf(files), { name: `${top}/data/post.json`, bytes: bytesOf('{}') }]),
  },
  {
    name: 'a case twin',
    id: 'zip',
    reason: 'name-case-twin',
    apply: (files) => rawZip([...entriesOf(files), { name: `${top}/data/POST.json`, bytes: bytesOf('{}') }]),
  },
  {
    name: 'an NFD twin',
    id: 'zip',
    reason: 'name-unsafe',
    apply: (files) =>
      rawZip([...entriesOf(files), { name: `${top}/data/post\u0301.json`, bytes: bytesOf('{}'), flags: 0x0800 }]),
  },
  {
    name: '.. in a name',
    id: 'zip',
    reason: 'name-unsafe',
    apply: (files) => rawZip([...entriesOf(files), { name: `${top}/../evil.txt`, bytes: bytesOf('x') }]),
  },
  {
    name: 'an absolute name',
    id: 'zip',
    reason: 'name-unsafe',
    apply: (files) => rawZip([...entriesOf(files), { name: '/etc/evil', bytes: bytesOf('x') }]),
  },
  {
    name: 'a backslash in a name',
    id: 'zip',
    reason: 'name-unsafe',
    apply: (files) => rawZip([...entriesOf(files), { name: `${top}\\evil`, bytes: bytesOf('x') }]),
  },
  {
    name: 'a symlink',
    id: 'zip',
    reason: 'entry-not-a-file',
    apply: (files) =>
      rawZip([...entriesOf(files), { name: `${top}/data/link`, bytes: bytesOf('/etc/passwd'), mode: 0o120777 }]),
  },
  {
    name: 'a local name that differs',
    id: 'zip',
    reason: 'zip-headers-differ',
    apply: (files) => withLocal(files, (index) => (index === 6 ? { localName: `${top}/data/other` } : {})),
  },
  {
    name: 'a size bomb',
    id: 'zip',
    reason: 'zip-too-large',
    apply: (files) =>
      rawZip([
        ...entriesOf(files),
        { name: `${top}/data/bomb`, bytes: new Uint8Array(1_000), deflate: true, statedSize: 4_000_000_000 },
      ]),
  },
  {
    name: 'a bomb that lies about its size',
    id: 'zip',
    reason: 'zip-data-differs',
    apply: (files) =>
      rawZip([
        ...entriesOf(files),
        { name: `${top}/data/bomb`, bytes: new Uint8Array(10_000_000), deflate: true, statedSize: 10 },
      ]),
  },
  {
    name: 'bytes hidden behind deflated data',
    id: 'zip',
    reason: 'zip-data-differs',
    apply: (files) => withLocal(files, (index) => (index === 3 ? { deflate: true, slack: 'hidden' } : {})),
  },
  {
    name: 'bytes before the ZIP',
    id: 'zip',
    reason: 'zip-not-a-zip',
    apply: (files) => rawZip(entriesOf(files), { before: '#!/bin/sh\n' }),
  },
  {
    name: 'a hidden entry before the first',
    id: 'zip',
    reason: 'zip-outside-bytes',
    apply: (files) => rawZip(entriesOf(files), { before: 'PK\u0003\u0004hidden' }),
  },
  {
    name: 'bytes after the ZIP',
    id: 'zip',
    reason: 'zip-outside-bytes',
    apply: (files) => rawZip(entriesOf(files), { after: 'more' }),
  },
  {
    name: 'an archive comment',
    id: 'zip',
    reason: 'zip-outside-bytes',
    apply: (files) => rawZip(entriesOf(files), { comment: 'note' }),
  },
  {
    name: 'an encrypted entry',
    id: 'zip',
    reason: 'zip-encrypted',
    apply: (files) => withLocal(files, (index) => (index === 3 ? { flags: 1 } : {})),
  },
  {
    name: 'a second name in an extra field',
    id: 'zip',
    reason: 'zip-headers-differ',
    apply: (files) => withLocal(files, (index) => (index === 3 ? { extra: bytesOf('up\u0005\u0000\u0001abcd') } : {})),
  },
  {
    name: 'a ZIP cut short',
    id: 'zip',
    reason: 'zip-outside-bytes',
    apply: (files) => closePack(files).slice(0, -100),
  },
  { name: 'not a ZIP', id: 'zip', reason: 'zip-not-a-zip', apply: () => bytesOf('hello') },
  {
    name: 'a second top directory',
    id: 'directory',
    reason: 'top-directory',
    apply: (files) => rawZip([...entriesOf(files), { name: '__MACOSX/x', bytes: bytesOf('x') }]),
  },
  {
    name: 'another top directory',
    id: 'bag-info',
    reason: 'top-directory',
    apply: (files) => rawZip(entriesOf(files).map((entry) => ({ ...entry, name: entry.name.replace('0117', '0118') }))),
  },
  // By someone who writes all manifests anew
  {
    name: 'post text changed, manifests anew',
    id: 'seals',
    reason: 'digest-differs',
    apply: async (files) => {
      edit(files, 'data/post.json', '駅前店', '駅裏店');
      await rewriteManifests(files);
    },
  },
  {
    name: 'post text changed, record differs',
    id: 'captures',
    reason: 'records-differ',
    apply: async (files) => {
      edit(files, 'data/post.json', '駅前店', '駅裏店');
      await rewriteManifests(files);
    },
  },
  {
    name: 'capture time changed in the record',
    id: 'captures',
    reason: 'records-differ',
    apply: async (files) => {
      edit(files, 'data/seal.json', '2026-11-24T05:32:07.412Z', '2026-11-23T05:32:07.412Z');
      await rewriteManifests(files);
    },
  },
  {
    name: 'a file added to a capture, manifests anew',
    id: 'seals',
    reason: 'file-unsealed',
    apply: async (files) => {
      files.set('data/extra.png', bytesOf('x'));
      await rewriteManifests(files);
    },
  },
  {
    name: 'a file taken from a capture, manifests anew',
    id: 'seals',
    reason: 'file-missing',
    apply: async (files) => {
      files.delete('data/post.html');
      await rewriteManifests(files);
    },
  },
  {
    name: 'the seal in bag-info changed',
    id: 'seals',
    reason: 'seal-differs',
    apply: async (files) => {
      edit(files, 'bag-info.txt', /capture-1 ..../, 'capture-1 0000');
      await rewriteManifests(files);
    },
  },
  {
    name: 'the seal in the record changed',
    id: 'seals',
    reason: 'seal-differs',
    apply: async (files) => {
      edit(files, 'data/seal.json', /"seal":"..../, '"seal":"0000');
      await rewriteManifests(files);
    },
  },
  {
    name: 'capture.json not JSON',
    id: 'captures',
    reason: 'not-readable',
    apply: async (files) => {
      edit(files, 'data/capture.json', '{', '[');
      await rewriteManifests(files);
    },
  },
  {
    name: 'seal.json deleted',
    id: 'captures',
    reason: 'file-missing',
    apply: async (files) => {
      files.delete('data/seal.json');
      await rewriteManifests(files);
    },
  },
  {
    name: 'another picture of another size',
    id: 'pictures',
    reason: 'picture-differs',
    apply: async (files) => {
      files.set('data/screenshot-post.png', take(files, 'data/tiles/1.png'));
      await rewriteManifests(files);
    },
  },
  {
    name: 'bytes after the picture',
    id: 'pictures',
    reason: 'picture-differs',
    apply: async (files) => {
      files.set('data/screenshot-post.png', new Uint8Array([...take(files, 'data/screenshot-post.png'), 1]));
      await rewriteManifests(files);
    },
  },
  // Custody
  {
    name: 'a custody entry changed',
    id: 'custody',
    reason: 'chain-hash',
    apply: (files) =>
      editChain(
        files,
        (entries) => entries.map((entry) => (entry.seq === 3 ? { ...entry, at: '2026-11-27T07:05:30.000Z' } : entry)),
        false,
      ),
  },
  {
    name: 'a custody entry removed',
    id: 'custody',
    reason: 'chain-gap',
    apply: (files) => editChain(files, (entries) => entries.filter(({ seq }) => seq !== 3), false),
  },
  {
    name: 'custody entries reordered',
    id: 'custody',
    reason: 'chain-gap',
    apply: (files) => editChain(files, (entries) => entries.toReversed(), false),
  },
  {
    name: 'a removed entry renumbered',
    id: 'custody',
    reason: 'chain-link',
    apply: (files) =>
      editChain(
        files,
        (entries) => entries.filter(({ seq }) => seq !== 3).map((entry, index) => ({ ...entry, seq: index + 1 })),
        false,
      ),
  },
  {
    name: 'the tail cut',
    id: 'custody',
    reason: 'chain-head',
    apply: (files) => editChain(files, (entries) => entries.slice(0, -1), false),
  },
  {
    name: 'an entry of another incident',
    id: 'custody',
    reason: 'chain-order',
    apply: (files) =>
      editChain(
        files,
        (entries) => entries.map((entry) => (entry.seq === 4 ? { ...entry, incidentId: crypto.randomUUID() } : entry)),
        false,
      ),
  },
  {
    name: 'the sealed event removed, all links anew',
    id: 'custody',
    reason: 'sealed-event',
    apply: (files) => editChain(files, (entries) => entries.filter(({ event }) => event !== 'sealed'), true),
  },
  {
    name: 'another seal in the log, all links anew',
    id: 'custody',
    reason: 'seal-differs',
    apply: (files) =>
      editChain(
        files,
        (entries) =>
          entries.map((entry) =>
            entry.event === 'sealed' ? { ...entry, detail: { ...entry.detail, seal: '0'.repeat(64) } } : entry,
          ),
        true,
      ),
  },
  {
    name: 'the log rewritten, report left',
    id: 'report',
    reason: 'report-differs',
    apply: (files) => editChain(files, (entries) => entries.filter(({ event }) => event !== 'revealed'), true),
  },
  {
    name: 'white space in the log',
    id: 'custody',
    reason: 'line-syntax',
    apply: async (files) => {
      edit(files, 'data/custody.jsonl', '{', '{ ');
      await rewriteManifests(files);
    },
  },
  // The case
  {
    name: 'report of another pack',
    id: 'report',
    reason: 'report-differs',
    apply: async (files) => {
      edit(files, 'bag-info.txt', /0117/, '0118');
      await rewriteManifests(files);
    },
  },
  {
    name: 'report not a PDF',
    id: 'report',
    reason: 'not-readable',
    apply: async (files) => {
      files.set('data/report.pdf', bytesOf('<html>'));
      await rewriteManifests(files);
    },
  },
  {
    name: 'private words of the recorder added',
    id: 'incident',
    reason: 'not-readable',
    apply: async (files) => {
      edit(files, 'data/incident.json', '"details":{', '"details":{"feeling":"x",');
      await rewriteManifests(files);
    },
  },
  {
    name: 'incident number changed',
    id: 'incident',
    reason: 'records-differ',
    apply: async (files) => {
      edit(files, 'data/incident.json', 'K-2026-0117', 'K-2026-0118');
      await rewriteManifests(files);
    },
  },
];
