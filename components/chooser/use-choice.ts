import { useState } from 'preact/hooks';
import type { Incident, Standing } from '../../utils/shapes/schema';
import type { ClaimId } from '../../utils/shapes/takedown/claim-ids';
import type { ChooserPageProps } from './chooser-props';
import type { GateAnswer } from './steps/gate-step';
import { type SenderChoice, soleSender } from './steps/sender-step';

interface ChoiceProps extends Pick<ChooserPageProps, 'parties' | 'track' | 'claimsOf'> {
  /** Of which somebody would say to be named in them. */
  incidents: readonly Incident[];
  /** It takes a statement of its own, whatever the cases say. */
  mustState?: boolean;
  onStated(): void;
}

/** What was chosen so far: each choice only within what the one before allows. */
export function useChoice({ incidents, mustState = false, parties, track, claimsOf, onStated }: ChoiceProps) {
  const [gate, setGate] = useState<GateAnswer>();
  const [standing, setStanding] = useState<Standing | undefined>(track === 'company' ? 'company' : undefined);
  const [claim, setClaim] = useState<ClaimId>();
  const [picked, setPicked] = useState<SenderChoice>();
  const statement = useStatement(incidents, mustState, onStated);
  const isStanding = standing !== undefined && (standing !== 'self' || statement.holds);
  const choices = standing && isStanding ? claimsOf(standing) : [];
  const chosen = choices.find((choice) => choice.allowed && choice.claim.id === claim)?.claim;
  const sole = standing && chosen ? soleSender(standing, chosen.id, parties) : {};
  return {
    gate,
    setGate,
    standing,
    isStanding,
    // Another standing is another sender: nothing of the one before is carried over
    chooseStanding(next: Standing) {
      setStanding(next);
      setPicked(undefined);
      if (next === 'self') statement.onSelf();
    },
    statement,
    choices,
    chosen,
    setClaim,
    sender: picked ?? sole,
    /** Party and agent are chosen one right after the other: the second press keeps the first, drawn or not. */
    pickSender: (part: SenderChoice) => setPicked((before) => ({ ...(before ?? sole), ...part })),
  };
}

/** Where somebody may be in danger nothing is asked before a window opens. */
const urgent: readonly ClaimId[] = ['threat', 'stalking', 'intimate-image'];

/** Asked once for a case, and never where it would hold up somebody in danger. */
export function asksForLogs({ acts, own }: Incident, claim: ClaimId): boolean {
  const inDanger = urgent.includes(claim) || acts.includes('threat') || acts.includes('stalking');
  return own?.disclosure?.wish === undefined && !inDanger;
}

/** Whether one of the cases speaks of somebody else or came from another device. */
export const speaksOfOthers = (incidents: readonly Incident[]) =>
  incidents.some(({ target, own }) => own?.importedAt !== undefined || (target !== undefined && target !== 'self'));

/**
 * To be the person named is said, never preset. Where one of the cases speaks of somebody else or came from another device,
 * it takes a statement of its own; said of other cases, it is another one.
 */
function useStatement(incidents: readonly Incident[], mustState: boolean, onStated: () => void) {
  const key = incidents.map(({ id }) => id).join(' ');
  const [ticked, setTicked] = useState<string>();
  const isTicked = ticked === key;
  const isWanted = mustState || speaksOfOthers(incidents);
  const isStated =
    isTicked || incidents.every(({ own }) => own?.statedAt !== undefined && own.importedAt === undefined);
  return {
    isWanted: isWanted && incidents.length > 0,
    isStated,
    holds: incidents.length > 0 && (!isWanted || isStated),
    onSelf: () => {
      if (!isWanted) onStated();
    },
    onTick: () => {
      if (!isTicked) onStated();
      setTicked(isTicked ? undefined : key);
    },
  };
}
