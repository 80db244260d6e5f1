import { useState } from 'preact/hooks';
import { lawFact } from '../../utils/law/law-facts';
import { type ExportContents, exportContents } from '../../utils/review/export-summary';
import { type Proceeding, proceedings } from '../../utils/shapes/schema';
import { LawLine } from '../facts/law-cite';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { CountOf } from '../shared/spoken';
import { byteSize } from '../words/short-forms';
import { useWords } from '../words/words';
import { MintsLines, type MintsView } from './mints-lines';

/** What the incident holds, as counted from the sealed records. */
interface ExportSummary {
  number: string;
  title: string;
  captures: number;
  files: number;
  bytes: number;
  custodyEntries: number;
  withPermalink: number;
  withTime: number;
  withAuthorId: number;
  withScreenPixels: number;
  copies: number;
  copyBytes: number;
  /** Captures without a redacted copy. */
  withoutCopy: number;
}

interface ExportDialogProps {
  summary: ExportSummary;
  /** What can be told of the court's filing rules before the files are made. */
  mints?(contents: ExportContents): MintsView;
  onExport(contents: ExportContents, proceeding: Proceeding | undefined): void;
  onClose(): void;
}

/** Before a pack leaves: what is in it, who will see what, and what the record lacks. */
export function ExportDialog({ summary, mints, onExport, onClose }: ExportDialogProps) {
  const { t } = useWords();
  const [contents, setContents] = useState<ExportContents>('both');
  const [proceeding, setProceeding] = useState<Proceeding>();
  const isRedacted = contents === 'redacted';
  return (
    <Dialog
      title={t('export_title')}
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('export_logged')}</p>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" onPress={() => onExport(contents, proceeding)}>
            {t('export_act')}
          </Button>
        </>
      }
    >
      <p class="muted small num export-what">
        {summary.number}
        {'　'}
        {summary.title}
        {'　'}
        {t('export_captures', [String(summary.captures)])}
      </p>
      <div class="two-col">
        <div class="col">
          {summary.copies > 0 && (
            <section class="group">
              <ChipGroup
                legend={t('export_choice')}
                options={exportContents.map((value) => ({ value, label: t(`export_choice_${value}`) }))}
                value={contents}
                onChoose={setContents}
              />
              {isRedacted && (
                <p class="muted small">{t('export_choice_redacted_help', [String(summary.withoutCopy)])}</p>
              )}
            </section>
          )}
          <Contents summary={summary} contents={contents} />
          {!isRedacted && (
            <ChipGroup
              legend={t('export_proceeding')}
              hint={t('export_proceeding_help')}
              options={[...proceedings, 'open' as const].map((value) => ({
                value,
                label: t(`export_proceeding_${value}`),
              }))}
              value={proceeding ?? 'open'}
              onChoose={(value) => setProceeding(value === 'open' ? undefined : value)}
            />
          )}
          {!isRedacted && (
            <p class="muted small">
              <LawLine fact={lawFact('party-names')} />
            </p>
          )}
          <div class="sees">
            <h2>
              <Icon name="eye" />
              {t('export_seen')}
            </h2>
            <p>{t(isRedacted ? 'export_seen_redacted' : 'export_seen_text')}</p>
            <h2>
              <Icon name="eyeoff" />
              {t('export_unseen')}
            </h2>
            <p>{t(isRedacted ? 'export_unseen_redacted' : 'export_unseen_text')}</p>
          </div>
        </div>
        <div class="col lint">
          {mints && <MintsLines {...mints(contents)} />}
          {!isRedacted && <Completeness summary={summary} />}
          <div class="notice">
            <Icon name="verify" />
            <p>{t('export_local')}</p>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

function Contents({ summary, contents }: { summary: ExportSummary; contents: ExportContents }) {
  const { t } = useWords();
  return (
    <section class="group" aria-labelledby="export-contents">
      <h2 id="export-contents">{t('export_contents')}</h2>
      <ul class="opts">
        {contents !== 'redacted' && (
          <li>
            <Icon name="pack" />
            <span>
              <b>{t('export_pack')}</b>
              <small>{t('export_pack_help', [String(summary.captures), String(summary.files)])}</small>
            </span>
            <span class="num muted small">{byteSize(summary.bytes)}</span>
          </li>
        )}
        {contents !== 'originals' && summary.copies > 0 && (
          <li>
            <Icon name="eyeoff" />
            <span>
              <b>{t('export_copies')}</b>
              <small>{t('export_copies_help', [String(summary.copies)])}</small>
            </span>
            <span class="num muted small">{byteSize(summary.copyBytes)}</span>
          </li>
        )}
        <li>
          <Icon name="doc" />
          <span>
            <b>{t('export_report')}</b>
            <small>{t('export_report_help')}</small>
          </span>
          <span class="muted small">PDF</span>
        </li>
        {contents !== 'redacted' && (
          <li>
            <Icon name="doc" />
            <span>
              <b>{t('documents_lists')}</b>
              <small>{t('documents_lists_help')}</small>
            </span>
            <span class="muted small">DOCX, PDF</span>
          </li>
        )}
        <li>
          <Icon name="seal" />
          <span>
            <b>{t('export_custody')}</b>
            <small>{t('export_custody_help')}</small>
          </span>
          <span class="num muted small">{t('dashboard_count', [String(summary.custodyEntries)])}</span>
        </li>
        <li class="locked">
          <Icon name="lock" />
          <span>
            <b>{t('export_private')}</b>
            <small>{t('export_private_help')}</small>
          </span>
        </li>
      </ul>
    </section>
  );
}

/** How many captures hold each fact that a court asks for. */
function Completeness({ summary }: { summary: ExportSummary }) {
  const { t } = useWords();
  const lines = [
    ['permalink', summary.withPermalink],
    ['time', summary.withTime],
    ['authorId', summary.withAuthorId],
    ['pixels', summary.withScreenPixels],
  ] as const;
  return (
    <section aria-labelledby="export-facts">
      <h2 id="export-facts">{t('export_facts')}</h2>
      <ul class="checks">
        {lines.map(([id, count]) => (
          <li key={id}>
            <Sign kind={count === summary.captures ? 'proven' : 'missing'} />
            <span>
              {t(`export_fact_${id}`)}
              {count < summary.captures && <small>{t(`export_fact_${id}_missing`)}</small>}
            </span>
            <span class="muted num">
              <CountOf count={count} total={summary.captures} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
