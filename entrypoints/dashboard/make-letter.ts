import type { LetterKind } from '../../components/chooser/letter-box';
import { CodedError } from '../../utils/coded-error';
import { incidentFile } from '../../utils/evidence/queries';
import type { TakedownRequest } from '../../utils/evidence/schema';
import { readProfile } from '../../utils/evidence/settings';
import { claimById } from '../../utils/takedown/claims';
import { disclosureRequest } from '../../utils/takedown/letters/disclosure-request';
import { docxOf } from '../../utils/takedown/letters/docx-file';
import { type PaperSource, takedownNotice } from '../../utils/takedown/letters/takedown-notice';
import { saveBlob } from './save-blob';

/**
 * Makes a letter for a request and saves it: the notice, or counsel's request with the copy for the poster behind it.
 * @throws CodedError `request-not-found`, or `refused` for a disclosure request of anybody but counsel
 */
export async function makeLetter(request: TakedownRequest, kind: LetterKind, addressee: string): Promise<void> {
  const file = await incidentFile(request.incidentId);
  const capture = file?.captures.find(({ id }) => id === request.captureId);
  if (!file || !capture) throw new CodedError('request-not-found', request.id);
  const source: PaperSource = {
    post: capture.post,
    profile: await readProfile(),
    standing: request.standing,
    claim: request.claim,
    reason: request.reason,
    rightName: claimById(request.claim)?.name.ja ?? '',
    addressee,
  };
  if (kind === 'notice') {
    saveBlob(await docxOf([takedownNotice(source)]), `${file.incident.number}-依頼書.docx`);
    return;
  }
  const { provider, poster } = disclosureRequest(source);
  saveBlob(await docxOf([provider, poster]), `${file.incident.number}-開示請求書.docx`);
}
