import { foldText } from '../../utils/same-word';
import { incidentStatuses } from '../../utils/shapes/incident';
import type { ActKind } from '../../utils/shapes/schema';
import { statusWord } from '../facts/status-ring';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { ShortDay } from '../shared/spoken';
import { errorWords } from '../words/code-words';
import { dayAndMinute } from '../words/format-time';
import { enumerated, listed } from '../words/joined';
import { byteSize } from '../words/short-forms';
import type { Translate } from '../words/translate';
import { useVocabulary } from '../words/vocabulary';

/** Something that an employee handed in and nobody has taken in. */
export interface ToldArrival {
  readonly key: string;
  /** ms since 1970. */
  readonly at: number;
  readonly bytes: number;
  readonly code?: string;
}

/** A case in the vault as its log tells it. */
export interface ToldCase {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly createdAt: string;
  readonly acts: readonly string[];
  readonly sites: readonly string[];
  /** Folded text by which it is found. */
  readonly find: string;
  readonly isHere: boolean;
  /** Who said that they work on it; two of them did not know of each other. */
  readonly holders: readonly { readonly holder: string; readonly at: string }[];
  /** Sealed pack to take in, the newest. */
  readonly object?: string | undefined;
  readonly isShredded: boolean;
}

interface VaultListProps {
  readonly isOpen: boolean;
  readonly arrivals: readonly ToldArrival[];
  readonly cases: readonly ToldCase[];
  readonly reading?: { readonly done: number; readonly of: number } | undefined;
  readonly query: string;
  /** Name of what runs: the key of an arrival, the id of a case. */
  readonly running: string | undefined;
  readonly problem: string | undefined;
  readonly onTakeArrival: (key: string) => void;
  readonly onTakeIn: (id: string, object: string) => void;
  readonly onClaim: (id: string) => void;
}

/** What lies in the vault and not here, found by the same words as what is here; and what employees handed in. */
export function VaultList(props: VaultListProps) {
  const { t } = useVocabulary();
  const { isOpen, arrivals, cases, reading, query, problem } = props;
  const elsewhere = cases.filter((each) => !each.isHere && isFound(each, query));
  if (!isOpen)
    return (
      <p class="vault-list-note small muted">
        <Icon name="lock" /> {t('vault_listClosed')} <a href="#/settings/vault">{t('vault_open')}</a>
      </p>
    );
  if (arrivals.length === 0 && elsewhere.length === 0 && !reading && !problem) return null;
  return (
    <section class="vault-list" aria-label={t('vault_elsewhere')}>
      {reading && (
        <p class="small" role="status">
          {t('vault_reading', [String(reading.done), String(reading.of)])}
        </p>
      )}
      {problem && (
        <p class="small" role="alert">
          <Sign kind="missing" /> {errorWords(problem, t)}
        </p>
      )}
      {arrivals.length > 0 && <Arrivals {...props} />}
      {elsewhere.length > 0 && <Elsewhere {...props} cases={elsewhere} />}
    </section>
  );
}

function isFound({ number, find, sites, acts, holders }: ToldCase, query: string): boolean {
  const field = [number, find, ...sites, ...acts, ...holders.map(({ holder }) => holder)].map(foldText);
  const terms = query.split(/\s+/).map(foldText).filter(Boolean);
  return terms.every((term) => field.some((text) => text.includes(term)));
}

function Arrivals({ arrivals, running, onTakeArrival }: VaultListProps) {
  const { t, lang } = useVocabulary();
  return (
    <>
      <h2 class="num">{t('vault_arrived', [String(arrivals.length)])}</h2>
      <ul class="vault-findings">
        {arrivals.map(({ key, at, bytes, code }) => (
          <li key={key} class="vault-case">
            <span class="small num">
              {dayAndMinute(new Date(at).toISOString(), lang)}　<span class="muted">{byteSize(bytes)}</span>
              {code && <span class="vault-paper">{errorWords(code, t)}</span>}
            </span>
            <Button size="s" disabled={running !== undefined} onPress={() => onTakeArrival(key)}>
              {t(running === key ? 'vault_takingIn' : 'vault_takeArrival')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Elsewhere({ cases, running, onTakeIn, onClaim }: VaultListProps) {
  const { t, lang, titleOf } = useVocabulary();
  return (
    <>
      <h2 class="num">{t('vault_elsewhereCount', [String(cases.length)])}</h2>
      <ul class="vault-findings">
        {cases.slice(0, 200).map(({ id, number, acts, sites, createdAt, holders, object, isShredded, status }) => (
          <li key={id} class="vault-case">
            <span>
              <b>{titleOf({ acts: acts as ActKind[] })}</b> <span class="num small">{number}</span>
              <span class="vault-paper small muted num">
                {listed(sites, lang)}　{createdAt && <ShortDay iso={createdAt} clock />}　{statusOf(status, t)}
                <Holders holders={holders} />
              </span>
            </span>
            <span>
              {isShredded && <span class="small muted">{t('vault_isShredded')}</span>}
              {!isShredded && (
                <Button size="s" kind="quiet" disabled={running !== undefined} onPress={() => onClaim(id)}>
                  {t('vault_claim')}
                </Button>
              )}
              {object && !isShredded && (
                <Button size="s" disabled={running !== undefined} onPress={() => onTakeIn(id, object)}>
                  {t(running === id ? 'vault_takingIn' : 'vault_takeIn')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function statusOf(status: string, t: Translate): string {
  const known = incidentStatuses.find((each) => each === status);
  return known ? statusWord(known, t) : '';
}

/** Who holds a case, in the words of its log; two at once stand side by side. */
function Holders({ holders }: Pick<ToldCase, 'holders'>) {
  const { t, lang } = useVocabulary();
  const names = [...new Set(holders.map(({ holder }) => holder))];
  if (names.length === 0) return null;
  return (
    <b>{names.length > 1 ? t('vault_conflict', [enumerated(names, lang)]) : t('vault_holder', [names[0] ?? ''])}</b>
  );
}
