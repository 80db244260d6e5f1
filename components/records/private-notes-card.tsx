import { useId } from 'preact/hooks';
import { countLetters } from '../../utils/count-letters';
import type { PrivateNote } from '../../utils/shapes/hand-over';
import { Icon } from '../icon';
import { Problem } from '../shared/acts/problem';
import type { Act } from '../shared/acts/use-act';
import { Badge } from '../shared/badge';
import { Button } from '../shared/button';
import type { Draft } from '../shared/drafts/use-draft';
import { Mask } from '../shared/mask';
import { ShortDay } from '../shared/spoken';
import { useWords } from '../words/words';

interface NotesCardProps {
  /** Newest first. */
  notes: readonly PrivateNote[];
  draft: Draft<string>;
  act: Act;
  /** A paper is being made. */
  isMaking: boolean;
  onSave(): void;
  onRemove(id: string): void;
  /** Saves all as a PDF, for a doctor or a lawyer. */
  onPaper(): void;
}

/** Notes of the person's own, by day: masked like a post's words, and in nothing that leaves unless they choose. */
export function PrivateNotesCard({ notes, draft, act, isMaking, onSave, onRemove, onPaper }: NotesCardProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <section class="card" aria-label={t('notes_title')}>
      <header>
        <h2>{t('notes_title')}</h2>
        <Badge icon="lock">{t('notes_stays')}</Badge>
      </header>
      <div class="pad stack">
        {notes.length > 0 && (
          <ul class="jobs four">
            {notes.map((note) => (
              <li key={note.id}>
                <Icon name="eyeoff" />
                <span class="note-words">
                  <Mask
                    what={t('notes_title')}
                    length={countLetters(note.words)}
                    read={() => note.words}
                    onShown={() => undefined}
                  />
                </span>
                <span class="muted num small">
                  <ShortDay iso={note.at} />
                </span>
                <Button kind="quiet" size="s" onPress={() => onRemove(note.id)}>
                  {t('notes_remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div class="words-field">
          <label for={id}>{t('notes_today')}</label>
          <textarea
            id={id}
            class="input"
            rows={2}
            maxLength={5_000}
            aria-describedby={`${id}-help`}
            value={draft.value}
            onInput={(event) => draft.change(event.currentTarget.value)}
          />
          <p id={`${id}-help`} class="muted small">
            {t('notes_help')}
          </p>
        </div>
        <Problem act={act} />
        <div class="line">
          <Button disabled={draft.value.trim() === '' || act.isBusy} onPress={onSave}>
            {t('notes_save')}
          </Button>
          {notes.length > 0 && (
            <Button kind="quiet" icon="download" disabled={isMaking} onPress={onPaper}>
              {t('notes_paper')}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
