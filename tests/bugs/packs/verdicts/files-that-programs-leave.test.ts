import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readPack } from '../../../../utils/export/read-pack';
import { verifyPack } from '../../../../utils/verify/verify-pack';
import { bytesOf, entriesOf, type Forged, openPack, rewriteManifests, top } from '../../../attacks/packs/forged-pack';
import { resignPack } from '../../../attacks/packs/forged-seals';
import type { World } from '../../../attacks/packs/mutation';
import { makeWorld, usual } from '../../../attacks/packs/mutations/run-mutations';
import { rawZip } from '../../../attacks/packs/raw-zip';
import { disagreements, runShell, unpacked } from '../../../attacks/packs/shell-verdict';
import { representatives } from '../../../harness/whole';
import { sampleDevice } from '../../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let world: World;
let files: Forged;
beforeAll(async () => {
  const made = await makeWorld();
  world = made.world;
  files = await openPack(made.good);
});

const hostile = bytesOf('<script>alert(1)</script>');
const beside = (paths: readonly string[], from = files) =>
  rawZip([...entriesOf(from), ...paths.map((name) => ({ name, bytes: hostile }))]);

/** What the verifier says of a pack, what verify.sh says otherwise, and how it ends. */
async function judged(zip: Uint8Array<ArrayBuffer>) {
  const verdict = await verifyPack(zip, usual);
  const room = verdict.checks.find(({ id }) => id === 'room');
  const unpackedPack = await unpacked(zip);
  const shell = unpackedPack && (await runShell(unpackedPack.top, { keys: [sampleDevice.fingerprint] }));
  unpackedPack?.remove();
  return {
    outcome: verdict.outcome,
    changed: verdict.checks.filter(({ status }) => status === 'changed').map(({ id }) => id),
    foreign: room?.findings.filter(({ reason }) => reason === 'file-foreign').map(({ path }) => path) ?? [],
    exit: shell?.exit,
    inShell: shell?.checks.get('room')?.findings ?? [],
    isToldToTakeOut: shell?.output.includes('take out what other programs left') ?? false,
    apart: shell && disagreements(shell, verdict, usual),
  };
}

describe('what programs leave in a folder that somebody looked into', () => {
  it.each<[string, string[]]>(
    representatives(
      [
        ['Finder', ['.DS_Store', 'data/.DS_Store', 'data/seal/._.DS_Store', 'data/._report.pdf', '._data']],
        ['Explorer', ['Thumbs.db', 'data/Thumbs.db', 'desktop.ini']],
        ['Explorer, seen from WSL', ['data/report.pdf:Zone.Identifier', 'bag-info.txt:Zone.Identifier']],
        ['Explorer, in other capitals', ['data/thumbs.db', 'Desktop.ini', 'data/Desktop.ini']],
        ['Dolphin', ['.directory', 'data/.directory']],
        ['a Synology', ['data/@eaDir/report.pdf@SynoEAStream', '@eaDir/bag-info.txt@SynoResource']],
        ['Word', ['data/~$idence-list.docx']],
        ['Word, over a short name', ['data/~$evidence-list.docx', 'data/~$vidence-list.docx']],
        ['LibreOffice', ['data/.~lock.evidence-list.docx#', 'data/.~lock.report.pdf#', '.~lock.VERIFY.txt#']],
      ],
      9,
    ),
  )('%s: named as files to take out, and nothing is changed', async (_, left) => {
    expect(await judged(beside(left.map((name) => `${top}/${name}`)))).toEqual({
      ...{ outcome: 'open', changed: [], foreign: left.map((name) => `${top}/${name}`), exit: 3 },
      ...{ inShell: left.map((name) => `${name} file-foreign`).sort(), isToldToTakeOut: true, apart: [] },
    });
  });

  it.each(['', top, '証拠'])('what Finder packs beside a folder “%s”', { tags: 'long' }, async (folder) => {
    const inside = folder === '' ? '' : `${folder}/`;
    const left = ['bag-info.txt', 'data/report.pdf', 'data', '.DS_Store'].map((name) =>
      `__MACOSX/${inside}${name}`.replace(/([^/]*)$/, '._$1'),
    );
    const all = folder === '' ? left : [...left, `__MACOSX/._${folder}`];
    const zip = rawZip([
      ...[...files].map(([name, bytes]) => ({ name: inside + name, bytes })),
      ...all.map((name) => ({ name, bytes: hostile })),
    ]);
    const { outcome, changed, foreign } = await judged(zip);
    expect({ outcome, changed, foreign }).toEqual({ outcome: 'open', changed: [], foreign: all });
  });

  it('in a pack of redacted copies, and in a capture by itself', { tags: 'long' }, async () => {
    const ofCopies = await judged(beside([`${top}/data/.DS_Store`], world.copies));
    expect({ changed: ofCopies.changed, apart: ofCopies.apart }).toEqual({ changed: [], apart: [] });
    const item = await openPack(world.item);
    const { outcome, checks } = await verifyPack(beside([`${entriesOf(item)[0]!.name.split('/')[0]}/.DS_Store`], item));
    expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
    expect(outcome).toBe('open');
  });

  it('comes in with no import of the pack', { tags: 'long' }, async () => {
    const { filesOf, captures } = await readPack(beside([`${top}/data/.DS_Store`]), []);
    expect(filesOf(captures[0]!.id).map(({ name }) => name)).not.toContain('.DS_Store');
  });
});

