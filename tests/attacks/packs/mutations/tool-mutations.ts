import { sampleDevice } from '../../../unit/export/sample-incident';
import { bytesOf, edit, type Forged } from '../forged-pack';
import { resignPack } from '../forged-seals';
import type { Mutation } from '../mutation';

/** A verifier laid into a pack that calls everything whole; listed and signed anew by somebody at the right device. */
const tool = (
  name: string,
  change: (files: Forged) => unknown,
  more: Partial<Mutation> = { reason: 'tool-differs', isFirst: true },
): Mutation => ({
  name: `tool in the pack: ${name}`,
  id: 'tools',
  reason: 'tool-differs',
  ...more,
  apply: async (files) => {
    await change(files);
    await resignPack(files, sampleDevice);
  },
});

const unknown = { reason: 'tool-unknown', outcome: 'open' } as const;

export const toolMutations: Mutation[] = [
  tool('a verify.sh that calls everything whole', (files) =>
    files.set('verify.sh', bytesOf('#!/bin/sh\necho whole\n')),
  ),
  tool('a verify.sh that forgives one change', (files) => edit(files, 'verify.sh', 'red=1', 'red=0')),
  tool('a verify.sh with one blank more', (files) => edit(files, 'verify.sh', 'set -u', 'set  -u')),
  tool('a verify.sh of nothing', (files) => files.set('verify.sh', new Uint8Array())),
  tool('a verify.html of one’s own', (files) => files.set('verify.html', bytesOf('<!doctype html><h1>Whole</h1>'))),
  tool(
    'no table of letters beside verify.html',
    (files) => files.set('verify.html', bytesOf('<!doctype html>')).delete('verify-letters.bin'),
    { detail: 'is not there' },
  ),
  tool('a verify.ps1 of one’s own', (files) => files.set('verify.ps1', bytesOf("Write-Output 'whole'\n"))),
  tool('a page of the pack in place of verify.html', (files) =>
    files.set('verify.html', files.get('data/page.html') ?? new Uint8Array()),
  ),
  tool(
    'said to be of a release that there is not',
    (files) => {
      edit(files, 'bag-info.txt', /Agent: .*/, 'Agent: Banken 9.9.9');
      files.set('verify.sh', bytesOf('#!/bin/sh\necho whole\n'));
    },
    unknown,
  ),
  tool(
    'said to be of a build of a release',
    (files) => {
      edit(files, 'bag-info.txt', /Agent: .*/, 'Agent: Banken 0.1.0-fixed');
      edit(files, 'verify.sh', 'red=1', 'red=0');
    },
    unknown,
  ),
  {
    name: 'tool in the pack: verify.sh exchanged, lists left',
    who: 'stranger',
    id: 'tools',
    reason: 'tool-differs',
    isFirst: true,
    apply: (files) => void files.set('verify.sh', bytesOf('#!/bin/sh\necho whole\n')),
  },
  {
    name: 'tool in the pack: verify.sh exchanged beside a changed page',
    who: 'stranger',
    id: 'tools',
    reason: 'tool-differs',
    isFirst: true,
    apply: (files) => {
      edit(files, 'data/page.html', 'X</title>', 'Y</title>');
      edit(files, 'verify.sh', 'red=1', 'red=0');
    },
  },
];
