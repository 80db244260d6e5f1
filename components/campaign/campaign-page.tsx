import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CampaignRow, CampaignView } from '../../utils/review/campaigns/campaign-rows';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { useVocabulary } from '../words/vocabulary';
import { CampaignHead } from './campaign-head';
import { type CampaignRequests, CampaignRequestsCard } from './campaign-requests-card';
import { type CampaignRoom, CampaignRooms } from './campaign-rooms';
import { CampaignTable } from './campaign-table';
import { PostListCard } from './post-list-card';
import { Timeline } from './timeline';

interface CampaignPageProps {
  view: CampaignView;
  onPart(rows: readonly CampaignRow[]): void;
  onAnswer(row: CampaignRow, belongs: boolean): void;
  /** Puts the case of this number in, with all that it belongs to; tells whether it was written. */
  onJoin(number: string): Promise<boolean>;
  /** Saves the list of posts; the words of posts only when asked for. */
  onSave(withText: boolean): void;
  /** How far the requests of its cases are; absent while that is being read. */
  requests?: CampaignRequests | undefined;
  /** Who works on a case, by its id. */
  holders?: ReadonlyMap<string, string> | undefined;
  /** Which of its rooms; what stands there are the children. */
  room?: CampaignRoom | undefined;
  /** How many notes and tasks its cases have. */
  notes?: number | undefined;
  children?: ComponentChildren;
}

/** Cases that are looked at as one: when and where, what is in and why, and every join comes apart with one press. */
export function CampaignPage(props: CampaignPageProps) {
  const { view, onPart, onAnswer, onJoin, onSave, requests, holders, room, notes } = props;
  const { t } = useVocabulary();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { rows, asked } = view;
  const chosen = rows.filter(({ incident }) => ticked.has(incident.id));
  const tick = (id: string) =>
    setTicked(new Set(ticked.has(id) ? [...ticked].filter((each) => each !== id) : [...ticked, id]));
  return (
    <main class="c-page">
      <div class="c-bar">
        <a class="btn quiet s" href="#/campaigns">
          <Icon name="left" />
          {t('campaign_back')}
        </a>
      </div>
      <CampaignHead view={view} holders={holders} />
      <CampaignRooms head={rows[0]?.incident.id ?? ''} cases={rows.length} notes={notes} current={room} />
      {props.children}
      {room === undefined && (
        <div class="cols">
          <div class="stack">
            <section class="card">
              <header>
                <h2>{t('campaign_when')}</h2>
                <span class="muted small">{t('campaign_japan')}</span>
              </header>
              <div class="pad gapped">
                <Timeline view={view} />
              </div>
            </section>
            <section class="card">
              <header>
                <h2>{t('campaign_inside')}</h2>
                <span class="muted small num">{t('dashboard_count', [String(rows.length)])}</span>
              </header>
              <CampaignTable
                rows={rows}
                asked={asked}
                holders={holders}
                ticked={ticked}
                onTick={tick}
                onPart={(row) => onPart([row])}
                onAnswer={onAnswer}
              />
              {chosen.length > 0 && chosen.length < rows.length && (
                <PartPreview
                  chosen={chosen}
                  left={rows.length - chosen.length}
                  onCancel={() => setTicked(new Set())}
                  onPart={() => {
                    setTicked(new Set());
                    onPart(chosen);
                  }}
                />
              )}
              <footer>
                <Icon name="info" />
                <span>{t('campaign_noGuess')}</span>
              </footer>
            </section>
          </div>
          <aside class="stack" aria-label={t('shared_aside')}>
            {requests && <CampaignRequestsCard requests={requests} />}
            <PostListCard rows={rows} onSave={onSave} />
            <JoinCard onJoin={onJoin} />
            <Rules />
          </aside>
        </div>
      )}
    </main>
  );
}

/** Puts another case in, or another whole campaign by any of its cases. */
function JoinCard({ onJoin }: Pick<CampaignPageProps, 'onJoin'>) {
  const { t } = useVocabulary();
  const [number, setNumber] = useState('');
  const isNumber = /^K-\d{4}-\d{4,}$/.test(number.trim());
  return (
    <section class="card">
      <header>
        <h2>{t('campaign_join')}</h2>
      </header>
      <form
        class="pad gapped"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNumber) void onJoin(number.trim()).then((isDone) => isDone && setNumber(''));
        }}
      >
        <label class="wish wide">
          {t('dashboard_number')}
          <input
            class="input num"
            placeholder="K-2026-0001"
            maxLength={20}
            value={number}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
          <small class="muted">{t('campaign_joinHelp')}</small>
        </label>
        <button type="submit" class="btn s" disabled={!isNumber}>
          {t('campaign_joinAct')}
        </button>
      </form>
    </section>
  );
}

/** By what records are joined. */
function Rules() {
  const { t } = useVocabulary();
  return (
    <section class="card">
      <header>
        <h2>{t('campaign_rules')}</h2>
      </header>
      <div class="pad">
        <dl class="facts">
          <dt>{t('campaign_column_text')}</dt>
          <dd>{t('campaign_rule_text')}</dd>
          <dt>{t('campaign_rule_authorName')}</dt>
          <dd>{t('campaign_rule_author')}</dd>
          <dt>{t('campaign_rule_shopName')}</dt>
          <dd>{t('campaign_rule_shop')}</dd>
        </dl>
        <p class="note">{t('campaign_rule_asks')}</p>
      </div>
    </section>
  );
}

interface PartPreviewProps {
  chosen: readonly CampaignRow[];
  left: number;
  onCancel(): void;
  onPart(): void;
}

/** What parting would do, before it is done. */
function PartPreview({ chosen, left, onCancel, onPart }: PartPreviewProps) {
  const { t } = useVocabulary();
  const count = String(chosen.length);
  const numbers = chosen.map(({ no }) => no).join(t('campaign_between'));
  return (
    <div class="bulk">
      <div class="preview">
        <div>
          <h3>{t('campaign_preview', [numbers, count])}</h3>
          <p class="note">{t('campaign_previewHelp', [String(left), count])}</p>
        </div>
        <div class="acts">
          <Button onPress={onCancel}>{t('campaign_untick')}</Button>
          <Button kind="primary" onPress={onPart}>
            {t('campaign_partMany', [count])}
          </Button>
        </div>
      </div>
    </div>
  );
}
