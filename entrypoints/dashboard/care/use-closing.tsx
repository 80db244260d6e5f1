import { useState } from 'preact/hooks';
import { ClosingDialog } from '../../../components/care/closing-dialog';
import { closeCase, readCare } from '../../../utils/desk/care-acts';
import { readCompany } from '../../../utils/desk/company-acts';
import { deskCase } from '../../../utils/desk/desk-log';
import { gateOpen } from '../../../utils/desk/opinion-acts';
import { incidentFile } from '../../../utils/evidence/queries';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { hasTwoReviewers } from '../../../utils/evidence/settings/desk-settings';
import { isNothingOpen, type OpenThings, openThings } from '../../../utils/review/care/closing';
import { careRows } from '../../../utils/review/care/first-playbook';
import { moveStatus } from '../../../utils/review/status';
import type { ClosingWay } from '../../../utils/shapes/desk/care';
import type { DeskCase } from '../../../utils/shapes/desk/desk-case';
import type { Incident } from '../../../utils/shapes/schema';
import { instantNow, personHere } from '../../shared/people';

interface Asked {
  incident: Incident;
  open: OpenThings;
  /** Two people look where the company's list has two of them. */
  hasDesk: boolean;
  /** Two of them have agreed that it is no harassment. */
  isAgreed: boolean;
  as: ClosingWay | undefined;
}

/** What is open of a case: steps, requests, an answer to the person, tasks and opinions. */
async function openOf(incident: Incident, desk: DeskCase): Promise<OpenThings> {
  const [file, care, { playbook }] = await Promise.all([
    incidentFile(incident.id),
    readCare(incident.id),
    readCompany(),
  ]);
  const rows = careRows(playbook, incident, care.steps);
  return openThings(rows, file?.requests ?? [], file?.custody ?? [], deskFacts(desk, incident));
}

async function closeWith({ incident, open }: Asked, as: ClosingWay, why: string): Promise<void> {
  const left = [
    ...open.steps.map(({ step }) => step.title.ja),
    ...(open.requests > 0 ? [`申出 ${open.requests} 件`] : []),
    ...(open.isPersonWaiting ? ['本人への返事'] : []),
    ...(open.tasks > 0 ? [`やること ${open.tasks} 件`] : []),
    ...open.opinions.map((who) => `${who}の意見`),
    ...(open.isUndecided ? ['意見をまとめること'] : []),
  ];
  moveStatus(incident, 'closed');
  await closeCase(incident.id, { open: left, why, as }, await personHere(incident.id), instantNow());
}

/**
 * The one way to close a case: asks how it ends and what is open, and closes as no harassment only what two people agreed
 * on. The reason then stands in the case's record.
 * @param onClosed told once it is closed
 */
export function useClosing(onClosed: (incident: Incident) => void = () => {}) {
  const [asked, setAsked] = useState<Asked>();
  return {
    /** @returns whether a dialog asks; without a desk and with nothing open there is nothing to ask */
    async ask(incident: Incident, as?: ClosingWay): Promise<boolean> {
      const [hasDesk, desk] = await Promise.all([hasTwoReviewers(), deskCase(incident.id)]);
      const open = await openOf(incident, desk);
      if (isNothingOpen(open) && !hasDesk) return false;
      setAsked({ incident, open, hasDesk, isAgreed: gateOpen('no-harassment', desk, 0).length === 0, as });
      return true;
    },
    dialog: asked && (
      <ClosingDialog
        id={asked.incident.id}
        {...asked}
        onClosing={async (as, why) => {
          await closeWith(asked, as, why);
          onClosed(asked.incident);
        }}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}
