import { bytesOf, edit, editChain, rewriteManifests } from '../forged-pack';
import type { Mutation } from '../mutation';

/** The custody log and the records of the case, manifests written anew. */
export const custodyMutations: Mutation[] = [
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
