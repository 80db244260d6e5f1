import type { CheckId } from '../../utils/verify/check-ids';
import { keyPart } from '../../utils/word-key';
import { Icon, Sign, type SignKind } from '../icon';
import { useWords } from '../words/words';
import { type CheckLine, type ProvenGroup, partsOf } from './verdict-parts';

export type { CheckLine } from './verdict-parts';

/** A pack can never prove these, whatever it holds. */
const alwaysClaimed = ['grade_recorder', 'grade_page_before', 'grade_clock_device'] as const;

/** Of one cause so many are shown; a pack may be wrong in tens of thousands of places. */
const mostOfOne = 50;

/** 「封印のあとに変わっています」 for each cause of a check, where that is, and how many more there are. */
export function useFindingWords(): (check: CheckLine) => { words: string; paths: string[] }[] {
  const { t } = useWords();
  return ({ findings }) => {
    const places = new Map<CheckLine['findings'][number]['reason'], string[]>();
    let left = 0;
    for (const { reason, path } of findings) {
      const known = places.get(reason) ?? [];
      places.set(reason, known);
      if (known.length === mostOfOne) left += 1;
      else known.push(path ?? '');
    }
    const said = [...places].map(([reason, paths]) => ({
      words: t(`verify_reason_${keyPart(reason)}`),
      paths: [...new Set(paths)].filter(Boolean),
    }));
    return left === 0 ? said : [...said, { words: t('verify_moreFindings', [String(left)]), paths: [] }];
  };
}

/** The name of a check. */
export function useCheckName(): (id: CheckId) => string {
  const { t } = useWords();
  return (id) => t(`verify_check_${keyPart(id)}`);
}

/** What a check rests on; only its seconds are words. */
export function useBasis(): (check: CheckLine) => string | undefined {
  const { t } = useWords();
  return ({ basis }) => basis?.replace(/^≤ (\S+) s$/, (_, seconds: string) => t('verify_basis_seconds', [seconds]));
}

/** How many statements stand under each of the three signs. */
export function countParts(checks: readonly CheckLine[]) {
  const { proven, claimed, missing } = partsOf(checks);
  return { proven: proven.length, claimed: claimed.length + alwaysClaimed.length, missing: missing.length };
}

/** The checks by what they answer. Of a changed pack what changed stands alone, and everything else is folded. */
export function VerdictLists({ checks, isChanged }: { checks: readonly CheckLine[]; isChanged: boolean }) {
  const { t } = useWords();
  if (!isChanged) return <OtherLists checks={checks} />;
  return (
    <>
      <Part kind="changed" checks={partsOf(checks).changed} />
      <details class="v-all">
        <summary>
          <Icon name="down" />
          {t('verify_rest')}
        </summary>
        <OtherLists checks={checks} />
      </details>
    </>
  );
}

/** What holds, what is only said, and what nobody can tell, under the three signs. */
function OtherLists({ checks }: { checks: readonly CheckLine[] }) {
  const { t } = useWords();
  const { proven, claimed, missing } = partsOf(checks);
  return (
    <>
      <Proven groups={proven} />
      <section class="v-part">
        <PartHead kind="claimed" help={t('verify_claimed_help')} />
        <ul class="v-list">
          {claimed.map((check) => (
            <Line key={check.id} check={check} />
          ))}
          {alwaysClaimed.map((claim) => (
            <li key={claim}>
              <p>
                <b>{t(claim)}</b>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <Part kind="missing" checks={missing} help={t('verify_missing_help')} />
    </>
  );
}

function Proven({ groups }: { groups: readonly ProvenGroup[] }) {
  const { t } = useWords();
  const nameOf = useCheckName();
  if (groups.length === 0) return null;
  const basisOf = useBasis();
  const named = (check: CheckLine) => [nameOf(check.id), basisOf(check)].filter(Boolean).join(' ');
  return (
    <section class="v-part">
      <PartHead kind="proven" help={t('verify_proven_help')} />
      <ul class="v-list">
        {groups.map(({ name, checks, command }) => (
          <li key={name ?? checks[0]?.id}>
            <p>
              <b>{name ? t(`verify_group_${name}`) : checks.map(({ id }) => nameOf(id)).join()}</b>
              {name ? checks.map(named).join(t('dashboard_between')) : checks.map(basisOf)}
            </p>
            {command && <code>{command}</code>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PartHead({ kind, help }: { kind: SignKind; help?: string | undefined }) {
  const { t } = useWords();
  return (
    <div class="titled">
      <h2>
        <Sign kind={kind} />
        {t(`grade_${kind}`)}
      </h2>
      {help && <span class="muted">{help}</span>}
    </div>
  );
}

function Part({ kind, checks, help }: { kind: 'missing' | 'changed'; checks: readonly CheckLine[]; help?: string }) {
  if (checks.length === 0) return null;
  return (
    <section class="v-part">
      <PartHead kind={kind} help={help} />
      <ul class="v-list">
        {checks.map((check) => (
          <Line key={check.id} check={check} />
        ))}
      </ul>
    </section>
  );
}

function Line({ check }: { check: CheckLine }) {
  const nameOf = useCheckName();
  const findingWords = useFindingWords();
  return (
    <li>
      <p>
        <b>{nameOf(check.id)}</b>
        {findingWords(check).map(({ words, paths }) => (
          <span class="finding" key={words}>
            {words}
            {paths.map((path) => (
              <span class={paths.length > 1 ? 'finding mono' : 'mono'} key={path}>
                {` ${path}`}
              </span>
            ))}
          </span>
        ))}
      </p>
    </li>
  );
}
