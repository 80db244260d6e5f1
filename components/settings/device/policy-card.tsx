import type { PolicyState } from '../../../utils/evidence/settings/company-policy';
import type { Refused } from '../../../utils/shapes/policy/kept-policy';
import type { MergeRule } from '../../../utils/shapes/policy/policy-key';
import { Icon, Sign } from '../../icon';
import { Problem } from '../../shared/acts/problem';
import { useAct } from '../../shared/acts/use-act';
import { Button } from '../../shared/button';
import { EmptyState } from '../../shared/empty-state';
import { Notice } from '../../shared/notice';
import { dayAndMinute } from '../../words/format-time';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

/** One name of the company's settings, as it stands here. */
export interface PolicyLine {
  name: string;
  /** In words; absent for a name that nobody knows. */
  label?: string | undefined;
  /** What the company set, in a word or two; absent where it set nothing. */
  value?: string | undefined;
  merge?: MergeRule | undefined;
  refused: readonly Refused[];
  /** The host that the browser has not allowed yet: no policy can. */
  host?: string | undefined;
  /** What keeps it from having an effect so far: another name that wins, or nothing that tried it yet. */
  without?: 'superseded' | 'untried' | undefined;
}

interface PolicyCardProps {
  state: PolicyState;
  readAt?: string | undefined;
  lines: readonly PolicyLine[];
  /** Whether the screen may be taken: no policy can grant it. */
  isScreenGranted: boolean;
  /** Asks the browser; must be called in the click. */
  onGrantHost: (host: string) => Promise<unknown>;
  onGrantScreen: () => Promise<unknown>;
  onCopy: () => Promise<unknown>;
}

/** What the company has set for this browser: what of it holds, what does not and why, and how it is joined with one's own. */
export function PolicyCard(props: PolicyCardProps) {
  const { t, lang } = useWords();
  const act = useAct();
  const { state, lines, readAt } = props;
  const isSaid = ({ value, refused }: PolicyLine) => value !== undefined || refused.length > 0;
  // What was read before holds while it is asked again
  const isShown = state === 'set' || lines.some(isSaid);
  return (
    <section class="card" {...cardAt('device#policy')}>
      <header>
        <h2>{t('policy_title')}</h2>
        {isShown && (
          <Button size="s" icon="copy" onPress={() => void act.run(props.onCopy)}>
            {t('policy_copy')}
          </Button>
        )}
      </header>
      {state === 'unknown' && (
        <p class="pad" role="status">
          <Sign kind="missing" /> <b>{t('policy_waiting')}</b> <span class="muted">{t('policy_waitingHelp')}</span>
        </p>
      )}
      {state === 'none' && (
        <EmptyState level={3} title={t('policy_none')}>
          {t('policy_noneHelp')}
        </EmptyState>
      )}
      {isShown && (
        <>
          {lines
            .flatMap(({ refused }) => refused.filter(({ why }) => why === 'nowhere'))
            .map(({ hint = '' }) => (
              <Notice key={hint} icon="alert" tone="danger" alert>
                {t('policy_why_nowhere', [hint])}
              </Notice>
            ))}
          <p class="pad muted small num">{t('policy_lead', [readAt ? dayAndMinute(readAt, lang) : ''])}</p>
          <PolicyTable lines={lines.filter(isSaid)} onGrant={(host) => void act.run(() => props.onGrantHost(host))} />
          <div class="pad settings-state">
            {!props.isScreenGranted && (
              <p>
                <Sign kind="missing" /> {t('policy_screen')}{' '}
                <Button size="s" icon="key" onPress={() => void act.run(props.onGrantScreen)}>
                  {t('settings_screenGrant')}
                </Button>
              </p>
            )}
            <details>
              <summary>{t('policy_others', [String(lines.filter((line) => !isSaid(line)).length)])}</summary>
              <ul class="policy-others">
                {lines
                  .filter((line) => !isSaid(line))
                  .map(({ name, label }) => (
                    <li key={name}>
                      {label} <span class="mono small muted">{name}</span>
                    </li>
                  ))}
              </ul>
            </details>
            <p class="muted small">{t('policy_limits')}</p>
          </div>
        </>
      )}
      <Problem act={act} />
    </section>
  );
}

function PolicyTable({ lines, onGrant }: { lines: readonly PolicyLine[]; onGrant: (host: string) => void }) {
  const { t } = useWords();
  return (
    <table class="table sites-table policy-table" aria-label={t('policy_title')}>
      <thead>
        <tr>
          {(['policy_item', 'policy_value', 'policy_here', 'policy_merge'] as const).map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row">
              {line.label} <span class="mono small muted">{line.name}</span>
            </th>
            <td class="num" data-column={t('policy_value')}>
              {line.value ?? line.refused.find(({ given }) => given)?.given ?? ''}
            </td>
            <td>
              <LineState line={line} onGrant={onGrant} />
            </td>
            <td class="muted">{line.merge && line.value !== undefined ? t(`policy_merge_${line.merge}`) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LineState({ line, onGrant }: { line: PolicyLine; onGrant: (host: string) => void }) {
  const { t } = useWords();
  const { host, refused, value, without } = line;
  return (
    <>
      {without && !host && (
        <span class="site-state missing">
          <Sign kind="missing" />
          {t(`policy_${without}`)}
        </span>
      )}
      {value !== undefined && !host && !without && (
        <span class="site-state">
          <Sign kind="proven" />
          {t('policy_applied')}
        </span>
      )}
      {host && (
        <span class="site-state missing">
          <Sign kind="missing" />
          {t('policy_hostMissing')}{' '}
          <Button size="s" onPress={() => onGrant(host)}>
            {t('policy_grant')}
          </Button>
        </span>
      )}
      {refused.map(({ why, hint }) => (
        <span key={`${why} ${hint}`} class="policy-refused">
          <Icon name="untouched" /> {t('policy_refused')}
          <small class="muted">
            {why === 'unknown' && hint ? t('policy_why_meant', [hint]) : t(`policy_why_${why}`, [hint ?? ''])}
          </small>
        </span>
      ))}
    </>
  );
}
