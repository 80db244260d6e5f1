import { beforeAll, expect, it, vi } from 'vitest';
import { readZip } from '../../../../utils/bytes/zip/zip';
import { verifyPack } from '../../../../utils/verify/verify-pack';
import { closePack, entriesOf, type Forged, openPack } from '../../../attacks/packs/forged-pack';
import { makeWorld, usual } from '../../../attacks/packs/mutations/run-mutations';
import { rawZip } from '../../../attacks/packs/raw-zip';
import { representatives } from '../../../harness/whole';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let files: Forged;
let top: string;
beforeAll(async () => {
  const { good } = await makeWorld();
  top = [...(await readZip(good)).keys()][0]?.split('/')[0] ?? '';
  files = await openPack(good);
});

async function named(folder: string, from = top) {
  const entries = entriesOf(files).map((entry) => ({ ...entry, name: entry.name.replace(`${from}/`, folder) }));
  const { outcome, checks } = await verifyPack(rawZip(entries), usual);
  return {
    outcome,
    open: checks.filter(({ status }) => status !== 'proven' && status !== 'missing').map(({ id }) => id),
    said: checks.find(({ id }) => id === 'room')?.findings.at(-1)?.detail ?? '',
  };
}

it.each(
  representatives(
    [
      ...['証拠/', 'K-2026-0117_20261130 - コピー/', 'K-2026-0117_20261130 (1)/', 'evidence/', 'k-2026-0117_20261130/'],
      '',
    ],
    5,
  ),
)('a pack whose folder is named “%s” is not changed: the name alone cannot be told', async (folder) => {
  const { outcome, open, said } = await named(folder);
  expect({ outcome, open }).toEqual({ outcome: 'open', open: ['room'] });
  expect(said).toContain(folder === '' ? 'without its folder' : folder.slice(0, -1));
});

it.each(representatives(['../', 'a\\b/', 'nul/', 'x\u0007/', ' x/', 'a/証拠/'], 3))(
  'a folder “%s” is refused or told',
  async (folder) => {
    expect(['changed', 'unreadable']).toContain((await named(folder)).outcome);
  },
);

it('what stands behind the end of a ZIP is called what it is', async () => {
  const zip = closePack(files);
  const bare = zip.slice(0, -2);
  const detailOf = async (end: number[], of = zip) => {
    const { checks, outcome } = await verifyPack(new Uint8Array([...of, ...end]), usual);
    return [outcome, checks.find(({ id }) => id === 'zip')?.findings[0]?.detail];
  };
  expect(await detailOf([7])).toEqual(['unreadable', '1 bytes behind the end record']);
  expect(await detailOf([3, 0, 72, 105, 33], bare)).toEqual(['unreadable', 'archive comment of 3 bytes']);
  expect((await verifyPack(zip.slice(0, -100), usual)).checks[0]?.findings[0]?.detail).toBe('no end record at the end');
});
