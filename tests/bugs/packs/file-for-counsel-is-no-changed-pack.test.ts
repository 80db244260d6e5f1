import { expect, it } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { goodPack } from '../../attacks/packs/mutations/run-mutations';
import { rawZip } from '../../attacks/packs/raw-zip';

const encoder = new TextEncoder();
const name = 'K-2026-0117_20261130';

it('a file for counsel is named as what holds the pack, never as a changed one, and never as whole', {
  timeout: 60_000,
}, async () => {
  const good = await goodPack();
  const entry = (file: string, bytes: Uint8Array) => ({ name: `${name}_counsel/${file}`, bytes });
  const papers = [entry('letter.docx', encoder.encode('words')), entry(`${name}.zip`, good)];
  const counsel = rawZip([...papers, entry('sha256sums.txt', encoder.encode('0'))]);
  const { outcome, changed, holds } = await verifyPack(counsel);
  expect({ outcome, holds, changed }).toEqual({
    outcome: 'unreadable',
    holds: false,
    changed: { id: 'directory', reason: 'holds-pack', path: `${name}.zip` },
  });
});

it('a pack stays one, whatever ZIP is laid into it', { timeout: 60_000 }, async () => {
  const good = await goodPack();
  const { outcome } = await verifyPack(
    rawZip([
      { name: `x/${name}.zip`, bytes: good },
      { name: 'x/bagit.txt', bytes: encoder.encode('x') },
    ]),
  );
  expect(outcome).toBe('changed');
});
