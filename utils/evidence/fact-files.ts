import { postMarkupFile, type StoredFile } from '../shapes/records/capture-record';
import type { Sighting } from '../shapes/records/sighting';

const encoder = new TextEncoder();

/** The two files of a capture that exist from the first moment: the facts and the raw markup of the post. */
export function factFiles(captureId: string, { post, postHtml }: Pick<Sighting, 'post' | 'postHtml'>): StoredFile[] {
  const facts = encoder.encode(`${JSON.stringify(post, undefined, 2)}\n`);
  return [
    { captureId, name: 'post.json', mediaType: 'application/json', bytes: facts },
    { captureId, name: postMarkupFile, mediaType: 'text/plain', bytes: encoder.encode(postHtml) },
  ];
}
