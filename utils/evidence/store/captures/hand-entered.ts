import { CodedError } from '../../../coded-error';
import {
  type Actor,
  type Capture,
  type HandEntered,
  handEnteredNames,
  handEnteredSchema,
  type Incident,
} from '../../../shapes/schema';
import { db } from '../../db';
import { appendCustody } from '../append-custody';

/** The facts that may be written by hand. Blank ones are left out. */
type HandWritten = Pick<HandEntered, (typeof handEnteredNames)[number]>;

/**
 * Keeps on the incident what a person wrote about one capture; all blank takes it away. The custody entry names the
 * fields and the seal, never the words.
 */
export async function enterByHand(
  incidentId: string,
  capture: Pick<Capture, 'id' | 'seal'>,
  written: HandWritten,
  actor: Actor,
  now: string,
): Promise<void> {
  const filled = Object.entries(written).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []));
  await db.transaction('rw', [db.incidents, db.custody], async () => {
    const incident = await db.incidents.get(incidentId);
    if (!incident) throw new CodedError('incident-not-found', incidentId);
    const { [capture.id]: before, ...others } = incident.handEntered ?? {};
    if (filled.length === 0 && !before) return;
    const entry = handEnteredSchema.parse({ ...Object.fromEntries(filled), seal: capture.seal, enteredAt: now });
    const changed: Incident = {
      ...incident,
      updatedAt: now,
      handEntered: filled.length > 0 ? { ...others, [capture.id]: entry } : others,
    };
    if (Object.keys(changed.handEntered ?? {}).length === 0) delete changed.handEntered;
    await db.incidents.put(changed);
    const fields = handEnteredNames.filter((name) => entry[name] !== undefined);
    await appendCustody(
      {
        incidentId,
        captureId: capture.id,
        actor,
        event: 'described',
        detail: { fields: fields.join(' ') || 'none', byHand: true, seal: capture.seal },
      },
      now,
    );
  });
}
