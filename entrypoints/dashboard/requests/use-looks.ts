import type { RequestView } from '../../../components/requests/request-view';
import type { Act } from '../../../components/shared/use-act';
import { type SecondRead, secondReadsOf } from '../../../utils/evidence/store/second-read';
import { isReadAs } from '../../../utils/platforms';
import type { Capture } from '../../../utils/shapes/schema';
import { send } from '../../shared/send';
import { useLive } from '../../shared/use-live';

const stateOf = ({ state, found, same }: SecondRead) => state ?? (found ? (same ? 'up' : 'edited') : 'gone');

function canLook({ scope, post }: Capture): boolean {
  const { permalink = '' } = post;
  return scope === 'post' && URL.canParse(permalink) && isReadAs(post.platform, new URL(permalink));
}

/** Whether the posts are still up, by capture, and the act that looks again at one of them. */
export function useLooks(captures: readonly Capture[], act: Act) {
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
        { canLook: canLook(capture), ...(last ? { lastLook: { state: stateOf(last), at: last.at } } : {}) },
      ];
    }),
  );
  const look = (captureId: string) => act.run(() => send('readAgain', { captureId }), { as: `look ${captureId}` });
  return { looks, looking, look, live };
}
