import { useId, useState } from 'preact/hooks';
import type { WordKey } from '../../../utils/word-key';
import { Sign } from '../../icon';
import { Problem } from '../../shared/acts/problem';
import { useAct } from '../../shared/acts/use-act';
import { Button, IconButton } from '../../shared/button';
import { Restored } from '../../shared/drafts/restored';
import { useDraft } from '../../shared/drafts/use-draft';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface AddedSitesCardProps {
  /** Hosts that have marks without being added. */
  builtIn: readonly string[];
  /** `isLeftOut`: the company's setting has marks elsewhere. */
  added: readonly { host: string; isAllowed: boolean; isLeftOut: boolean }[];
  /** The host in what was typed; `undefined` when there is none. */
  hostIn(text: string): string | undefined;
  /** Whether pages of the host would have no marks by the company's setting. */
  isLeftOut(host: string): boolean;
  /** Asks the browser; must be called in the click. */
  onAdd(host: string): Promise<unknown>;
  onRemove(host: string): Promise<unknown>;
}

/** Servers of Mastodon that a person adds: anybody may run one under a name of their own. */
export function AddedSitesCard({ builtIn, added, hostIn, isLeftOut, onAdd, onRemove }: AddedSitesCardProps) {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft('host', '', '');
  const typed = draft.value;
  const act = useAct();
  const [problem, setProblem] = useState<WordKey>();
  const isWrong = problem !== undefined && problem !== 'sites_hostLeftOut';
  const add = async () => {
    const host = hostIn(typed);
    if (!host) return setProblem('sites_noHost');
    if (builtIn.includes(host) || added.some((site) => site.host === host && site.isAllowed))
      return setProblem('sites_known');
    if (isLeftOut(host)) return setProblem('sites_hostLeftOut');
    setProblem(undefined);
    if (!(await act.run(() => onAdd(host)))) return;
    draft.change('');
    draft.written('');
  };
  return (
    <section class="card" {...cardAt('sites#added')}>
      <header>
        <h2>{t('sites_title')}</h2>
      </header>
      <div class="pad settings-state">
        <p class="muted small">{t('sites_lead', [builtIn.join(t('mark_comma'))])}</p>
        {added.length > 0 && (
          <ul class="pins hosts">
            {added.map(({ host, isAllowed, isLeftOut }) => (
              <li key={host}>
                <b class="mono">{host}</b>
                <span class="small">
                  {!isAllowed && !isLeftOut && <Sign kind="missing" />}{' '}
                  {isLeftOut ? t('health_leftOut') : t(isAllowed ? 'sites_marked' : 'sites_notAllowed')}
                </span>
                <span class="pin-acts">
                  {!isAllowed && !isLeftOut && (
                    <Button kind="quiet" size="s" onPress={() => act.run(() => onAdd(host))}>
                      {t('sites_allow')}
                    </Button>
                  )}
                  <IconButton icon="x" name={t('sites_remove', [host])} onPress={() => act.run(() => onRemove(host))} />
                </span>
              </li>
            ))}
          </ul>
        )}
        <form
          class="words-field"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <label for={id}>{t('sites_host')}</label>
          <span class="added-site">
            <input
              id={id}
              class="input"
              type="text"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              maxLength={300}
              placeholder="mastodon.example.jp"
              value={typed}
              aria-invalid={isWrong}
              aria-describedby={`${id}-help`}
              onInput={(event) => {
                draft.change(event.currentTarget.value);
                setProblem(undefined);
              }}
            />
            <Button disabled={act.isBusy} onPress={() => void add()}>
              {t('sites_add')}
            </Button>
          </span>
          <p id={`${id}-help`} class="muted small" role="status">
            {isWrong && <Sign kind="missing" />}
            {t(problem ?? 'sites_hostHelp')}
          </p>
          <Restored draft={draft} />
          <Problem act={act} />
        </form>
      </div>
    </section>
  );
}
