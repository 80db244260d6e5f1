import type { RequestView } from '../../../components/requests/request-view';
import type { Act } from '../../../components/shared/acts/use-act';
import { type SecondRead, secondReadsOf } from '../../../utils/evidence/store/captures/second-read';
import { canReadAgain } from '../../../utils/platforms';
import type { Capture, TakedownRequest } from '../../../utils/shapes/schema';
import { send } from '../../shared/page-send';
import { useLive } from '../../shared/use-live';

const stateOf = ({ state, found, same }: SecondRead) => state ?? (found ? (same ? 'up' : 'edited') : 'gone');

/** Whether the posts of the requests are still up, by capture, and the act that looks again at one of them. */
export function useLooks(all: readonly Capture[], requests: readonly TakedownRequest[], act: Act) {
  const asked = new Set(requests.map(({ captureId }) => captureId));
  const captures = all.filter(({ id }) => asked.has(id));
  const looking = captures.find(({ id }) => act.running === `look ${id}`)?.id;
  const ids = captures.map(({ id }) => id).join(' ');
  const live = useLive(
    async () =>
      new Map(await Promise.all(captures.map(async ({ id }) => [id, (await secondReadsOf(id)).at(-1)] as const))),
    [ids, looking],
  );
  const looks = new Map(
    captures.map((capture): [string, Pick<RequestView, 'lastLook' | 'canLook'>] => {
      const last = live.is === 'read' ? live.value.get(capture.id) : undefined;
      return [
        capture.id,
        { canLook: canReadAgain(capture), ...(last ? { lastLook: { state: stateOf(last), at: last.at } } : {}) },
      ];
    }),
  );
  const look = (captureId: string) => act.run(() => send('readAgain', { captureId }), { as: `look ${captureId}` });
  return { looks, looking, look, live };
}
