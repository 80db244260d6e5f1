import { useState } from 'preact/hooks';
import { PictureLocationDialog } from '../../../components/export/picture-location-dialog';
import { filesTellPlace } from '../../../utils/evidence/brought/bring-files';

/**
 * Before cases go into the vault it is asked whether pictures may tell where or with what they were taken.
 * @param act word on the button that goes on
 */
export function useLocationAsked(act: string) {
  const [held, setHeld] = useState<() => void>();
  return {
    /** Goes on at once where no picture tells anything. */
    async ask(incidentIds: readonly string[], put: () => void): Promise<void> {
      for (const id of incidentIds) if (await filesTellPlace(id)) return setHeld(() => put);
      put();
    },
    dialog: held && (
      <PictureLocationDialog
        act={act}
        onClose={() => setHeld(undefined)}
        onGo={() => {
          setHeld(undefined);
          held();
        }}
      />
    ),
  };
}
