import { useId } from 'preact/hooks';
import { Dated } from '../shared/spoken';
import { clockSecond, shortDay } from '../words/format-time';
import { useWords } from '../words/words';

/** The case in which the post was recorded before, or for which its page was opened, and whether this capture stands in it. */
export interface Joined {
  /** When the first was recorded, ISO 8601. */
  firstAt: string;
  /** Number of the case for which the page was opened; absent where the post was recorded before. */
  openedFor?: string | undefined;
  isJoined: boolean;
  /** Whether the post reads as it did then; absent where one of the two was recorded in part. */
  words?: 'same' | 'changed' | undefined;
}

interface JoinChoiceProps {
  joined: Joined;
  /** Without the line that explains. */
  isBrief: boolean;
  onJoin: (joins: boolean) => void;
}

/** A post that was recorded before, or the page of its account: into the first case with its answers, or a case of its own. */
export function JoinChoice({ joined, isBrief, onJoin }: JoinChoiceProps) {
  const { t, lang } = useWords();
  const name = useId();
  const at = `${shortDay(joined.firstAt, lang)} ${clockSecond(joined.firstAt).slice(0, 5)}`;
  const rows = [
    {
      joins: true,
      title: joined.openedFor ? t('popup_joinOpened', [joined.openedFor]) : t('popup_join'),
      help: joined.openedFor ? t('popup_joinOpenedHelp') : t('popup_joinHelp', [at]),
    },
    { joins: false, title: t('popup_separate'), help: undefined },
  ];
  return (
    <fieldset class="ticks" aria-label={t('popup_joinName')}>
      {rows.map(({ joins, title, help }) => (
        <label key={title}>
          <input type="radio" name={name} checked={joined.isJoined === joins} onChange={() => onJoin(joins)} />
          <span class={joined.isJoined === joins ? 'radio on' : 'radio'} />
          <span>
            <b>{title}</b>
            {help && !isBrief && (
              <small class="num">
                <Dated>{help}</Dated>
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
