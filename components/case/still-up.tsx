import { Sign } from '../icon';
import type { RequestActs, RequestView } from '../requests/request-view';
import { Button } from '../shared/button';
import { ShortDay } from '../shared/spoken';
import { clockMinute } from '../words/format-time';
import { useWords } from '../words/words';

/** Whether the post is still there, when that was looked at, and the press that looks again. */
export function StillUp({ view, acts }: { view: RequestView; acts: RequestActs | undefined }) {
  const { t } = useWords();
  const { lastLook, canLook, request } = view;
  if (!lastLook && !canLook) return null;
  const isLooking = acts?.looking === request.id;
  return (
    <div class="still-up">
      <p class="small" role="status">
        <Sign kind={lastLook?.state === 'up' ? 'proven' : 'missing'} />{' '}
        {lastLook ? t(`again_state_${lastLook.state}`) : t('again_state_never')}{' '}
        {lastLook && (
          <span class="num muted">
            <ShortDay iso={lastLook.at} /> {clockMinute(lastLook.at)}
          </span>
        )}
      </p>
      {acts && canLook && (
        <Button size="s" disabled={acts.looking !== undefined} onPress={() => acts.onLook(view)}>
          {t(isLooking ? 'again_reading' : 'again_look')}
        </Button>
      )}
    </div>
  );
}
