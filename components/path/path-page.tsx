import type { ComponentChildren } from 'preact';
import { lawFact } from '../../utils/law/law-facts';
import { qualityAsOf } from '../../utils/law/quality';
import { ranges } from '../../utils/takedown/path/ranges';
import { CheckedMark } from '../facts/checked-mark';
import { FactLine, Lacking } from '../facts/fact-line';
import { LawLine } from '../facts/law-cite';
import { Icon } from '../icon';
import { CareLinks, type CompanyHelp } from '../shared/care-links';
import { useWords } from '../words/words';

interface PathPageProps {
  incidentId: string;
  number: string;
  posts: number;
  /** The strip of stations. */
  stations: ComponentChildren;
  /** In whose name, by which counsel. */
  sender: ComponentChildren;
  /** Number of a court, the newest. */
  caseNumber?: string | undefined;
  /** Cards of the page, in their order: next, received, papers. */
  children: ComponentChildren;
  dates: ComponentChildren;
  desk: CompanyHelp;
}

/** From a post to a name: where the case stands, what comes next, what was handed out, papers, dates. */
export function PathPage(props: PathPageProps) {
  const { t, lang } = useWords();
  return (
    <main class="path-page">
      <header class="page-head">
        <p class="muted small num">
          <a href={`#/incidents/${props.incidentId}`}>{props.number}</a>
          {'　'}
          {t('path_crumb')} <span class="badge num">{t('path_posts', [String(props.posts)])}</span>
        </p>
        <h1>{t('path_title')}</h1>
        <div class="path-head">
          {props.sender}
          <span class="line small">
            <span class="muted">{t('path_caseNumber')}</span>
            {props.caseNumber ? <b class="num">{props.caseNumber}</b> : <Lacking words={t('path_caseNumber_none')} />}
          </span>
        </div>
      </header>
      {props.stations}
      <div class="path-cols">
        <div>{props.children}</div>
        <div class="path-dates">
          {props.dates}
          <section class="card" aria-label={t('path_ranges')}>
            <header>
              <h2>{t('path_ranges')}</h2>
            </header>
            <dl class="facts pad">
              {ranges.map((range) => (
                <FactLine key={range.id} label={t(`path_range_${range.id}`)}>
                  {range.text[lang]}{' '}
                  <CheckedMark
                    quality={qualityAsOf(range.quality, range.checkedOn)}
                    checkedOn={range.checkedOn}
                    of="law"
                  />
                  <small class="muted">
                    {range.source[lang]}
                    {range.pages.map((page, index) => (
                      <a key={page} class="link range-page" href={page} target="_blank" rel="noreferrer">
                        {t('path_range_source', [String(index + 1)])}
                      </a>
                    ))}
                  </small>
                </FactLine>
              ))}
            </dl>
            <p class="muted small pad">
              {t('path_ranges_note')} {t('path_range_unknown')}
            </p>
          </section>
          <p class="muted small">
            <Icon name="info" /> {t('path_note')} <LawLine fact={lawFact('sender-data-use')} />
          </p>
          <CareLinks desk={props.desk} />
        </div>
      </div>
    </main>
  );
}
