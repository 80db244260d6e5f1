import { helpLine } from '../../utils/law/help-desks';
import { AgeNote } from '../facts/age-note';
import { useWords } from '../words/words';

export interface CompanyHelp {
  name?: string | undefined;
  url?: string | undefined;
  /** More lines of the company's own. */
  helpLines?: readonly { name: string; url: string }[] | undefined;
}

/** A link that a person typed: only a web page, a mail or a telephone number, else nothing. */
export function safeLink(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(url).protocol) ? url : undefined;
}

/**
 * The ways out: emergency, police advice and, when it was set, the company's desk. On every screen that shows a case.
 * `hasSteps`: for the person who recorded, in a line that has little room: what to do first as well.
 */
export function CareLinks({ desk, hasSteps }: { desk?: CompanyHelp | undefined; hasSteps?: true }) {
  const { t } = useWords();
  const advice = helpLine('police');
  const deskUrl = safeLink(desk?.url);
  const deskName = desk?.name || (deskUrl ? t('shared_desk') : undefined);
  return (
    <nav class="care" aria-label={t('shared_careName')}>
      <a href={helpLine('emergency').href}>{t('shared_emergency')}</a>
      <a href={advice.href} target="_blank" rel="noreferrer">
        {t('shared_policeAdvice')}
      </a>
      <AgeNote checkedOn={advice.checkedOn} of="route" t={t} />
      {deskName &&
        (deskUrl ? (
          <a href={deskUrl} target="_blank" rel="noreferrer" title={deskName}>
            {hasSteps ? t('shared_desk') : deskName}
          </a>
        ) : (
          <span class="cut">{deskName}</span>
        ))}
      {desk?.helpLines?.map(({ name, url }) => (
        <a key={url} href={safeLink(url) ?? ''} target="_blank" rel="noreferrer">
          {name}
        </a>
      ))}
      {hasSteps && (
        <a href="/records.html#steps" target="_blank" rel="noreferrer">
          {t('records_firstSteps')}
        </a>
      )}
    </nav>
  );
}

/** What to do when someone is in danger: shown when the answers say so, never behind a form. */
export function DangerWords() {
  const { t } = useWords();
  return (
    <>
      {t('shared_dangerBefore')}
      <a href={helpLine('emergency').href}>110</a>
      {t('shared_dangerBetween')}
      <a href={helpLine('police').href} target="_blank" rel="noreferrer">
        #9110
      </a>
      <AgeNote checkedOn={helpLine('police').checkedOn} of="route" t={t} />
      {t('shared_dangerAfter')}
    </>
  );
}
