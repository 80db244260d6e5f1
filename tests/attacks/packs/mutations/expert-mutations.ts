import { sampleDevice } from '../../../unit/export/sample-incident';
import { bytesOf, edit, editChain, type Forged, text } from '../forged-pack';
import { resignPack } from '../forged-seals';
import type { Mutation } from '../mutation';

const take = (files: Forged, path: string) => files.get(path) ?? new Uint8Array();
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const pem = (spki: Uint8Array) =>
  bytesOf(
    `-----BEGIN PUBLIC KEY-----\n${Buffer.from(spki)
      .toString('base64')
      .replace(/.{1,64}/g, '$&\n')}-----END PUBLIC KEY-----\n`,
  );

/** An edit by somebody at the right device: everything listed and signed anew, so only the profile can give it away. */
const insider = (
  name: string,
  id: Mutation['id'],
  reason: Mutation['reason'],
  change: (files: Forged) => unknown,
  more: Partial<Mutation> = {},
): Mutation => ({
  name: `signed anew: ${name}`,
  id,
  reason,
  ...more,
  apply: async (files) => {
    await change(files);
    await resignPack(files, sampleDevice);
  },
});

/** A redacted copy without its original, changed, listed and signed anew. */
const copy = (name: string, reason: Mutation['reason'], change: (files: Forged) => unknown): Mutation => ({
  name: `redacted copy signed anew: ${name}`,
  id: 'redactions',
  reason,
  apply: async (_, { copies }) => {
    await change(copies);
    await resignPack(copies, sampleDevice);
    return copies;
  },
});

const compressed = (spki: Uint8Array) =>
  join(
    Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex'),
    Uint8Array.of(2 + ((spki.at(-1) ?? 0) & 1)),
    spki.slice(27, 59),
  );

const withKey = async (files: Forged, spki: Uint8Array) => {
  await resignPack(files, { ...sampleDevice, spki: new Uint8Array(spki) });
  files.set('key/device.spki.pem', pem(spki));
};

