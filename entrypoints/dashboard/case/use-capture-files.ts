import { useEffect, useRef, useState } from 'preact/hooks';
import { fileOf, filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import { checkFiles, type FileCheck } from '../../../utils/review/check-files';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import type { Capture, Incident, StoredFile } from '../../../utils/shapes/schema';
import { saveCaseFile } from './save-case-file';

const asBlob = (file: StoredFile) => new Blob([file.bytes], { type: file.mediaType });

/** The stored bytes of the capture at hand: read when asked for, checked against the seal once. */
export function useCaptureFiles(capture: Capture | undefined) {
  const [checked, setChecked] = useState<{ id: string; check: FileCheck }>();
  const url = useRef<string | undefined>(undefined);
  const id = capture?.id;
  useEffect(() => {
    if (!capture) return;
    let isCurrent = true;
    void filesOf(capture.id)
      .then((files) => checkFiles(capture, files))
      .then((check) => {
        if (isCurrent) setChecked({ id: capture.id, check });
      });
    return () => {
      isCurrent = false;
      if (url.current) URL.revokeObjectURL(url.current);
      url.current = undefined;
    };
  }, [id]);

  const fileNamed = async (name: string) => (id ? await fileOf(id, name) : undefined);
  return {
    check: checked?.id === id ? checked?.check : undefined,
    async loadPicture(): Promise<string | undefined> {
      if (url.current) return url.current;
      const file = (await fileNamed('screenshot-post.png')) ?? (await fileNamed('screenshot-viewport.png'));
      if (file) url.current = URL.createObjectURL(asBlob(file));
      return url.current;
    },
    async loadPage(): Promise<string | undefined> {
      const file = await fileNamed('page.html');
      return file && new TextDecoder().decode(file.bytes);
    },
    async download(name: string, incident: Pick<Incident, 'id' | 'number'>, to?: FreeRecipient): Promise<void> {
      const { bytes, mediaType } = (await fileNamed(name)) ?? {};
      const saved = { bytes, mediaType, name: `${incident.number}_${name.replaceAll('/', '_')}` };
      await saveCaseFile({ ...saved, incidentId: incident.id, contents: 'record-file' }, to);
    },
  };
}
