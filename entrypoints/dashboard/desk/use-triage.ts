import { useRef, useState } from 'preact/hooks';
import type { BulkKind } from '../../../components/desk/bulk-bar';
import { useAct } from '../../../components/shared/acts/use-act';
import { deskCases } from '../../../utils/desk/desk-log';
import { applyWish, mostAtOnce, type Preview, preview, undoBulk, type Wish } from '../../../utils/desk/triage';
import { listedIncidents } from '../../../utils/evidence/queries';
import { readBulkActs } from '../../../utils/evidence/settings/desk-settings';
import { nextStatuses } from '../../../utils/review/status';
import type { BulkAct } from '../../../utils/shapes/desk/company';
import type { IncidentStatus } from '../../../utils/shapes/schema';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';

const mayMove = (from: IncidentStatus, to: IncidentStatus) => nextStatuses(from).includes(to);

async function previewFor(wish: Wish, ids: readonly string[]): Promise<Preview> {
  const [{ incidents }, desks] = await Promise.all([listedIncidents(ids), deskCases(ids)]);
  const cases = incidents.flatMap((incident) => {
    const desk = incident && desks.get(incident.id);
    return incident && desk ? [{ incident, desk }] : [];
  });
  return preview(wish, cases, mayMove);
}

/** What is chosen in the list and what is about to be done with it. */
export function useTriage() {
  const act = useAct();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [kind, setKind] = useState<BulkKind>();
  const [wish, setWish] = useState<Wish>();
  const [last, setLast] = useState<BulkAct>();
  const clear = () => {
    setChosen(new Set());
    setKind(undefined);
    setWish(undefined);
  };
  const looked = useLive(async () => wish && previewFor(wish, [...chosen].slice(0, mostAtOnce)), [wish, chosen]);
  // What was shown stays there while what is chosen now is looked at, and nobody can press on it
  const shown = useRef<Preview | undefined>(undefined);
  if (looked.is === 'read') shown.current = looked.value;
  const undo = (bulk: BulkAct) => undoBulk(bulk, reviewer, instantNow());
  const write = (wished: Wish, what: Preview) => {
    let done: BulkAct | undefined;
    return act.run(
      async () => {
        done = await applyWish(wished, what, reviewer, instantNow());
        setLast(done);
        clear();
      },
      { undo: async () => done && undo(done) },
    );
  };
  return {
    act,
    chosen,
    kind,
    wish,
    preview: wish && shown.current,
    isLooking: looked.is !== 'read',
    last,
    clear,
    choose(ids: readonly string[], isChosen: boolean) {
      const next = new Set(chosen);
      for (const id of ids) {
        if (isChosen && next.size < mostAtOnce) next.add(id);
        else if (!isChosen) next.delete(id);
      }
      setChosen(next);
    },
    /** Opens what an act would do, for the chosen or, without any, for this case. */
    begin(next: BulkKind, current: string | undefined) {
      const ids = chosen.size > 0 ? chosen : new Set(current ? [current] : []);
      if (ids.size === 0) return;
      setChosen(ids);
      setKind(next);
      setWish(undefined);
    },
    look: setWish,
    apply: () => wish && looked.is === 'read' && looked.value && void write(wish, looked.value),
    /** Puts the chosen, or this case, out of the way at once until a day. */
    async later(current: string | undefined, until: string) {
      const ids = chosen.size > 0 ? [...chosen] : current ? [current] : [];
      const away: Wish = { kind: 'later', to: until };
      const what = await previewFor(away, ids);
      if (what.changes.length > 0) await write(away, what);
    },
    undoLast: async () => {
      const recent = (await readBulkActs(instantNow())).at(-1);
      if (recent) await act.run(() => undo(recent));
    },
    undo,
  };
}
