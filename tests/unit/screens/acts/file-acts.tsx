import { vi } from 'vitest';
import { ExportContainer } from '../../../../entrypoints/dashboard/export/export-container';
import { SettingsContainer } from '../../../../entrypoints/dashboard/settings/settings-container';
import { HandOverContainer } from '../../../../entrypoints/records/hand-over/hand-over-container';
import { db } from '../../../../utils/evidence/db';
import { createReviewerIdentity } from '../../../../utils/evidence/keys/reviewer-identity';
import { saveProfile } from '../../../../utils/evidence/settings/read-profile';
import { reportFonts } from '../../../../utils/node/build/letter-table';
import type { Incident } from '../../../../utils/shapes/schema';
import { makeBackup } from '../../handoff/backup-maker';
import { bytesOf, freshDevice, now } from '../../handoff/invented-device';
import type { Scene } from '../scene';
import { FileAtHand } from '../threads-here';
import type { ScreenAct } from './screen-act';

let incident: Incident;
let file: FileAtHand;

/** The fonts of the report come out of the extension's own package. */
async function readIncident({ incidentId }: Scene): Promise<void> {
  const found = await db.incidents.get(incidentId);
  if (found) incident = found;
  const { regular, bold } = await reportFonts();
  vi.stubGlobal('fetch', async (url: string) => new Response(url.includes('700Bold') ? bold : regular));
}

/** The acts that end in a file or begin with one. */
export const fileActs: readonly ScreenAct[] = [
  {
    name: 'export a case',
    covers: ['dashboard/packing/pack-incident#noteExport', 'dashboard/packing/pack-incident#deviceKey'],
    prepare: readIncident,
    show: () => <ExportContainer incident={incident} onClose={() => undefined} />,
    press: (screen) => screen.click('dialog .btn.primary'),
  },
  {
    name: 'hand a case over',
    covers: ['records/hand-over/make-file#consent', 'records/hand-over/make-file#noteFile'],
    // The consent was given, whatever becomes of the file
    firstStandsAlone: true,
    async prepare(scene) {
      await readIncident(scene);
      const { recipient } = await createReviewerIdentity('石橋 たたいて 渡る 朝', now());
      await saveProfile({ hrName: '人事部', hrRecipient: recipient });
    },
    show: () => <HandOverContainer incident={incident} onClose={() => undefined} />,
    open: (screen) => screen.click('dialog input[type=checkbox]'),
    press: (screen) => screen.click('dialog .btn.primary'),
  },
  {
    name: 'put a backup back',
    covers: ['dashboard/packing/back-up#restoreBackup'],
    async prepare() {
      const backup = await makeBackup({ createdAt: now(), version: '0.1.0' });
      file = new FileAtHand(await bytesOf(backup.blob), 'backup.zip');
      await freshDevice();
    },
    show: () => <SettingsContainer />,
    press: (screen) => screen.choose('input[accept=".zip,.age"]', file as unknown as File),
  },
];