/** What an opposing expert tried against a whole verifier, and got past an earlier one with. */
export const expertMutations: Mutation[] = [
  insider('a stray folder capture-1', 'seals', 'file-unsealed', (files) =>
    files.set('data/capture-1/evil.html', bytesOf('x')),
  ),
  insider('a stray folder capture-01', 'seals', 'file-unsealed', (files) =>
    files.set('data/capture-01/evil.html', bytesOf('x')),
  ),
  insider('a stray folder redacted-0', 'seals', 'file-unsealed', (files) =>
    files.set('data/redacted-0/evil.html', bytesOf('x')),
  ),
  insider('a note among the tag files', 'tagmanifest', 'tag-unlisted', (files) =>
    files.set('note.txt', bytesOf('words')),
  ),
  insider('a manifest of an unknown algorithm', 'tagmanifest', 'tag-unlisted', (files) =>
    files.set('manifest-sha3.txt', bytesOf('')),
  ),
  insider('a second manifest that lists nothing', 'tagmanifest', 'tag-unlisted', (files) =>
    files.set('manifest-sha512.txt', bytesOf('')),
  ),
  insider('words behind a stated seal', 'bag-info', 'label-differs', (files) =>
    edit(files, 'bag-info.txt', /(Capture-Seal: .*)/, '$1 (retracted)'),
  ),
  insider('packed at no instant', 'bag-info', 'label-differs', (files) =>
    edit(files, 'bag-info.txt', /Created-At: .*/, 'Created-At: yesterday'),
  ),
  insider('packed on another day than stated', 'bag-info', 'label-differs', (files) =>
    edit(files, 'bag-info.txt', /Created-At: ..../, 'Created-At: 2019'),
  ),
  insider('words for a terminal in bag-info', 'bag-info', 'label-differs', (files) =>
    edit(files, 'bag-info.txt', /Agent: .*/, 'Agent: Banken \u001b[2JWhole'),
  ),
  insider('a member twice in a record', 'captures', 'not-readable', (files) =>
    edit(files, 'data/seal.json', /^\{/, '{"post":{"text":"nothing bad"},'),
  ),
  insider('private words under a member twice', 'incident', 'not-readable', (files) =>
    edit(files, 'data/incident.json', /^\{/, '{"details":{"feeling":"x"},'),
  ),
  insider('more captures counted than there are', 'incident', 'records-differ', (files) =>
    edit(files, 'data/incident.json', '"captureCount":1', '"captureCount":7'),
  ),
  insider('a record nested without end', 'incident', 'not-readable', (files) =>
    files.set('data/incident.json', bytesOf('{"a":'.repeat(200_000))),
  ),
  insider('a record in UTF-16', 'captures', 'not-readable', (files) =>
    files.set('data/seal.json', new Uint8Array(Buffer.from(text(files.get('data/seal.json')), 'utf16le'))),
  ),
  insider('signature of a second reading that is not there', 'second-reads', 'file-unsealed', (files) =>
    files.set('data/seal/second-read-7.json.sig', bytesOf('x')),
  ),
  insider(
    'an entry of the log after the packing',
    'clock',
    'clock-went-back',
    (files) =>
      editChain(
        files,
        (entries) => [...entries.slice(0, -1), { ...entries.at(-1)!, at: '2031-01-01T00:00:00.000Z' }],
        true,
      ),
    { detail: 'entry' },
  ),
  ...(
    [
      ['free words under a name of their own', 'opened', { words: 'forged, ask Sato' }],
      ['free words among the fields', 'described', { fields: 'acts forged' }],
      ['a field said twice', 'described', { fields: 'acts acts' }],
      ['words for a kind', 'revealed', { what: 'nothing bad was there' }],
      ['a line within a line', 'captured', { site: 'X\nand more' }],
      ['another number of files', 'sealed', { files: 99 }],
      ['other pixels', 'sealed', { pixels: 'none' }],
      ['another scope', 'captured', { scope: 'page' }],
      ['a name that is no pack’s', 'exported', { name: 'Sato made this up.zip' }],
      ['a state that there is not', 'status-changed', { to: 'forged' }],
    ] as const
  ).map(([what, event, detail]) =>
    insider(
      `details of an entry: ${what}`,
      'custody',
      'records-differ',
      (files) =>
        editChain(
          files,
          (entries) => {
            const own = entries.some((entry) => entry.event === event);
            return own
              ? entries.map((entry) =>
                  entry.event === event ? { ...entry, detail: { ...entry.detail, ...detail } } : entry,
                )
              : [...entries, { ...entries.at(-1)!, event, detail }];
          },
          true,
        ),
      { detail: 'details' },
    ),
  ),
  insider(
    'report with a later revision',
    'report',
    'report-differs',
    (files) =>
      files.set(
        'data/report.pdf',
        join(take(files, 'data/report.pdf'), bytesOf('9999 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n')),
      ),
    { detail: 'revised' },
  ),
  insider(
    'report with a script',
    'report',
    'report-differs',
    (files) =>
      files.set(
        'data/report.pdf',
        new Uint8Array(
          Buffer.from(
            Buffer.from(take(files, 'data/report.pdf'))
              .toString('latin1')
              .replace('/Type /Catalog', '/OpenAction << /S /JavaScript /JS (x) >> /Type /Catalog'),
            'latin1',
          ),
        ),
      ),
    { detail: 'OpenAction' },
  ),
  insider('a page of comments that never end', 'seals', 'digest-differs', (files) =>
    files.set('data/post.txt', bytesOf('<!--'.repeat(100_000))),
  ),
  insider('a page of scripts that never end', 'seals', 'digest-differs', (files) =>
    files.set('data/post.txt', bytesOf('<script '.repeat(60_000))),
  ),
  insider('a page of pictures that never end', 'seals', 'digest-differs', (files) =>
    files.set('data/post.txt', bytesOf('<img '.repeat(60_000))),
  ),
  {
    name: 'words in a request for a stamp',
    id: 'timestamp',
    reason: 'stamp-differs',
    detail: 'not-a-request',
    apply: (files) => void files.set('tagmanifest-sha256.txt.tsq', bytesOf('words')),
  },
  {
    name: 'words in a stamp, nobody brought a root',
    id: 'timestamp',
    reason: 'stamp-differs',
    detail: 'imprint-differs',
    apply: (files) => void files.set('tagmanifest-sha256.txt.tsr', bytesOf('words')),
  },
  {
    name: 'the key in its compressed form',
    id: 'signature',
    reason: 'key-syntax',
    apply: (files) => withKey(files, compressed(sampleDevice.spki)),
  },
  {
    name: 'a byte behind the key',
    id: 'signature',
    reason: 'key-syntax',
    apply: (files) => withKey(files, join(sampleDevice.spki, Uint8Array.of(0))),
  },
  copy('the original’s words in a folder redacted-01', 'file-strange', (files) =>
    files.set('data/redacted-01/post.txt', bytesOf('the words')),
  ),
  copy('the original’s words in a folder redacted-0', 'file-strange', (files) =>
    files.set('data/redacted-0/post.json', take(files, 'data/redacted-1/post.json')),
  ),
  copy('words said to be taken out still there', 'not-removed', (files) =>
    edit(files, 'data/redacted-1/post.json', 'レジの［墨消し］', 'レジの某'),
  ),
  {
    name: 'redacted copy beside its original: other words round the mark',
    id: 'redactions',
    reason: 'records-differ',
    detail: 'text',
    apply: async (_, { redacted }) => {
      edit(redacted, 'data/redacted-1/post.json', '次のシフト', '次の休み');
      await resignPack(redacted, sampleDevice);
      return redacted;
    },
  },
  {
    name: 'a name of a Windows device',
    id: 'zip',
    reason: 'name-unsafe',
    apply: (files) => {
      files.set('data/NUL.txt', bytesOf('x'));
    },
  },
];
