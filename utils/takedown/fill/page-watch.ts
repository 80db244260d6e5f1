import type { StopReason } from '../plan/guide-session';
import { attributeOf } from './receiver';

interface PageWatch {
  /** What has happened since the watch began. */
  happened(): StopReason | undefined;
  end(): void;
}

/**
 * Listens, while fields are written, for what must not follow from it. A form that a script sends meanwhile is held
 * back: nobody has pressed its button.
 */
export function watchPages(pages: readonly Document[], leaving: () => void): PageWatch {
  const ending = new AbortController();
  const views = [...new Set(pages.flatMap((page) => page.defaultView ?? []))];
  const addresses = views.map(({ location }) => location.href);
  let reason: StopReason | undefined;
  let isRead = false;
  function left(): void {
    if (reason === 'left') return;
    reason = 'left';
    leaving();
  }
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
        const place = attributeOf(target as Element, 'target')?.toLowerCase() ?? '';
        if (place !== '' && place !== '_self') reason = 'submitted';
      },
      options,
    );
    view.navigation.addEventListener(
      'navigate',
      (event) => {
        if (event.destination.sameDocument) reason ??= 'left';
        else if (event.cancelable && (isRead || event.formData)) {
          event.preventDefault();
          reason = 'submitted';
        } else left();
      },
      options,
    );
    for (const kind of ['beforeunload', 'pagehide'] as const) view.addEventListener(kind, left, options);
  }
  return {
    happened: () =>
      reason ?? (views.some(({ location }, index) => location.href !== addresses[index]) ? 'left' : undefined),
    end: () => ending.abort(),
  };
}
