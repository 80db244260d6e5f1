import { pixelStates, shownParts } from '../../utils/shapes/custody';
import { freeRecipients, gateParts, gates } from '../../utils/shapes/desk/opinion';
import { upStates } from '../../utils/shapes/records/up-state';
import {
  answerOutcomes,
  type CustodyEntry,
  incidentStatuses,
  pathAnswers,
  pathDays,
  pathKinds,
  type RecordedStage,
  recordedStages,
} from '../../utils/shapes/schema';
import { answerWord } from '../../utils/takedown/path/kinds';
import { camelPart, keyPart, type WordKey } from '../../utils/word-key';
import { statusWord } from '../facts/status-ring';
import type { Translate } from '../words/translate';

const formWords = {
  before: 'custody_formCaptured',
  after: 'custody_formCaptured_after',
  answer: 'custody_formCaptured_answer',
} as const satisfies Record<RecordedStage, string>;
const oneOf = <Known extends string>(known: readonly Known[], value: unknown) => known.find((each) => each === value);

function statusOf(value: unknown, t: Translate): string {
  const status = oneOf(incidentStatuses, value);
  return status ? statusWord(status, t) : typeof value === 'string' ? value : '';
}

/**
 * What one entry says, in a person's words: 「本文を表示・8秒」. Never words of the post.
 * @param named what rounds of opinions and other cases are called, where that is at hand
 */
export function custodyWords(
  entry: CustodyEntry,
  t: Translate,
  routeName: (routeId: string) => string,
  named?: ReadonlyMap<string, string>,
): string {
  const { detail, event } = entry;
  switch (event) {
    case 'sealed':
      return t(
        detail.pixels === 'screen'
          ? 'custody_sealed'
          : `custody_sealed_${detail.pixels === 'rendered' ? 'rendered' : 'none'}`,
      );
    case 'revealed':
      if (detail.seconds === undefined) return t('custody_revealed');
      return t(`custody_revealed_${oneOf(shownParts, detail.what) ?? 'text'}`, [String(detail.seconds)]);
    case 'status-changed':
      return t(detail.undo ? 'custody_statusUndone' : 'custody_statusChanged', [
        statusOf(detail.from, t),
        statusOf(detail.to, t),
      ]);
    case 'exported':
      if (detail.contents === 'print') return paperTo('custody_printed', detail.to, t);
      if (detail.contents === 'employer-record') return paperTo('custody_exported_employer', detail.to, t);
      if (detail.contents === 'post-list') return paperTo('custody_exported_posts', detail.to, t);
      if (detail.contents === 'court-paper') return paperTo('custody_exported_paper', detail.to, t);
      if (detail.contents === 'record-file') return paperTo('custody_exported_file', detail.to, t);
      if (detail.contents === 'redacted-file') return paperTo('custody_exported_copy', detail.to, t);
      return t(exportedTo(detail.to), [String(detail.name ?? '')]);
    case 'handed-over':
      // Up to 2026-11-27 making the file was written so, too
      return t(detail.handOver === undefined ? 'custody_handedOver' : 'custody_handedOver_sent');
    case 'imported':
      return t('custody_imported', [String(detail.number ?? '')]);
    case 'request-prepared':
    case 'request-sent':
    case 'request-discarded':
    case 'request-dated':
      return t(`custody_${camelPart(event)}`, [routeName(String(detail.route ?? ''))]);
    case 'form-captured':
      return t(formWords[oneOf(recordedStages, detail.stage) ?? 'before'], [routeName(String(detail.route ?? ''))]);
    case 'read-again': {
      const state = oneOf(upStates, detail.state);
      return t(state ? `custody_readAgain_${state}` : 'custody_readAgain');
    }
    case 'pixels-taken-out': {
      const state = oneOf(pixelStates, detail.state);
      return t(state ? `custody_pixelsTakenOut_${state}` : 'custody_pixelsTakenOut');
    }
    case 'described':
      return pathWords(detail, t) ?? t(detail.byHand ? 'hand_custody' : 'custody_described');
    case 'request-answered':
      if (detail.undo) return t('custody_requestAnswered_undone', [routeName(String(detail.route ?? ''))]);
      return t('custody_requestAnswered', [
        routeName(String(detail.route ?? '')),
        t(`requests_outcome_${oneOf(answerOutcomes, detail.outcome) ?? 'none'}`),
      ]);
    case 'gate-passed':
      return passedWords(detail, t, named);
    case 'campaign-joined':
    case 'campaign-parted':
      return togetherWords(`custody_${camelPart(event)}`, detail, t);
    default:
      return t(`custody_${camelPart(event)}`);
  }
}

/** A letter, a filing or a day of the path to a name, by its kind; whom it names stands nowhere in the log. */
function pathWords({ fields, what, said, answer }: CustodyEntry['detail'], t: Translate): string | undefined {
  if (fields !== 'path') return undefined;
  const [kind, day, came] = [oneOf(pathKinds, what), oneOf(pathDays, what), oneOf(pathAnswers, answer)];
  const name = kind ? t(`path_short_${keyPart(kind)}`) : day ? t(`path_day_${day}`) : undefined;
  if (what === 'senders') return t('custody_path', [t('path_senders')]);
  if (!name) return undefined;
  if (said === 'removed') return t('custody_path_removed', [name]);
  if (!kind || !came) return t('custody_path', [name]);
  return t('custody_path_answered', [name, t(`path_answer_${answerWord(kind, came)}`)]);
}

/** With which other cases one is looked at, or no longer. */
function togetherWords(
  said: 'custody_campaignJoined' | 'custody_campaignParted',
  { others, cases }: CustodyEntry['detail'],
  t: Translate,
): string {
  if (typeof cases !== 'string') return t(said);
  const numbers = cases.split(' ');
  const names = numbers.join(t('mark_comma'));
  const more = Number(others) - numbers.length;
  return t(`${said}_named`, [more > 0 ? t('custody_campaign_more', [names, String(more)]) : names]);
}

/** An export to somebody who was named, or to nobody in particular. */
function exportedTo(to: unknown) {
  const named = freeRecipients.find((each) => each === to);
  return named ? (`custody_exported_${named}` as const) : 'custody_exported';
}

/** A paper that left, and for whom where that was said. */
function paperTo(paper: WordKey, to: unknown, t: Translate): string {
  const named = oneOf(freeRecipients, to);
  return named ? t('custody_paperFor', [t(paper), t(`gate_free_${named}`)]) : t(paper);
}

/** Through which gate, and past which rounds and questions. */
function passedWords(
  { gate, open, rounds, near }: CustodyEntry['detail'],
  t: Translate,
  named: ReadonlyMap<string, string> | undefined,
): string {
  const through = oneOf(gates, gate);
  if (!through) return t('custody_gatePassed');
  const ids = [rounds, near].flatMap((each) => String(each ?? '').split(' '));
  const names = ids.flatMap((id) => named?.get(id) ?? []);
  const parts = gateParts.filter((part) => String(open).split(' ').includes(part)).map((part) => t(`gate_${part}`));
  const of = (names.length > 0 ? names : parts).join(t('mark_comma'));
  return t('custody_gatePassed_of', [t(`gate_of_${keyPart(through)}`), of]);
}
