import type { StopReason } from '../../plan/guide-session';
import { decoded } from './calls';
import { attributeOf, isStrange, type Receivers } from './receiver';

/** What a page did by itself; `to`: the host that it was on its way to, where the route does not name it. */
export interface Happened {
  why: StopReason;
  to?: string;
}

const submitted: Happened = { why: 'submitted' };

/** What was written, and how: looked at when the person sends the form. */
interface Kept {
  values: readonly string[];
  /** Its form says that it puts no values into an address. */
  isPosted: boolean;
  /** Whether the form is another by now, or sends to another host. */
  exchanged(): Happened | undefined;
}

interface PageWatch {
  /** What has happened since the watch began. */
  happened(): Happened | undefined;
  /**
   * From now on until a person's next press in the page: who is told. Presses to leave by are held back no more after it, but
   * once where they would send what was written by a form that was exchanged, or to another host.
   */
  goOn(heard: (happened: Happened) => void, written: Kept): void;
  end(): void;
}

interface Watching extends Receivers {
  /** Told as the page is left. */
  leaving(to?: string): void;
}

/**
 * Listens, while fields are written and after, for what must not follow from it. A form that a script sends meanwhile, and
 * a step to a site that the route does not name, are held back: nobody has pressed anything.
 */
export function watchPages(pages: readonly Document[], { leaving, sendsTo }: Watching): PageWatch {
  const ending = new AbortController();
  const views = [...new Set(pages.flatMap((page) => page.defaultView ?? []))];
  const addresses = views.map(({ location }) => location.href);
  let found: Happened | undefined;
  let hear: ((happened: Happened) => void) | undefined;
  let isRead = false;
  let isPressed = false;
  let kept: Kept | undefined;
  function tell(why: StopReason, to?: string): void {
    found = { why, ...(to ? { to } : {}) };
    hear?.(found);
  }
  function left(to?: string): void {
    tell('left', to);
    leaving(to);
  }
  const options = { capture: true, signal: ending.signal };
  for (const view of views) {
    view.addEventListener(
      'submit',
      (event) => {
        const happened = isPressed ? kept?.exchanged() : submitted;
        if (!happened) return;
        event.preventDefault();
        if (isPressed) kept = undefined;
        tell(happened.why, happened.to);
      },
      options,
    );
    // `form.submit()` asks no `submit` event: the form's data is read, and a navigation follows here or in another frame.
    view.addEventListener(
      'formdata',
      ({ target, formData }) => {
        isRead = !isPressed;
        const place = attributeOf(target as Element, 'target')?.toLowerCase() ?? '';
        if (!isRead || place === '' || place === '_self') return;
        // Nothing holds back what goes into another frame: it goes empty
        for (const key of [...formData.keys()]) formData.delete(key);
        tell('submitted');
      },
      options,
    );
    view.navigation.addEventListener(
      'navigate',
      (event) => {
        const { destination, cancelable, formData, userInitiated } = event;
        if (destination.sameDocument) {
          if (!found && !hear) tell('left');
          return;
        }
        const url = URL.parse(destination.url);
        const to = url && isStrange(url, view.location.origin, sendsTo) ? url.hostname : undefined;
        if (isPressed) {
          if (cancelable && url && kept && isCarried(kept, url, formData, to)) {
            event.preventDefault();
            kept = undefined;
            tell('exchanged', to);
          } else if (to && !userInitiated) left(to);
        } else if (cancelable && (isRead || formData || to)) {
          event.preventDefault();
          tell(isRead || formData ? 'submitted' : 'led', to);
        } else left(to);
      },
      options,
    );
    for (const kind of ['beforeunload', 'pagehide'] as const)
      view.addEventListener(kind, () => !hear && left(), options);
    for (const kind of ['pointerdown', 'keydown', 'click'] as const)
      view.addEventListener(kind, (event) => (isPressed ||= hear !== undefined && event.isTrusted), options);
  }
  return {
    happened: () =>
      found ?? (views.some(({ location }, index) => location.href !== addresses[index]) ? { why: 'left' } : undefined),
    goOn(heard, written) {
      hear = heard;
      kept = written;
    },
    end: () => ending.abort(),
  };
}

/** Whether a step takes what was written to another host, or in an address where no form was to put it. */
function isCarried({ values, isPosted }: Kept, url: URL, formData: FormData | null, to: string | undefined): boolean {
  const sent = [
    decoded(url.pathname + url.search + url.hash),
    ...url.searchParams.values(),
    ...(formData?.values() ?? []),
  ].map(String);
  return (
    (to !== undefined || (isPosted && !formData)) && values.some((value) => sent.some((each) => each.includes(value)))
  );
}
