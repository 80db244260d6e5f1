import type { StopReason } from '../guide-session';

interface PageWatch {
  /** What has happened since the watch began. */
  happened(): StopReason | undefined;
  end(): void;
}

/**
 * Listens, while fields are written, for what must not follow from it. A form that a script sends meanwhile is held
 * back: nobody has pressed its button.
 */
export function watchPages(pages: readonly Document[]): PageWatch {
  const ending = new AbortController();
  const views = [...new Set(pages.flatMap((page) => page.defaultView ?? []))];
  const addresses = views.map(({ location }) => location.href);
  let reason: StopReason | undefined;
  let isRead = false;
  const options = { capture: true, signal: ending.signal };
  for (const view of views) {
    view.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        reason = 'submitted';
      },
      options,
    );
    // `form.submit()` asks no `submit` event: the form's data is read, and a navigation follows here or in another frame.
    view.addEventListener(
      'formdata',
      ({ target }) => {
        isRead = true;
        if (/^(?!_self$|$)/i.test((target as Element | null)?.getAttribute('target') ?? '')) reason = 'submitted';
      },
      options,
    );
    view.navigation.addEventListener(
      'navigate',
      (event) => {
        if (event.cancelable && (isRead || event.formData)) {
          event.preventDefault();
          reason = 'submitted';
        } else reason ??= 'left';
      },
      options,
    );
    for (const kind of ['beforeunload', 'pagehide'] as const)
      view.addEventListener(kind, () => (reason ??= 'left'), options);
  }
  return {
    happened: () =>
      reason ?? (views.some(({ location }, index) => location.href !== addresses[index]) ? 'left' : undefined),
    end: () => ending.abort(),
  };
}
