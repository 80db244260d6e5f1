import { bytesOf, edit, type Forged, rewriteManifests } from '../forged-pack';
import type { Mutation } from '../mutation';

const take = (files: Forged, path: string) => files.get(path) ?? new Uint8Array();

/** Captures, by someone who writes all manifests anew. */
export const captureMutations: Mutation[] = [
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
      files.delete('data/post.txt');
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
];