describe('what only looks like it is a file too many', () => {
  it.each(
    representatives(
      [
        ...[
          '.DS_Store2',
          'data/.Directory',
          'data/other.pdf:Zone.Identifier',
          'data/~$other-list.docx',
          'data/~$nce-list.docx',
        ],
        ...['data/.~lock.other.docx#', 'data/._other.pdf', 'elsewhere/.DS_Store', 'data/.DS_Store/x', '~$', '._'],
        ...['data/a:b:Zone.Identifier', 'data/@eaDir/other@SynoEAStream', 'data/@eaDir/report.pdf', 'data/.ds_store'],
        ...['__MACOSX/bag-info.txt', '__MACOSX/.DS_Store'],
      ],
      17,
    ),
  )('%s', async (name) => {
    const { outcome, foreign, exit, apart } = await judged(beside([`${top}/${name}`]));
    expect({ outcome, foreign, exit, apart }).toEqual({ outcome: 'changed', foreign: [], exit: 1, apart: [] });
  });

  it.each(['data/.DS_Store', '.DS_Store'])('%s that a list of the pack names', { tags: 'long' }, async (name) => {
    const own = new Map([...files, [name, hostile]]);
    if (name.startsWith('data/')) await resignPack(own, sampleDevice);
    else await rewriteManifests(own);
    const { outcome, foreign, exit, apart } = await judged(rawZip(entriesOf(own).map((entry) => ({ ...entry }))));
    expect({ outcome, foreign, exit, apart }).toEqual({ outcome: 'changed', foreign: [], exit: 1, apart: [] });
  });

  it('a file of the pack that was taken out beside what a program left', { tags: 'long' }, async () => {
    const own = new Map(files);
    own.delete('data/evidence-list.docx');
    const { outcome, apart } = await judged(beside([`${top}/data/.DS_Store`], own));
    expect({ outcome, apart }).toEqual({ outcome: 'changed', apart: [] });
  });
});

it('verify.sh says of a renamed folder what the others say', { tags: 'long' }, async () => {
  const folder = 'K-2026-0117_20261130 (1)';
  const zip = rawZip([...files].map(([name, bytes]) => ({ name: `${folder}/${name}`, bytes })));
  const { outcome, changed, exit, inShell, apart } = await judged(zip);
  expect({ outcome, changed, exit, apart }).toEqual({ outcome: 'open', changed: [], exit: 3, apart: [] });
  expect(inShell).toEqual(['K-2026-0117_20261130?(1) folder-renamed']);
});

it('an empty folder is no change, in a ZIP as in a folder', { tags: 'long' }, async () => {
  const zip = rawZip([...entriesOf(files), { name: `${top}/data/new/`, bytes: bytesOf(''), mode: 0o040755 }]);
  const { outcome, changed, exit, apart } = await judged(zip);
  expect({ outcome, changed, exit, apart }).toEqual({ outcome: 'open', changed: [], exit: 3, apart: [] });
});
