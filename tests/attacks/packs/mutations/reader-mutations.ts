import { sha256Hex } from '../../../../utils/bytes/digest';
import { sampleDevice } from '../../../unit/export/sample-incident';
import { bytesOf, edit, editChain, entriesOf, type Forged, rewriteManifests, text, top } from '../forged-pack';
import { resignPack } from '../forged-seals';
import type { Mutation } from '../mutation';
import { rawZip } from '../raw-zip';

type Change = (words: string) => string;
type Rule = readonly [name: string, change: Change, id: Mutation['id'], reason: Mutation['reason']];

const sign = (files: Forged) => sampleDevice.sign(files.get('tagmanifest-sha256.txt') ?? new Uint8Array());
const written = (files: Forged, path: string, change: Change) => {
  const before = text(files.get(path));
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  files.set(path, bytesOf(after));
};

/** By somebody at the right device: the one file is written otherwise, and everything over it made anew. */
const inFile = (path: string, rules: readonly Rule[]): Mutation[] =>
  rules.map(([name, change, id, reason]) => ({
    name: `read otherwise: ${path}, ${name}`,
    ...{ id, reason },
    apply: async (files) => {
      written(files, path, change);
      await resignPack(files, sampleDevice);
    },
  }));

/** A tag file is written otherwise after all was listed; the list of lists names its new digest, and is signed. */
const inTag = (path: string, rules: readonly Rule[]): Mutation[] =>
  rules.map(([name, change, id, reason]) => ({
    name: `read otherwise: ${path}, ${name}`,
    ...{ id, reason },
    apply: async (files) => {
      await rewriteManifests(files);
      written(files, path, change);
      const digest = await sha256Hex(files.get(path)!);
      const line = new RegExp(`[0-9a-f]{64}(  ${path.replaceAll('.', String.raw`\.`)})\n`);
      if (!path.startsWith('tag')) edit(files, 'tagmanifest-sha256.txt', line, `${digest}$1\n`);
      files.set('tagmanifest-sha256.txt.sig', await sign(files));
    },
  }));

/** Letters of a log line are changed and every link made anew over them. */
const inLog = (
  name: string,
  change: (entry: Record<string, unknown>) => object,
  reason: Mutation['reason'],
): Mutation => ({
  name: `read otherwise: data/custody.jsonl, ${name}`,
  id: 'custody',
  reason,
  apply: async (files) => {
    await editChain(
      files,
      (entries) => entries.map((entry, index) => (index === 2 ? (change({ ...entry }) as typeof entry) : entry)),
      true,
    );
    await resignPack(files, sampleDevice);
  },
});

const entry = (name: string, path: string, id: Mutation['id'], reason: Mutation['reason']): Mutation => ({
  name: `read otherwise: an entry ${name}`,
  who: 'stranger',
  ...{ id, reason },
  apply: (files) => rawZip([...entriesOf(files), { name: `${top}/${path}`, bytes: bytesOf('x'), flags: 0x0800 }]),
});

const first: Change = (words) => words.replace(/^([0-9a-f]{64}) {2}(.*)$/m, '$1 *$2');

