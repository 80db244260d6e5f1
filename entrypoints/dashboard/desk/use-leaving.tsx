import { useEffect, useState } from 'preact/hooks';
import { HeldCases } from '../../../components/campaign/held-cases';
import { GateDialog, GateReading } from '../../../components/desk/gate';
import type { Act } from '../../../components/shared/acts/use-act';
import { Button } from '../../../components/shared/button';
import { UnreadDialog } from '../../../components/shared/unread-dialog';
import { useWords } from '../../../components/words/words';
import type { FreeRecipient, GateOf } from '../../../utils/shapes/desk/opinion';
import type { Incident } from '../../../utils/shapes/schema';
import { keyPart } from '../../../utils/word-key';
import { useGates } from './use-gate';

interface Paper {
  name: string;
  /** @param to for whom, where that was asked */
  save(ids: readonly string[], to?: FreeRecipient): Promise<unknown>;
}

/** Lets a paper leave: at once where nothing stands open, else as is answered. */
export type Leave = (paper: Paper) => void;

/**
 * The gate before a paper of cases leaves the desk: nothing is asked while nothing stands open of them. Else it goes to whom
 * nothing is held from, goes without the cases that are held, waits, or goes with a reason because it is urgent.
 */
export function useLeaving(cases: readonly Pick<Incident, 'id' | 'number'>[], act: Act, gate: GateOf = 'export') {
  const { t } = useWords();
  const ids = cases.map(({ id }) => id);
  const gates = useGates(ids, gate);
  const [asked, setAsked] = useState<Paper>();
  const { held } = gates;
  const go = ({ name, save }: Paper, out: readonly string[], to?: FreeRecipient) => {
    setAsked(undefined);
    void act.run(() => save(out, to), { as: name });
  };
  // Without a case they are being read: of none nothing is open
  const isClear = ids.length > 0 && held?.size === 0;
  useEffect(() => {
    if (asked && isClear) go(asked, ids);
  }, [asked, isClear]);
  const leave: Leave = (paper) => (isClear ? go(paper, ids) : setAsked(paper));
  const close = () => setAsked(undefined);
  const dialog = () => {
    if (!asked || isClear) return null;
    if (gates.live.is === 'failed')
      return <UnreadDialog title={t(`gate_title_${keyPart(gate)}`)} live={gates.live} onClose={close} />;
    const onFree = (to: FreeRecipient) => go(asked, ids, to);
    const [first] = held ?? [];
    if (!held || !first) return <GateReading progress={gates.progress} onFree={onFree} onClose={close} />;
    const clear = ids.filter((id) => !held.has(id));
    return (
      <GateDialog
        gate={gate}
        incidentId={first[0]}
        held={first[1]}
        act={gates.act}
        onFree={onFree}
        onPass={gates.pass}
        onClose={close}
      >
        {cases.length > 1 && (
          <>
            <HeldCases incidents={cases} held={held} stoppedBy={[]} of="list" />
            {clear.length > 0 && (
              <p>
                <Button kind="primary" onPress={() => go(asked, clear)}>
                  {t('campaign_held_rest', [String(clear.length)])}
                </Button>
              </p>
            )}
          </>
        )}
      </GateDialog>
    );
  };
  return { leave, dialog: dialog() };
}
