import type { Act } from '../../../components/shared/acts/use-act';
import type { FormCapture } from '../../../utils/evidence/form-capture-log';
import { formPicture } from '../../../utils/evidence/store/captures/form-captures';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import type { Incident, TakedownRequest } from '../../../utils/shapes/schema';
import { saveCaseFile } from '../case/save-case-file';
import type { Leave } from '../desk/use-leaving';

/** Saves recorded pages and answers of requests; those of the company's own right ask first what stands open. */
export function saverOfFormFiles(incident: Incident, requests: readonly TakedownRequest[], act: Act, leave: Leave) {
  return (picture: FormCapture) => {
    const { name, requestId } = picture;
    const write = (to?: FreeRecipient) => savePicture(picture, incident, to);
    // What the person sends themselves is never made to wait
    const isCompanys = requests.some(({ id, standing }) => id === requestId && standing === 'company');
    if (isCompanys) leave({ name, save: (_, to) => write(to) });
    else void act.run(() => write());
  };
}

/** Bytes of a recorded page or answer, as a file of the case. */
async function savePicture(picture: FormCapture, { id, number }: Incident, to?: FreeRecipient): Promise<void> {
  const bytes = await formPicture(picture);
  const type = picture.name.endsWith('.png') ? { mediaType: 'image/png' } : {};
  await saveCaseFile(
    { bytes, ...type, name: `${number}-${picture.name}`, incidentId: id, contents: 'record-file' },
    to,
  );
}
