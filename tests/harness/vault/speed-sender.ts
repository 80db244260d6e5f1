import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ObjectStore } from '../../../utils/vault/store/object-store';
import type { Reach } from '../../../utils/vault/store/reach';
import { upload } from '../../../utils/vault/store/upload';

/** What a sender is told: where to, and which ready file. Each line on its input is a key; each on its output the ms it took. */
export interface SpeedOrder {
  readonly reach: Reach;
  readonly file: string;
}

const { reach, file } = JSON.parse(process.argv[2] ?? '') as SpeedOrder;
const store = new ObjectStore(reach);
// At hand as in a browser, whose own store it lies in: Node's reading of a file is not what is measured
const blob = new Blob([readFileSync(file)]);
for await (const key of createInterface({ input: process.stdin })) {
  const from = performance.now();
  await upload(store, { key, blob, until: Date.now() + 3_600_000 });
  console.log(performance.now() - from);
}
