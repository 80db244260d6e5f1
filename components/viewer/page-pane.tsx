import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useHoldToShow } from '../shared/hold-to-show';
import { useWords } from '../words/words';
import { HardCover } from './hard-cover';
import { readSavedPage, showSavedPage } from './saved-page';

interface PagePaneProps {
  /** Text of page.html; undefined when there is none. */
  loadPage(): Promise<string | undefined>;
  /** It was open for so many seconds. */
  onShown(seconds: number): void;
  /** Of a kind over which this person wants a harder mask: open on purpose for a few seconds only. */
  isHard: boolean;
}

/** The saved page, on request only, in a frame that runs nothing and loads nothing. */
export function PagePane({ loadPage, onShown, isHard }: PagePaneProps) {
  const { t } = useWords();
  const [html, setHtml] = useState<string>();
  const [isAbsent, setAbsent] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const report = useRef(onShown);
  report.current = onShown;

  const hold = useHoldToShow(onShown);
  useEffect(() => {
    if (!isHard) return;
    let isCurrent = true;
    if (hold.shown)
      void loadPage().then((text) => {
        if (!isCurrent) return;
        setHtml(text);
        setAbsent(text === undefined);
      });
    else setHtml(undefined);
    return () => {
      isCurrent = false;
    };
  }, [isHard, hold.shown]);

  useEffect(() => {
    // What is masked more strongly tells its seconds by itself
    if (html === undefined || isHard) return;
    const since = Date.now();
    return () => report.current(Math.max(1, Math.round((Date.now() - since) / 1_000)));
  }, [html]);

  const open = async () => {
    const text = await loadPage();
    setHtml(text);
    setAbsent(text === undefined);
  };
  if (isAbsent)
    return (
      <div class="stage stage-none">
        <Icon name="page" />
        <p>{t('dashboard_page_none')}</p>
      </div>
    );
  if (html === undefined && isHard)
    return (
      <div class="stage">
        <HardCover hold={hold} />
      </div>
    );
  if (html === undefined)
    return (
      <div class="stage stage-none">
        <Icon name="page" />
        <p class="muted small">{t('dashboard_page_help')}</p>
        <button type="button" class="btn" onClick={() => void open()}>
          {t('dashboard_page_show')}
        </button>
      </div>
    );
  return (
    <div class="open-pane">
      <header>
        <Icon name="eye" />
        <b>{t('dashboard_page_open')}</b>
        <span class="muted small">{t('dashboard_page_open_help')}</span>
        <button type="button" class="btn s" onClick={() => (isHard ? hold.handlers.onBlur() : setHtml(undefined))}>
          {t('dashboard_page_close')}
        </button>
      </header>
      <iframe
        ref={frame}
        class="saved-page"
        title={t('dashboard_page_title')}
        sandbox="allow-same-origin"
        srcdoc="<!doctype html><title></title>"
        onLoad={() => frame.current && showSavedPage(frame.current, readSavedPage(html))}
      />
    </div>
  );
}
