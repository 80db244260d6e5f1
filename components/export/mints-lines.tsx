import type { MintsRule, MintsStatus } from '../../utils/shapes/mints';
import { keyPart } from '../../utils/word-key';
import { Icon } from '../icon';
import { byteSize } from '../words/short-forms';
import { useWords } from '../words/words';

/** One rule of the court's filing system over the files that would be filed. */
interface MintsLineView {
  rule: MintsRule;
  status: MintsStatus;
  faults: readonly { file: string; found: string; limit?: string; rename?: string }[];
  count: number;
}

export interface MintsView {
  lines: readonly MintsLineView[];
  /** Most bytes for one upload, where somebody asked the court. */
  limit: number | undefined;
}

/** Whether the report and the papers could be filed, rule by rule, and why not. */
export function MintsLines({ lines, limit }: MintsView) {
  const { t } = useWords();
  const broken = lines.filter(({ status }) => status === 'bounces').length;
  return (
    <section aria-labelledby="mints-title">
      <div class="titled mints-head">
        <h2 id="mints-title">{t('mints_title')}</h2>
        <span class="muted small num">{t('mints_counts', [String(lines.length), String(broken)])}</span>
      </div>
      <ul class="checks">
        {lines.map((line) => (
          <Line key={line.rule} line={line} limit={limit} />
        ))}
        <li>
          <span class="nil" />
          <span>
            {t('mints_exhibit')}
            <small>{t('mints_outside')}</small>
          </span>
          <span class="muted">{t('mints_exhibit_help')}</span>
        </li>
      </ul>
    </section>
  );
}

function Line({ line: { rule, status, faults, count }, limit }: { line: MintsLineView; limit: number | undefined }) {
  const { t } = useWords();
  const isBroken = status === 'bounces';
  const words = t(`mints_${keyPart(rule)}`);
  return (
    <li class={isBroken ? 'fix' : status === 'passed' ? '' : 'blank'}>
      {status === 'passed' || isBroken ? <Icon name={isBroken ? 'pen' : 'check'} /> : <span class="nil" />}
      <div>
        {isBroken ? <b>{words}</b> : words}
        {status === 'passed' && <span class="sr"> {t('shared_done')}</span>}
        {rule === 'size' && (
          <small>{limit === undefined ? t('mints_size_unknown') : t('mints_size_help', [byteSize(limit)])}</small>
        )}
        {faults.map(({ file, found, rename }) => (
          <small key={`${file} ${found}`}>
            {t('mints_fault', [file, found])}
            {rename && <span class="mono"> {t('mints_rename', [rename])}</span>}
          </small>
        ))}
      </div>
      <span class="muted num">
        {status === 'later'
          ? t('mints_later')
          : status === 'cannot-tell'
            ? t('mints_cannotTell')
            : counted(rule, count, t)}
      </span>
    </li>
  );
}

function counted(rule: MintsLineView['rule'], count: number, t: ReturnType<typeof useWords>['t']): string {
  if (rule === 'format') return t('mints_files', [String(count)]);
  if (rule === 'paper') return t('mints_pages', [String(count)]);
  return rule === 'size' ? byteSize(count) : '';
}
