import { lawFact } from '../../utils/law/law-facts';
import { type Track, trackOf, tracks } from '../../utils/takedown/tracks';
import { StillUp } from '../case/still-up';
import { FactLine } from '../facts/fact-line';
import { LawLine } from '../facts/law-cite';
import { Button } from '../shared/button';
import { Dated, ShortDay } from '../shared/spoken';
import { clockMinute, shortDay } from '../words/format-time';
import { useWords } from '../words/words';
import { FormPictures } from './form-pictures';
import { type ClockDays, RequestClock } from './request-clock';
import { RequestNext } from './request-next';
import type { RequestActs, RequestView } from './request-view';

interface RequestsCardProps {
  requests: readonly RequestView[];
  acts?: RequestActs | undefined;
  /** The post hits a person and the company: where the request of each is prepared. */
  trackHref?: ((track: Track) => string) | undefined;
}

/** The requests of one incident: prepared ones to go on with, sent ones with their clock, their answer and what follows. */
export function RequestsCard({ requests, acts, trackHref }: RequestsCardProps) {
  const { t } = useWords();
  return (
    <section class="card" aria-label={t('dashboard_requests')}>
      <header>
        <h2>{t('dashboard_requests')}</h2>
        {requests.length > 0 && <span class="num muted small">{t('dashboard_count', [String(requests.length)])}</span>}
      </header>
      {trackHref ? (
        tracks.map((track) => (
          <TrackPart
            key={track}
            track={track}
            views={requests.filter(({ request }) => trackOf(request) === track)}
            acts={acts}
            href={trackHref(track)}
          />
        ))
      ) : requests.length === 0 ? (
        <p class="pad muted small">{t('dashboard_requests_none')}</p>
      ) : (
        requests.map((view) => <RequestBlock key={view.request.id} view={view} acts={acts} />)
      )}
    </section>
  );
}

/** One of the two rights that a post hits: its requests, or where the first is prepared. */
function TrackPart(props: {
  track: Track;
  views: readonly RequestView[];
  acts: RequestActs | undefined;
  href: string;
}) {
  const { t } = useWords();
  const { track, views, acts, href } = props;
  return (
    <section class="track" aria-label={t(`requests_track_${track}`)}>
      <h3 class="pad">{t(`requests_track_${track}`)}</h3>
      {views.map((view) => (
        <RequestBlock key={view.request.id} view={view} acts={acts} />
      ))}
      {views.length === 0 && (
        <p class="pad muted small">
          {t('requests_track_none')}{' '}
          <a class="btn s" href={href} aria-label={t(`requests_track_prepare_${track}`)}>
            {t('requests_track_prepare')}
          </a>
        </p>
      )}
    </section>
  );
}

function RequestBlock({ view, acts }: { view: RequestView; acts: RequestActs | undefined }) {
  const { t, lang } = useWords();
  const { request, clock } = view;
  const at = (iso: string) => `${shortDay(iso, lang)} ${clockMinute(iso)}`;
  return (
    <div class="pad req">
      <p>
        <b>{view.routeName}</b>
        {view.statutoryWindow && <span class="badge accent">{t('dashboard_statutoryWindow')}</span>}
        <br />
        <span class="muted small num">
          <Dated>
            {request.sentAt
              ? t(view.clock?.isReceived || request.receipt ? 'dashboard_request_received' : 'dashboard_request_sent', [
                  t(`dashboard_standing_${request.standing}`),
                  at(request.sentAt),
                ])
              : t('dashboard_request_prepared', [at(request.preparedAt)])}
          </Dated>
          {request.receipt && t('dashboard_request_receipt', [request.receipt])}
          {view.posts && (
            <>
              <br />
              {t('requests_posts', [view.posts.numbers.join(t('dashboard_between'))])}
              {view.posts.answered > 0 &&
                ` ${t('requests_posts_answered', [String(view.posts.answered), String(view.posts.numbers.length)])}`}
              {view.posts.left > 0 && request.sentAt && ` ${t('requests_posts_left', [String(view.posts.left)])}`}
            </>
          )}
        </span>
      </p>
      {request.answer ? (
        <AnswerLine view={view} />
      ) : (
        clock && <RunningClock clock={clock} platformName={view.platformName} />
      )}
      {acts && request.answer && view.next && (
        <RequestNext
          steps={view.next}
          onFollowUp={() => acts.onFollowUp(view)}
          onOtherRoute={() => acts.onOtherRoute(view)}
        />
      )}
      {acts && view.pictures && <FormPictures pictures={view.pictures} onPicture={acts.onPicture} />}
      {request.state === 'sent' && <StillUp view={view} acts={acts} />}
      {request.days?.['follow-up'] && !request.answer && (
        <dl class="facts">
          <FactLine label={t('clock_followUp')}>
            <span class="num">
              <ShortDay iso={request.days['follow-up']} />
            </span>{' '}
            <span class="muted">{t('clock_followUpNote')}</span>
          </FactLine>
        </dl>
      )}
      <p class="acts">
        {(request.state === 'prepared' || (view.posts?.left ?? 0) > 0) && (
          <a class="btn s" href={`#/requests/${request.id}`}>
            {t('dashboard_request_continue')}
          </a>
        )}
        {acts && request.state === 'prepared' && (
          <Button kind="quiet" size="s" onPress={() => acts.onDiscard(view)}>
            {t('requests_discard')}
          </Button>
        )}
        {acts && (
          <Button size="s" onPress={() => acts.onDays(view)}>
            {t('clock_days')}
          </Button>
        )}
        {acts && request.state === 'sent' && (
          <Button size="s" onPress={() => acts.onAnswer(view)}>
            {t(request.answer ? 'requests_answer_change' : 'requests_answer')}
          </Button>
        )}
      </p>
    </div>
  );
}

function AnswerLine({ view: { request } }: { view: RequestView }) {
  const { t } = useWords();
  const { answer } = request;
  if (!answer) return null;
  return (
    <dl class="facts">
      <FactLine label={t('requests_answered')}>
        <b>{t(`requests_outcome_${answer.outcome}`)}</b>{' '}
        <span class="num muted">
          <ShortDay iso={answer.arrivedOn ?? answer.at} />
          {!answer.arrivedOn && ` ${clockMinute(answer.at)}`}
        </span>
      </FactLine>
      {answer.reason && <FactLine label={t('requests_reason')}>{answer.reason}</FactLine>}
    </dl>
  );
}

function RunningClock({ clock, platformName }: { clock: ClockDays; platformName: string }) {
  const { t } = useWords();
  return (
    <>
      <RequestClock clock={clock} />
      <dl class="facts">
        <FactLine label={t('dashboard_clock_next')}>
          {clock.state === 'past' ? t('dashboard_clock_nextYou') : t('dashboard_clock_nextPlatform', [platformName])}
        </FactLine>
        {clock.state === 'past' && (
          <FactLine label={t('dashboard_clock_past')}>{t('dashboard_clock_pastStep')}</FactLine>
        )}
      </dl>
      <p class="muted small">
        <LawLine fact={lawFact('idpa-notice')} />
      </p>
    </>
  );
}
