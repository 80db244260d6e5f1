import { useState } from 'preact/hooks';
import { PapersCard } from '../../../components/path/papers-card';
import { PathSender } from '../../../components/path/path-sender';
import { ProblemToast } from '../../../components/shared/problem';
import { useAct } from '../../../components/shared/use-act';
import { CodedError } from '../../../utils/coded-error';
import { noteShown } from '../../../utils/evidence/store/incidents';
import type { Capture, Party, PathKind, PathStep, Received } from '../../../utils/shapes/schema';
import type { CaseSource } from '../../../utils/takedown/court/case-source';
import { courtPapers } from '../../../utils/takedown/court/papers';
import { addresseeOf } from '../../../utils/takedown/operators';
import { instantNow, legal } from '../../shared/people';
import { saveCourtPapers } from './save-papers';

interface PapersPartProps {
  incidentId: string;
  number: string;
  /** The newest record of each post. */
  captures: readonly Capture[];
  parties: readonly Party[];
  received: readonly Received[];
  steps: readonly PathStep[];
  /** Platform of which the operator is written to. */
  operator: string;
  onSent(kind: PathKind): Promise<unknown>;
}

/** Counsel's file of one case: in whose name, with or without what was handed out. */
export function PapersPart(props: PapersPartProps) {
  const { incidentId, number, parties } = props;
  const [sender, setSender] = useState<{ partyId?: string; agentId?: string }>({});
  const [withReceived, setWithReceived] = useState(false);
  const act = useAct();
  const { entity, address } = addresseeOf(props.operator);
  const source: CaseSource = {
    number,
    captures: props.captures,
    party: parties.find(({ id }) => id === sender.partyId),
    agent: parties.find(({ id }) => id === sender.agentId),
    received: withReceived ? props.received : [],
    ...(entity ? { operator: { name: entity.name, ...(address ? { address: address.text } : {}) } } : {}),
  };
  return (
    <>
      <PapersCard
        papersOf={(kind, choices) => papersOrNothing(() => courtPapers(kind, source, choices))}
        steps={props.steps}
        withReceived={withReceived}
        onWithReceived={setWithReceived}
        onSave={(papers, kind, format) => saveCourtPapers(papers, `${number}-${kind}`, format)}
        onSent={(kind) => props.onSent(kind as PathKind)}
        onShown={() => void act.run(() => noteShown({ incidentId, detail: { what: 'text' } }, legal, instantNow()))}
      >
        <PathSender parties={parties} chosen={sender} onChoose={setSender} />
      </PapersCard>
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
