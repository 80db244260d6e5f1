import { CodedError } from '../../../coded-error';
import { type Redaction, redactionSchema } from '../../../shapes/records/redaction';
import type { Actor, StoredFile } from '../../../shapes/schema';
import { db } from '../../db';
import { appendCustody } from '../append-custody';

/** The redacted copies of an incident, oldest first. */
export async function redactionsOf(incidentId: string): Promise<Redaction[]> {
  const rows = await db.redactions.where({ incidentId }).toArray();
  return rows.sort((a, b) => (a.record.createdAt < b.record.createdAt ? -1 : 1));
}

/**
 * Stores a copy with its custody entry. The entry names the copy's digest and the parent's seal, so that the copy can be
 * tied to the capture without the capture.
 * @throws CodedError `capture-not-found` when the parent is not here or is another one
 */
export async function saveRedaction(
  redaction: Redaction,
  files: readonly StoredFile[],
  actor: Actor,
  now: string,
): Promise<void> {
  const row = redactionSchema.parse(redaction);
  await db.transaction('rw', [db.redactions, db.captures, db.files, db.custody], async () => {
    const parent = await db.captures.get(row.captureId);
    if (parent?.seal !== row.record.parent.seal || parent.incidentId !== row.incidentId)
      throw new CodedError('capture-not-found', row.captureId);
    await db.redactions.add(row);
    await db.files.bulkAdd([...files]);
    const { fields, words, pictures } = row.record.removed;
    await appendCustody(
      {
        incidentId: row.incidentId,
        captureId: row.captureId,
        actor,
        event: 'redacted',
        detail: {
          copy: row.id,
          digest: row.digest,
          seal: row.record.parent.seal,
          fields: fields.length,
          words: words.reduce((sum, { count }) => sum + count, 0),
          regions: pictures.reduce((sum, { regions }) => sum + regions.length, 0),
        },
      },
      now,
    );
  });
}

/**
 * Throws a copy away that has not left yet. That it was made stays in the log.
 * @throws CodedError `refused` for one that was exported
 */
export async function discardRedaction(id: string, actor: Actor, now: string): Promise<void> {
  await db.transaction('rw', [db.redactions, db.files, db.custody], async () => {
    const row = await db.redactions.get(id);
    if (!row) return;
    if (row.exportedAt !== undefined) throw new CodedError('refused', `exported ${row.exportedAt}`);
    await db.redactions.delete(id);
    await db.files.where({ captureId: id }).delete();
    const { incidentId, captureId, digest } = row;
    await appendCustody(
      { incidentId, captureId, actor, event: 'redaction-discarded', detail: { copy: id, digest } },
      now,
    );
  });
}

/** Writes that a pack was made, or one file saved, and that these copies left with it. */
export async function noteExport(
  incidentId: string,
  detail: { name?: string; contents?: string; copies?: number; decided?: number; to?: string; consentOn?: string },
  copies: readonly string[],
  actor: Actor,
  now: string,
): Promise<void> {
  await db.transaction('rw', [db.redactions, db.custody], async () => {
    for (const id of copies) {
      await db.redactions.where({ id }).modify((row) => {
        row.exportedAt ??= now;
      });
    }
    await appendCustody({ incidentId, actor, event: 'exported', detail }, now);
  });
}