/** What one reader takes for one thing and another reader for another: lines, numbers, times, letters, names, nothing at all. */
export const readerMutations: Mutation[] = [
  ...inTag('bag-info.txt', [
    ['lines that end as on Windows', (words) => words.replaceAll('\n', '\r\n'), 'bag-info', 'line-syntax'],
    ['a sign of order before it', (words) => `\ufeff${words}`, 'bag-info', 'line-syntax'],
    [
      'a line separator in a value',
      (words) => words.replace(/(Agent: .*)/, '$1\u2028Contact-Name: x'),
      'bag-info',
      'label-differs',
    ],
    ['a next line in a value', (words) => words.replace(/(Agent: .*)/, '$1\u0085x'), 'bag-info', 'label-differs'],
    ['a tab behind a colon', (words) => words.replace('Agent: ', 'Agent:\t'), 'bag-info', 'line-syntax'],
    ['two blanks behind a colon', (words) => words.replace('Agent: ', 'Agent:  '), 'bag-info', 'line-syntax'],
    ['a blank before a colon', (words) => words.replace('Agent: ', 'Agent : '), 'bag-info', 'line-syntax'],
    ['a blank at the end of a value', (words) => words.replace(/(Agent: .*)/, '$1 '), 'bag-info', 'label-differs'],
    ['a folded line', (words) => words.replace(/(Agent: Banken) /, '$1\n '), 'bag-info', 'line-syntax'],
    ['an empty line at the end', (words) => `${words}\n`, 'bag-info', 'line-syntax'],
    ['a zero byte', (words) => words.replace('Banken', 'Ban\0ken'), 'bag-info', 'line-syntax'],
    [
      'digits of another script',
      (words) => words.replace(/(Bagging-Date: )2026/, '$1２０２６'),
      'bag-info',
      'label-differs',
    ],
    [
      'a day that no calendar has',
      (words) => words.replace(/(Bagging-Date: .*-)\d\d/, '$131'),
      'bag-info',
      'label-differs',
    ],
    [
      'a second that leaps',
      (words) => words.replace(/(Created-At: .*:)\d\d(\.\d+Z)/, '$160$2'),
      'bag-info',
      'label-differs',
    ],
    [
      'a Cyrillic letter in a label',
      (words) => words.replace('Bagging-Date', 'Bаgging-Date'),
      'bag-info',
      'line-syntax',
    ],
  ]),
  ...inTag('manifest-sha256.txt', [
    ['a sign of binary files', first, 'manifest', 'line-syntax'],
    ['a tab for two blanks', (words) => words.replace('  ', '\t'), 'manifest', 'line-syntax'],
    ['one blank for two', (words) => words.replace('  ', ' '), 'manifest', 'line-syntax'],
    ['a wide blank', (words) => words.replace('  ', '\u3000'), 'manifest', 'line-syntax'],
    ['a path from here', (words) => words.replace('  data/', '  ./data/'), 'payload', 'file-missing'],
    ['two slashes', (words) => words.replace('  data/post.json', '  data//post.json'), 'payload', 'file-missing'],
    ['a letter in per cent', (words) => words.replace('data/post.json', 'data/post%2Ejson'), 'payload', 'file-missing'],
    ['a path in capitals', (words) => words.replace('data/post.json', 'data/POST.JSON'), 'payload', 'file-missing'],
    ['a remark', (words) => `# by hand\n${words}`, 'manifest', 'line-syntax'],
    ['an empty line between', (words) => words.replace('\n', '\n\n'), 'manifest', 'line-syntax'],
    ['a return alone', (words) => words.replace('\n', '\r'), 'manifest', 'line-syntax'],
    ['a blank at the end of a line', (words) => words.replace('\n', ' \n'), 'manifest', 'line-syntax'],
    ['a folder', (words) => `${'0'.repeat(64)}  data/\n${words}`, 'payload', 'file-missing'],
    ['a file out of the bag', (words) => `${'0'.repeat(64)}  ../evil\n${words}`, 'payload', 'file-missing'],
    ['a zero byte', (words) => words.replace('data/post.json', 'data/post.json\0'), 'manifest', 'line-syntax'],
    ['a longer digest', (words) => words.replace(/^/, '0'.repeat(64)), 'manifest', 'line-syntax'],
    ['nothing at all', () => '', 'payload', 'file-unlisted'],
  ]),
  ...inTag('tagmanifest-sha256.txt', [
    ['itself', (words) => `${words}${'0'.repeat(64)}  tagmanifest-sha256.txt\n`, 'tagmanifest', 'digest-differs'],
    [
      'its own signature',
      (words) => `${words}${'0'.repeat(64)}  tagmanifest-sha256.txt.sig\n`,
      'tagmanifest',
      'digest-differs',
    ],
    ['a file whose name is an option', (words) => `${words}${'0'.repeat(64)}  -rf\n`, 'tagmanifest', 'file-missing'],
    ['a file whose name is a command', (words) => `${words}${'0'.repeat(64)}  $(id)\n`, 'tagmanifest', 'file-missing'],
    ['a file of the machine', (words) => `${words}${'0'.repeat(64)}  /etc/passwd\n`, 'tagmanifest', 'file-missing'],
  ]),
  ...inFile('data/incident.json', [
    ['a sign of order before it', (words) => `\ufeff${words}`, 'incident', 'not-readable'],
    ['blanks behind it', (words) => `${words} `, 'incident', 'not-readable'],
    [
      'a number that is none',
      (words) => words.replace('"captureCount":1', '"captureCount":NaN'),
      'incident',
      'not-readable',
    ],
    [
      'a number without end',
      (words) => words.replace('"captureCount":1', '"captureCount":1e999'),
      'incident',
      'not-readable',
    ],
    [
      'less than nothing',
      (words) => words.replace('"captureCount":1', '"captureCount":-1'),
      'incident',
      'records-differ',
    ],
    [
      'half a capture',
      (words) => words.replace('"captureCount":1', '"captureCount":0.5'),
      'incident',
      'records-differ',
    ],
    [
      'one and a bit more than a number holds',
      (words) => words.replace('"captureCount":1', '"captureCount":1.00000000000000001'),
      'incident',
      'not-readable',
    ],
    [
      'a member of every object',
      (words) => words.replace(/^\{/, '{"__proto__":{"status":"closed"},'),
      'incident',
      'not-readable',
    ],
    ['nothing at all', () => '', 'incident', 'not-readable'],
    ['null', () => 'null\n', 'incident', 'not-readable'],
    ['a list', () => '[]\n', 'incident', 'not-readable'],
    ['a second record behind the first', (words) => words + words, 'incident', 'not-readable'],
  ]),
  ...inFile('data/custody.jsonl', [
    ['lines that end as on Windows', (words) => words.replaceAll('\n', '\r\n'), 'custody', 'line-syntax'],
    ['a sign of order before it', (words) => `\ufeff${words}`, 'custody', 'not-readable'],
    ['nothing at all', () => '', 'custody', 'chain-empty'],
    ['an empty line at the end', (words) => `${words}\n`, 'custody', 'not-readable'],
    ['two entries in one line', (words) => words.replace('\n', ''), 'custody', 'not-readable'],
    ['a number with a point', (words) => words.replace('"seq":2', '"seq":2.0'), 'custody', 'line-syntax'],
    ['a number in tens', (words) => words.replace('"seq":2', '"seq":2e0'), 'custody', 'line-syntax'],
    ['a letter spelt as an escape', (words) => words.replace('"opened"', '"\\u006fpened"'), 'custody', 'line-syntax'],
    [
      'a member twice',
      (words) => words.replace('"event":"opened"', '"event":"revealed","event":"opened"'),
      'custody',
      'line-syntax',
    ],
  ]),
  inLog('a second that leaps', (each) => ({ ...each, at: '2026-11-27T23:59:60.000Z' }), 'not-readable'),
  inLog('the hour 24', (each) => ({ ...each, at: '2026-11-27T24:00:00.000Z' }), 'not-readable'),
  inLog('a time of another zone', (each) => ({ ...each, at: '2026-11-27T15:05:30.000+09:00' }), 'not-readable'),
  inLog('a time in small letters', (each) => ({ ...each, at: '2026-11-27t06:05:30.000z' }), 'not-readable'),
  inLog('a year of six digits', (each) => ({ ...each, at: '+002026-11-27T06:05:30.000Z' }), 'not-readable'),
  inLog('a day that no calendar has', (each) => ({ ...each, at: '2026-11-31T06:05:30.000Z' }), 'not-readable'),
  inLog('a time without thousandths', (each) => ({ ...each, at: '2026-11-27T06:05:30Z' }), 'not-readable'),
  inLog(
    'an id in capitals',
    (each) => ({ ...each, incidentId: String(each['incidentId']).toUpperCase() }),
    'not-readable',
  ),
  ...(
    [
      ['with a long s in its name', 'data/po\u017ft.json', 'zip', 'name-unsafe'],
      ['with the sign of Kelvin in its name', 'data/\u212a.json', 'zip', 'name-unsafe'],
      ['with a dotted capital in its name', 'data/\u0130.json', 'zip', 'name-unsafe'],
      ['with a blank at the end of its name', 'data/post.json ', 'zip', 'name-unsafe'],
      ['with a blank before its name', 'data/ post.json', 'zip', 'name-unsafe'],
      ['whose name is an option', 'data/-rf', 'payload', 'file-unlisted'],
      ['whose name is a command', 'data/$(id)', 'payload', 'file-unlisted'],
      ['whose name has two lines', 'data/a\nb', 'zip', 'name-unsafe'],
      ['whose name stands for all', 'data/*', 'zip', 'name-unsafe'],
      ['whose name ends at a zero', 'data/post.json\0', 'zip', 'name-unsafe'],
      ['whose name is too long for a disk', `data/${'a'.repeat(300)}`, 'zip', 'name-unsafe'],
      ['with a wide slash in its name', 'data\uff0fpost.json', 'zip', 'name-unsafe'],
      ['whose name turns round', 'data/\u202enosj.tsop', 'zip', 'name-unsafe'],
      ['whose name stands in quotation marks', 'data/"post.json"', 'zip', 'name-unsafe'],
      ['of a path from here', './data/x', 'zip', 'name-unsafe'],
      ['of no name', 'data//x', 'zip', 'name-unsafe'],
    ] as const
  ).map(([name, path, id, reason]) => entry(name, path, id, reason)),
  ...(
    [
      ['key/device.spki.pem', 'signature', 'key-syntax'],
      ['tagmanifest-sha256.txt.sig', 'signature', 'signature-syntax'],
      ['bagit.txt', 'declaration', 'declaration-differs'],
      ['data/post.json', 'captures', 'not-readable'],
      ['data/capture.json', 'captures', 'not-readable'],
      ['data/seal.json', 'captures', 'not-readable'],
      ['data/screenshot-post.png', 'pictures', 'picture-differs'],
      ['data/report.pdf', 'report', 'not-readable'],
    ] as const
  ).map(
    ([path, id, reason]): Mutation => ({
      name: `read otherwise: ${path}, nothing in it`,
      ...{ id, reason },
      apply: async (files) => {
        const isSigned = !/^(?:key|tagmanifest)/.test(path);
        files.set(path, new Uint8Array());
        if (isSigned) await resignPack(files, sampleDevice);
        else await rewriteManifests(files);
      },
    }),
  ),
];
