import { useId } from 'preact/hooks';
import type { BothWords } from '../../../utils/evidence/keys/spoken-words';
import { CopyButton } from '../../facts/facts';
import { FourWords } from '../../handoff/four-words';
import { Icon } from '../../icon';
import { Problem } from '../../shared/acts/problem';
import type { Act } from '../../shared/acts/use-act';
import { Button } from '../../shared/button';
import { Notice } from '../../shared/notice';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

/** What is typed of an invitation. */
interface InvitationWords {
  name: string;
  people: string;
  page: string;
  mail: string;
}

interface InviteCardProps {
  /** The desk came here by a backup: answers are signed by another key than those who were invited know. */
  hasMoved: boolean;
  value: InvitationWords;
  /** Once it is made: the link, its picture and the four words. */
  made?:
    | { link: string /** Rows of dark and light. */; code: readonly (readonly boolean[])[]; words: BothWords }
    | undefined;
  act: Act;
  onChange(value: InvitationWords): void;
  onMake(): void;
  onSave(): void;
  onPrint(): void;
}

const fields = ['name', 'people', 'page', 'mail'] as const;

/** For the desk that receives: the link, the code and the file by which employees add it. Nothing in them is secret. */
export function InviteCard({ hasMoved, value, made, act, onChange, onMake, onSave, onPrint }: InviteCardProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <section class="card poster" {...cardAt('keys#invite')}>
      <header>
        <h2>{t('invite_title')}</h2>
      </header>
      <div class="pad stack">
        <p class="muted small">{t('invite_help')}</p>
        {hasMoved && (
          <Notice icon="alert" tone="caution">
            {t('invite_moved')}
          </Notice>
        )}
        <div class="stack no-print">
          {fields.map((name) => (
            <div key={name} class="words-field">
              <label for={`${id}-${name}`}>{t(`invite_${name}`)}</label>
              <input
                id={`${id}-${name}`}
                class="input"
                type="text"
                maxLength={300}
                value={value[name]}
                aria-describedby={`${id}-${name}-help`}
                onInput={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
              />
              <p id={`${id}-${name}-help`} class="muted small">
                {t(`invite_${name}_help`)}
              </p>
            </div>
          ))}
          <Problem act={act} />
          <p class="acts">
            <Button
              disabled={act.isBusy || value.name.trim() === '' || !value.page.startsWith('https://')}
              onPress={onMake}
            >
              {t('invite_make')}
            </Button>
          </p>
        </div>
        {made && (
          <div class="invite">
            <Code rows={made.code} name={t('invite_code')} />
            <div class="stack">
              <p class="linkrow">
                <span class="mono cut">{made.link}</span>
                <CopyButton text={made.link} what={t('invite_link')} />
              </p>
              <p class="line no-print">
                <Button kind="primary" icon="print" onPress={onPrint}>
                  {t('invite_print')}
                </Button>
                <Button icon="download" onPress={onSave}>
                  {t('invite_file')}
                </Button>
              </p>
              <p class="muted">{t('invite_words')}</p>
              <FourWords words={made.words} />
              <p class="muted small no-print">
                <Icon name="info" /> {t('invite_policy')}
              </p>
            </div>
          </div>
        )}
      </div>
    </section>
  );
}

/** A QR code as one path, dark on white in both themes. */
function Code({ rows, name }: { rows: readonly (readonly boolean[])[]; name: string }) {
  const size = rows.length;
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path fill="#1d2021" d={path} />
    </svg>
  );
}
