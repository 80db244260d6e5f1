import { useState } from 'preact/hooks';
import type { CustodyEntry } from '../../utils/shapes/schema';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { ShortDay } from '../shared/spoken';
import { clockSecond } from '../words/format-time';
import { shortDigest } from '../words/short-forms';
import { useWords } from '../words/words';
import { custodyWords } from './custody-words';

interface CustodyCardProps {
  /** Oldest first. */
  entries: readonly CustodyEntry[];
  /** Undefined while the chain is being computed again. */
  chain?: { ok: true } | { ok: false; seq: number } | undefined;
  /** Name of a route, for requests. */
  routeName(routeId: string): string;
  /** What the rounds and cases are called that a gate was passed for. */
  passed?: ReadonlyMap<string, string> | undefined;
  /** Whose it is, where logs of several cases stand together. */
  of?: { number: string; href: string };
}

/** How many of the newest entries are shown at first. */
const first = 8;

/** Everything that was done, one knot an act: filled by a person, hollow by the tool. Newest at the end. */
export function CustodyCard({ entries, chain, routeName, passed, of }: CustodyCardProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(-first);
  return (
    <section class="card" aria-label={of ? `${t('custody_title')} ${of.number}` : t('custody_title')}>
      <header>
        {of ? (
          <h2 class="num">
            <a class="lnk" href={of.href}>
              {of.number}
            </a>
          </h2>
        ) : (
          <h2>{t('custody_title')}</h2>
        )}
        <span class={chain?.ok === false ? 'small num chain-broken' : 'muted small num'}>
          {chain?.ok === false && <Sign kind="changed" />}
          {t('dashboard_count', [String(entries.length)])}
          {chain && t('dashboard_between')}
          {chain && (chain.ok ? t('custody_unbroken') : t('custody_broken', [String(chain.seq)]))}
        </span>
        {entries.length > first && (
          <Button kind="quiet" size="s" onPress={() => setAll(!all)}>
            {t(all ? 'custody_fewer' : 'custody_all')}
          </Button>
        )}
      </header>
      <ol class="chain pad">
        {shown.map((entry) => (
          <li key={entry.seq} class={entry.actor.kind === 'person' ? 'person' : ''}>
            <span class="knot" />
            <p>
              <b>{custodyWords(entry, t, routeName, passed)}</b>
              <br />
              <span class="who">
                {t(entry.actor.kind === 'tool' ? 'custody_tool' : `custody_role_${entry.actor.role ?? 'person'}`)}
                {t('dashboard_between')}
                <time class="num" dateTime={entry.at}>
                  <ShortDay iso={entry.at} /> {clockSecond(entry.at)}
                </time>
              </span>
            </p>
            <span class="hash mono" title={entry.hash}>
              {shortDigest(entry.hash)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
