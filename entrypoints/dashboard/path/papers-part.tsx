import { useState } from 'preact/hooks';
import { exportSteps } from '../../../components/export/export-progress';
import { CounselCard } from '../../../components/path/counsel-card';
import { PaperPosts } from '../../../components/path/paper-posts';
import { PapersCard } from '../../../components/path/papers-card';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { useDraft } from '../../../components/shared/drafts/use-draft';
import { CodedError } from '../../../utils/coded-error';
import { counselConsent, noteCounselConsent } from '../../../utils/desk/consent-acts';
import { deskCase } from '../../../utils/desk/desk-log';
import { consentIn } from '../../../utils/evidence/hand-over/desk-side';
import { noteShown } from '../../../utils/evidence/store/incidents';
import { japanDate } from '../../../utils/japan-time';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import { isOfPage } from '../../../utils/shapes/records/account-page';
import type { Capture, CustodyEntry, Party, PathKind, PathStep, Received } from '../../../utils/shapes/schema';
import type { CaseSource } from '../../../utils/takedown/court/case-source';
import { courtPapers, isCompanysRequest, type PaperKind, paperKinds } from '../../../utils/takedown/court/court-papers';
import { lackingFor } from '../../../utils/takedown/court/cover-sheets';
import type { Paper, PaperFormat } from '../../../utils/takedown/letters/paper';
import { addresseeOf } from '../../../utils/takedown/operators';
import { instantNow, legal } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useLeaving } from '../desk/use-leaving';
import { PackingStages, usePacking } from '../export/packing-stages';
import type { PaperFile } from '../packing/packing';
import { saveCourtPapers } from './save-papers';

interface PapersPartProps {
  incidentId: string;
  number: string;
  /** The newest record of each post. */
  captures: readonly Capture[];
  /** Records of pages of accounts. */
  pages: readonly Capture[];
  /** Whose right it is, and the counsel who makes the papers; chosen for the case. */
  party: Party | undefined;
  agent: Party | undefined;
  received: readonly Received[];
  steps: readonly PathStep[];
  custody: readonly CustodyEntry[];
  /** Platform of which the operator is written to. */
  operator: string;
  onSent(kind: PathKind): Promise<boolean>;
}

/** Counsel's file of one case: in whose name, with or without what was handed out. */
export function PapersPart(props: PapersPartProps) {
  const { incidentId, number, party, agent } = props;
  const [withReceived, setWithReceived] = useState(false);
  const [choices, setChoices] = useState({ provision: false, preservation: false });
  const without = useDraft('papers-without', incidentId, []);
  const act = useAct();
  const saving = useAct();
  const { leave, dialog } = useLeaving([{ id: incidentId, number }], saving, 'company-request');
  const packing = usePacking(incidentId);
  const today = japanDate(instantNow());
  const consent = consentIn(props.custody);
  const desk = useLive(() => deskCase(incidentId), [incidentId]);
  const isWithdrawn = consent?.withdrawn !== undefined;
  const asked = desk.is === 'read' ? counselConsent(desk.value) : undefined;
  const given = isWithdrawn ? undefined : consent?.purposes.includes('company') ? japanDate(consent.at) : asked;
  const addressee = addresseeOf(props.operator);
  const { entity, address } = addressee;
  const isIn = ({ id }: { id: string | undefined }) => id === undefined || !without.value.includes(id);
  const captures = props.captures.filter(isIn);
  const source: CaseSource = {
    number,
    captures,
    pages: props.pages.filter((page) => isOfPage(page, captures)),
    party,
    agent,
    received: withReceived ? props.received.filter(({ captureId }) => isIn({ id: captureId })) : [],
    firstCase: props.steps.filter(({ kind, caseNumber }) => kind === 'petition' && caseNumber).at(-1)?.caseNumber,
    ...(entity ? { operator: { name: entity.name, ...(address ? { address: address.text } : {}) } } : {}),
  };
  const papersOf = (kind: PaperKind, of: CaseSource = source) => papersOrNothing(() => courtPapers(kind, of, choices));
  const filesFor = (consentOn: string | undefined): PaperFile[] =>
    paperKinds.flatMap((kind) => {
      const papers = papersOf(kind, { ...source, consentOn });
      return papers ? [{ name: `papers/${kind}`, papers }] : [];
    });
  const make = async (consentOn: string | undefined) => {
    const isNew = consentOn !== undefined && consentOn !== given;
    const note = () => noteCounselConsent(incidentId, consentOn ?? '', legal, instantNow());
    if (isNew && !(await act.run(note, { as: 'consent' }))) return;
    const files = filesFor(consentOn);
    await packing.run({ contents: 'both', actor: legal, counsel: { files, ...(consentOn ? { consentOn } : {}) } });
  };
  const save = (papers: readonly Paper[], kind: PaperKind, format: PaperFormat) => {
    const write = (to?: FreeRecipient) =>
      saveCourtPapers({ incidentId, papers, name: `${number}-${kind}`, format }, to);
    if (isCompanysRequest(kind, party)) leave({ name: `paper ${kind}`, save: (_, to) => write(to) });
    else void saving.run(() => write());
  };
  return (
    <>
      <PapersCard
        papersOf={papersOf}
        addressee={addressee}
        choices={choices}
        onChoices={setChoices}
        steps={props.steps}
        withReceived={withReceived}
        onWithReceived={setWithReceived}
        saving={saving}
        onSave={save}
        onSent={props.onSent}
        posts={
          props.captures.length > 1 && (
            <PaperPosts captures={props.captures} without={without.value} onChange={without.change} />
          )
        }
        onShown={() => void act.run(() => noteShown({ incidentId, detail: { what: 'text' } }, legal, instantNow()))}
      />
      <CounselCard
        consent={given ? { is: 'given', on: given } : { is: 'asked', isWithdrawn }}
        today={today}
        papers={filesFor(given).length}
        lacking={lackingFor({ ...source, consentOn: given })}
        onMake={(consentOn = given) => void make(consentOn)}
      />
      <PackingStages packing={packing} steps={[...exportSteps, 'papers']} onClose={packing.reset} />
      {dialog}
      <ProblemToast act={act} />
    </>
  );
}

/** A paper that this sender cannot make is told on its line. */
function papersOrNothing(make: () => ReturnType<typeof courtPapers>) {
  try {
    return make();
  } catch (error) {
    if (error instanceof CodedError && error.code === 'refused') return undefined;
    throw error;
  }
}
