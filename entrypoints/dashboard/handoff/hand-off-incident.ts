import { CodedError } from '../../../utils/coded-error';
import { areRecipients, recipientsIn } from '../../../utils/evidence/keys/age-file';
import { readProfile } from '../../../utils/evidence/settings/settings';
import { noteAct } from '../../../utils/evidence/store/incidents';
import type { Actor } from '../../../utils/shapes/schema';
import { instantNow } from '../../shared/people';
import type { FinishedPack, PackingProgress } from '../packing/packing';
import { runPacking } from '../packing/run-packing';

/** Whoever recorded and now gives it to HR. */
const recorder: Actor = { kind: 'person', role: 'recorder' };

/** Who opens what is handed over from this profile. `recipients` is empty when nobody is set. */
interface HandOffTarget {
  name: string | undefined;
  recipients: string[];
  /** False when what was typed is no recipient. */
  areValid: boolean;
}

/** What the company's policy sets stands before what was typed in the settings. */
export async function handOffTarget(): Promise<HandOffTarget> {
  const { hrName, hrRecipient = '' } = await readProfile();
  const recipients = recipientsIn(hrRecipient);
  return { name: hrName, recipients, areValid: recipients.length > 0 && (await areRecipients(recipients)) };
}

/**
 * Makes the pack of an incident as an export does, encrypts it, and writes that it was handed over before the file is
 * given out: a file that exists stands in the log.
 * @throws CodedError `recipient-wrong`, `pack-failed`, `incident-not-found`
 */
export async function handOffIncident(
  incidentId: string,
  version: string,
  onProgress: (progress: PackingProgress) => void,
  signal: AbortSignal,
): Promise<FinishedPack> {
  const { recipients, areValid } = await handOffTarget();
  if (!areValid) throw new CodedError('recipient-wrong');
  const wish = { incidentId, version, contents: 'both', decided: 0, recipients } as const;
  const pack = await runPacking(wish, onProgress, signal);
  const { name, sha256 } = pack;
  const to = recipients.map((recipient) => recipient.slice(-8)).join(' ');
  await noteAct({ incidentId, event: 'handed-over', detail: { name, to, sha256 } }, recorder, instantNow());
  return pack;
}
