import { makeRedaction, type RedactionWish } from '../../../utils/export/redaction/make-redaction';
import type { Redaction, StoredFile } from '../../../utils/shapes/schema';
import type { SampleInput } from './pack-maker';
import { chainOf, createdAt, sampleDevice, samplePackInput, type Wish } from './sample-incident';

/** What the samples take out: the author, a colleague's name, and a part of the picture. */
export const wish: RedactionWish = {
  fields: ['author.name', 'author.handle', 'author.id', 'author.profileUrl'],
  words: ['佐伯'],
  pictures: [{ name: 'screenshot-post.png', regions: [{ x: 20, y: 20, width: 200, height: 60 }] }],
};

/** A pack's input over one capture and one redacted copy of it; `only` leaves the capture out. */
export async function redactedInput(
  what: 'both' | 'only',
  chosen: RedactionWish = wish,
  capture: Wish = {},
): Promise<SampleInput & { redactions: Redaction[]; copyFiles: StoredFile[] }> {
  const input = await samplePackInput(capture);
  const [original] = input.captures;
  if (!original) throw new Error('no capture');
  const now = '2026-11-29T02:00:00.000Z';
  const { redaction, files } = await makeRedaction(original, input.files, chosen, { now, version: '0.1.0' });
  const { removed } = redaction.record;
  const person = { kind: 'person' as const, role: 'reviewer' as const };
  const redacted = {
    at: now,
    actor: person,
    event: 'redacted' as const,
    captureId: original.id,
    detail: {
      ...{ copy: redaction.id, digest: redaction.digest, seal: original.seal },
      ...{
        fields: removed.fields.length,
        words: removed.words.reduce((sum, { count }) => sum + count, 0),
        regions: removed.pictures.reduce((sum, { regions }) => sum + regions.length, 0),
      },
    },
  };
  const custody = await chainOf([
    ...input.custody.slice(0, -1),
    redacted,
    { at: createdAt, actor: person, event: 'exported', detail: {} },
  ]);
  return {
    ...input,
    captures: what === 'both' ? input.captures : [],
    files: [...input.files, ...files],
    custody,
    redactions: [redaction],
    copyFiles: files,
    signer: sampleDevice,
  };
}
