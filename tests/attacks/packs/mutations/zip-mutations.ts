import { bytesOf, closePack, entriesOf, type Forged, top } from '../forged-pack';
import type { Mutation } from '../mutation';
import { rawZip } from '../raw-zip';

const withLocal = (files: Forged, change: (index: number) => object) =>
  rawZip(entriesOf(files).map((entry, index) => ({ ...entry, ...change(index) })));

/** The ZIP itself: what readers of ZIP would disagree about. */
export const zipMutations: Mutation[] = [
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
    reason: 'too-large',
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
  ...(['K-2026-0118_20261130', 'K-2026-0117_20261129'] as const).map(
    (folder): Mutation => ({
      name: `another top directory: ${folder}`,
      id: 'room',
      reason: 'folder-renamed',
      detail: `folder ${folder}`,
      outcome: 'open',
      apply: (files) => rawZip(entriesOf(files).map((entry) => ({ ...entry, name: entry.name.replace(top, folder) }))),
    }),
  ),
  ...['data/.DS_Store', 'desktop.ini', 'data/~$idence-list.docx', 'data/.~lock.report.pdf#'].map(
    (name): Mutation => ({
      name: `words in a file that a program leaves: ${name}`,
      id: 'room',
      reason: 'file-foreign',
      outcome: 'open',
      apply: (files) => files.set(name, bytesOf('ask Sato')),
    }),
  ),
  ...['data/.ds_store', 'data/~$other.docx', 'data/.~lock.other.pdf#', 'data/._other.pdf', 'more/.DS_Store'].map(
    (name): Mutation => ({
      name: `words in a file that no program leaves there: ${name}`,
      ...(name.startsWith('data/')
        ? ({ id: 'payload', reason: 'file-unlisted' } as const)
        : ({ id: 'tagmanifest', reason: 'tag-unlisted' } as const)),
      apply: (files) => files.set(name, bytesOf('ask Sato')),
    }),
  ),
];
