import { useState } from 'preact/hooks';
import type { Redaction } from '../../utils/shapes/schema';
import { CopyButton } from '../facts/facts';
import { Problem } from '../shared/acts/problem';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { FilesPane } from '../viewer/files-pane';
import { exactTime } from '../words/format-time';
import { shortDigest } from '../words/short-forms';
import { useWords } from '../words/words';
import { fieldKey } from './field-choice';

interface RedactionsCardProps {
  /** Of the capture at hand, oldest first. */
  copies: readonly Redaction[];
  onMake(): void;
  onDiscard(id: string): Promise<unknown>;
  onDownload(copy: Redaction, name: string): Promise<unknown>;
}

/** The redacted copies of a capture: what each leaves out, its files, and a way to throw it away while it has not left. */
export function RedactionsCard({ copies, onMake, onDiscard, onDownload }: RedactionsCardProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Redaction>();
  const act = useAct();
  const close = () => {
    setAsked(undefined);
    act.forget();
  };
  const discard = async (id: string) => {
    if (await act.run(() => onDiscard(id))) close();
  };
  return (
    <section class="card" id="redacted-copies" aria-label={t('redact_copies')}>
      <header>
        <h2>{t('redact_copies')}</h2>
        {copies.length > 0 && <span class="muted small num">{t('dashboard_count', [String(copies.length)])}</span>}
        <Button size="s" onPress={onMake}>
          {t('redact_title')}
        </Button>
      </header>
      {copies.length === 0 && <p class="pad muted small">{t('redact_copies_none')}</p>}
      {copies.map((copy, index) => (
        <article class="pad redact-copy" key={copy.id} aria-label={t('redact_copy', [String(index + 1)])}>
          <header>
            <h3>{t('redact_copy', [String(index + 1)])}</h3>
            <time class="muted small num" dateTime={copy.record.createdAt}>
              {exactTime(copy.record.createdAt)}
            </time>
            {copy.exportedAt === undefined ? (
              <Button kind="quiet" size="s" onPress={() => setAsked(copy)}>
                {t('redact_discard')}
              </Button>
            ) : (
              <span class="badge">{t('redact_exported')}</span>
            )}
          </header>
          <RemovedLines copy={copy} />
          <p class="small">
            <span class="muted">{t('redact_parent')}</span>{' '}
            <span class="mono">{shortDigest(copy.record.parent.seal)}</span>
            <CopyButton text={copy.record.parent.seal} what={t('redact_parent')} />
          </p>
          <details>
            <summary>{t('redact_files', [String(copy.record.files.length + 1)])}</summary>
            <FilesPane
              files={copy.record.files}
              isRendered={copy.record.capture.pixels === 'rendered'}
              changed={[]}
              onDownload={(name) => act.run(() => onDownload(copy, name))}
            />
          </details>
        </article>
      ))}
      {asked ? (
        <Dialog
          title={t('redact_discard_title')}
          small
          act={act}
          onClose={close}
          foot={
            <>
              <Button onPress={close}>{t('dashboard_cancel')}</Button>
              <Button kind="primary" disabled={act.isBusy} onPress={() => void discard(asked.id)}>
                {t('redact_discard_act')}
              </Button>
            </>
          }
        >
          <p>{t('redact_discard_text')}</p>
        </Dialog>
      ) : (
        <Problem act={act} />
      )}
    </section>
  );
}

/** Names, counts and places of what was taken out. */
function RemovedLines({ copy }: { copy: Redaction }) {
  const { t } = useWords();
  const { fields, words, pictures } = copy.record.removed;
  const regions = pictures.reduce((sum, picture) => sum + picture.regions.length, 0);
  return (
    <ul class="small">
      {fields.length > 0 && (
        <li>{t('redact_removed_fields', [fields.map((field) => t(fieldKey(field))).join(t('redact_comma'))])}</li>
      )}
      {words.length > 0 && (
        <li>
          {t('redact_removed_words', [
            words.map(({ field, count }) => `${t(fieldKey(field))} ${count}`).join(t('redact_comma')),
          ])}
        </li>
      )}
      <li>
        {pictures.length === 0
          ? t('redact_removed_pictures_none')
          : t('redact_removed_regions', [String(regions), String(pictures.length)])}
      </li>
    </ul>
  );
}
