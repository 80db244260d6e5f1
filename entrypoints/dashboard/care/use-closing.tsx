import { useState } from 'preact/hooks';
import { ClosingDialog } from '../../../components/care/closing-dialog';
import { readCare, sayClosing } from '../../../utils/desk/care-acts';
import { readCompany } from '../../../utils/desk/company-acts';
import { incidentFile } from '../../../utils/evidence/queries';
import { setIncidentStatus } from '../../../utils/evidence/store/incidents';
import { isNothingOpen, type OpenThings, openThings } from '../../../utils/review/care/closing';
import { careRows } from '../../../utils/review/care/playbook';
import { moveStatus } from '../../../utils/review/status';
import type { Incident } from '../../../utils/shapes/schema';
import { instantNow, personHere, reviewer } from '../../shared/people';

interface Asked {
  incident: Incident;
  open: OpenThings;
}

/** What is open of a case: steps, requests, an answer to the person. */
async function openOf(incident: Incident): Promise<OpenThings> {
  const [file, care, { playbook }] = await Promise.all([
    incidentFile(incident.id),
    readCare(incident.id),
    readCompany(),
  ]);
  return openThings(careRows(playbook, incident, care.steps), file?.requests ?? [], file?.custody ?? []);
}

async function closeWith({ incident, open }: Asked, why: string): Promise<void> {
  const left = [
    ...open.steps.map(({ step }) => step.title.ja),
    ...(open.requests > 0 ? [`申出 ${open.requests} 件`] : []),
    ...(open.isPersonWaiting ? ['本人への返事'] : []),
  ];
  moveStatus(incident, 'closed');
  await sayClosing(incident.id, { open: left, why }, reviewer, instantNow());
  await setIncidentStatus(incident.id, 'closed', await personHere(incident.id), instantNow());
}

/** Asks for what is open before a case is closed; the reason then stands in the case's record. */
export function useClosing() {
  const [asked, setAsked] = useState<Asked>();
  return {
    /** @returns whether something is open, and a dialog asks */
    async ask(incident: Incident): Promise<boolean> {
      const open = await openOf(incident);
      if (isNothingOpen(open)) return false;
      setAsked({ incident, open });
      return true;
    },
    dialog: asked && (
      <ClosingDialog
        id={asked.incident.id}
        open={asked.open}
        onClosing={(why) => closeWith(asked, why)}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}
