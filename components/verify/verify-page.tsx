import type { ComponentChildren } from 'preact';
import { signKinds } from '../../utils/shapes/sign-kinds';
import {
  type Check,
  type CheckId,
  type Finding,
  isRevoked,
  isUnanswered,
  isUnfinished,
  lateDays,
  leftOutOf,
  type PackKind,
} from '../../utils/verify/check-ids';
import type { Outcome } from '../../utils/verify/verify-pack';
import { keyPart } from '../../utils/word-key';
import { DropArea } from '../files/drop-area';
import { FileButton } from '../files/file-button';
import { Dog, Icon, Sign } from '../icon';
import { Spinner } from '../shared/spinner';
import { byteSize } from '../words/short-forms';
import { useWords } from '../words/words';
import { CheckTable } from './check-table';
import { type Outside, OutsideCard } from './outside-card';
import { type CheckLine, countParts, useCheckName, VerdictLists } from './verdict-lists';

/** What the verifier said. */
export interface Verdict {
  kind?: PackKind;
  checks: readonly CheckLine[];
  outcome: Outcome;
  /** The first change, of a pack that is not what it was. */
  changed?: { id: CheckId } & Finding;
  files: number;
  captures: number;
}

/** A pack that was looked at. `verdict` is absent while it is being computed. */
export interface CheckedPack {
  name: string;
  bytes: number;
  verdict?: Verdict;
  /** The verifier itself failed: a fault of ours, and no word on the pack. */
  hasFailed?: boolean;
}

interface VerifyPageProps {
  pack?: CheckedPack | undefined;
  onFile(file: File): void;
  outside?: Outside | undefined;
  /** Stands while a pack is looked at, where more than that can be said. */
  running?: ComponentChildren;
  /** Right end of the head: the languages, in the page that travels. */
  children?: ComponentChildren;
}

const zipFiles = '.zip,application/zip';

/** Drop a pack: a statement first, then what is proven, only claimed and missing, then every check. */
export function VerifyPage({ pack, onFile, outside, running, children }: VerifyPageProps) {
  const { t } = useWords();
  return (
    <main class="verify">
      <header class="v-top">
        <Dog />
        <h1>{t('verify_title')}</h1>
        <span class="muted small">{t('verify_lead')}</span>
        {children}
      </header>
      {pack ? (
        <Statement pack={pack} onFile={onFile} running={running} />
      ) : (
        <DropArea icon="pack" words={t('verify_drop')} choose={t('verify_choose')} accept={zipFiles} onFile={onFile} />
      )}
      {outside && <OutsideCard {...outsideOf(outside, pack)} />}
      {pack?.verdict && <VerdictLists checks={pack.verdict.checks} isChanged={pack.verdict.changed !== undefined} />}
      {pack?.verdict && <CheckTable checks={pack.verdict.checks} />}
    </main>
  );
}

/** An original is asked for where copies without theirs lie on the table. */
function outsideOf({ onOriginal, ...outside }: Outside, pack: CheckedPack | undefined): Outside {
  const isAsked = onOriginal && (pack?.verdict?.kind === 'redacted' || outside.hasOriginal);
  return isAsked ? { ...outside, onOriginal } : outside;
}

/** What a reader who stops at the headline would take to be in the pack. */
function lackingIn({ checks }: { checks: readonly Check[] }) {
  const [left, late] = [leftOutOf(checks), lateDays(checks)];
  const said = [
    [isRevoked(checks), 'verify_revoked', []],
    [left > 0, 'verify_part', [String(left)]],
    [isUnanswered(checks), 'verify_unanswered', []],
    [late > 0, 'verify_stampedLate', [String(late)]],
  ] as const;
  return said.filter(([isSo]) => isSo).map(([, words, counts]) => [words, [...counts]] as const);
}

const outcomeWords = { whole: 'holds', open: 'open', changed: 'fails', unreadable: 'unreadable' } as const;

interface StatementProps {
  pack: CheckedPack;
  onFile(file: File): void;
  running: ComponentChildren;
}

function Statement({ pack, onFile, running }: StatementProps) {
  const { t } = useWords();
  const nameOf = useCheckName();
  const { verdict } = pack;
  const isRed = verdict?.outcome === 'changed' || verdict?.outcome === 'unreadable';
  // Of a pack of which a check broke off nobody says that it is unchanged
  const isUnknown = verdict?.outcome === 'open' && isUnfinished(verdict.checks);
  const size = byteSize(pack.bytes);
  const outcome =
    verdict &&
    t(
      verdict.kind === 'redacted' && verdict.outcome === 'whole'
        ? 'verify_holds_redacted'
        : `verify_${isUnknown ? 'unfinished' : outcomeWords[verdict.outcome]}`,
    );
  return (
    <section class={isRed ? 'verdict changed' : 'verdict'}>
      <p class="sr" role="status">
        {pack.hasFailed ? t('verify_failed') : verdict ? outcome : t('verify_running')}
      </p>
      <p class="file">
        <Icon name="pack" />
        <span>
          <b class="mono">{pack.name}</b>
          <small class="muted num">
            {verdict && verdict.files > 0
              ? t('verify_counted', [size, String(verdict.files), String(verdict.captures)])
              : size}
          </small>
        </span>
        <FileButton look="btn s" words={t('verify_another')} accept={zipFiles} onFile={onFile} />
      </p>
      {verdict ? (
        <>
          <h2 class="outcome">
            {isRed && <Sign kind="changed" />}
            {verdict.outcome === 'open' && <Sign kind="missing" />}
            {outcome}
            {verdict.changed?.path && <span class="mono"> {verdict.changed.path}</span>}
          </h2>
          {verdict.kind === 'redacted' && (
            <p class="text">
              <Sign kind="missing" /> {t('verify_reason_original_absent')}
            </p>
          )}
          {verdict.changed && (
            <p class="text">
              <b>{nameOf(verdict.changed.id)}</b> {t(`verify_reason_${keyPart(verdict.changed.reason)}`)}
            </p>
          )}
          {verdict.files > 0 && verdict.checks.some(({ id, status }) => id === 'tools' && status === 'cannot-tell') && (
            <p class="text">
              <Sign kind="missing" /> <b>{t('verify_reason_tool_unknown')}</b>
            </p>
          )}
          {!isRed &&
            lackingIn(verdict).map(([words, counts]) => (
              <p class="text" key={words}>
                <Sign kind="missing" /> <b>{t(words, counts)}</b>
              </p>
            ))}
          <p class="text">{t(isUnknown ? 'verify_failed' : `verify_${outcomeWords[verdict.outcome]}_text`)}</p>
          <p class="text muted">{t('verify_scope')}</p>
          {!isRed && <Tally checks={verdict.checks} />}
        </>
      ) : pack.hasFailed ? (
        <p class="text">
          <Sign kind="missing" /> <b>{t('verify_failed')}</b>
        </p>
      ) : (
        (running ?? (
          <p class="checking">
            <Spinner />
            {t('verify_running')}
          </p>
        ))
      )}
    </section>
  );
}

function Tally({ checks }: { checks: readonly CheckLine[] }) {
  const { t } = useWords();
  const counts = countParts(checks);
  return (
    <ul class="tally">
      {signKinds.map((kind) => (
        <li key={kind}>
          <Sign kind={kind} />
          <span>{t(`grade_${kind}`)}</span>
          <b class="num">{counts[kind]}</b>
        </li>
      ))}
    </ul>
  );
}
