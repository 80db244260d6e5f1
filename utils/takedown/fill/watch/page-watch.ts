import type { StopReason } from '../../plan/guide-session';
import { decoded } from './calls';
import { attributeOf, isStrange, type Receivers, strangeReceiver } from './receiver';
import { hearPresses, mayAsk, readForms } from './sending-press';

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
  /** Whether the form is another by now, sends to another host, or has lost the button that sends. */
  exchanged(submitter?: Element | null): Happened | undefined;
}

interface PageWatch {
  /** What has happened since the watch began. */
  happened(): Happened | undefined;
  /**
   * From now on until a person's press of what may send: who is told. A press that has only begun, a key that is typed and a
   * box that gets the focus send nothing by themselves: what the page sends at them is held back once. After a press steps
   * are held back once where they would send what was written by a form that was exchanged, or any form to another host.
   */
  goOn(heard: (happened: Happened) => void, written: Kept): void;
  end(): void;
}

interface Watching extends Receivers {
  /** What is written: an address that the page gives itself must not hold any of it. */
  values: readonly string[];
  /** Told as the page is left. */
  leaving(to?: string): void;
}

/**
 * Listens, while fields are written and after, for what must not follow from it. A form that a script sends meanwhile, and
 * a step to a site that the route does not name, are held back: nobody has pressed anything.
 */
export function watchPages(pages: readonly Document[], { leaving, sendsTo, values }: Watching): PageWatch {
  const ending = new AbortController();
  const views = [...new Set(pages.flatMap((page) => page.defaultView ?? []))];
  const isTold = toldBy(views, values);
  let found: Happened | undefined;
  let hear: ((happened: Happened) => void) | undefined;
  const forms = readForms();
  let isTouched = false;
  let isPressed = false;
  let kept: Kept | undefined;
  /** Something was held back in a press that had only begun; the rest of that press asks for nothing more. */
  let isHeld = false;
  function pressed(event: Event, isBegun: boolean): void {
    if (!hear) return;
    isTouched = true;
    isPressed ||= (isHeld ? isBegun : event.type !== 'pointerdown') && mayAsk(event);
    if (!isBegun) return;
    isHeld = false;
    forms.forget();
  }
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
        // What was read of another form before is still to leave: that is the one to be held back
        const isOther = isPressed && forms.other(event.target);
        const happened = isPressed && !isOther ? kept?.exchanged(event.submitter) : submitted;
        if (!happened) return;
        event.preventDefault();
        tell(happened.why, happened.to);
        if (isPressed && !isOther) kept = undefined;
        isHeld = isTouched && !isPressed;
      },
      options,
    );
    // `form.submit()` asks no `submit` event: the form's data is read, and a navigation follows here or in another frame.
    view.addEventListener(
      'formdata',
      ({ target, formData }) => {
        forms.read(target as Element, isPressed);
        const place = attributeOf(target as Element, 'target')?.toLowerCase() ?? '';
        if (place === '' || place === '_self') return;
        const to = strangeReceiver(target as Element, { sendsTo });
        if (isPressed && !(kept && to)) return;
        // Nothing holds back what goes into another frame: it goes empty
        for (const key of [...formData.keys()]) formData.delete(key);
        if (isPressed) kept = undefined;
        tell(isPressed ? 'exchanged' : 'submitted', to);
        isHeld = isTouched && !isPressed;
      },
      options,
    );
    view.navigation.addEventListener(
      'navigate',
      (event) => {
        const { destination, cancelable, formData, userInitiated } = event;
        if (destination.sameDocument) {
          if (!found && !hear && isTold(destination.url, view)) tell('left');
          return;
        }
        const url = URL.parse(destination.url);
        const to = url && isStrange(url, view.location.origin, sendsTo) ? url.hostname : undefined;
        const isEarly = isPressed ? forms.leaves(url, formData) : forms.any();
        if (isPressed && !isEarly) {
          if (cancelable && url && kept && isCarried(kept, url, formData, to)) {
            event.preventDefault();
            kept = undefined;
            tell('exchanged', to);
          } else if (to && !userInitiated) left(to);
        } else if (cancelable && (isEarly || formData || to)) {
          event.preventDefault();
          tell(isEarly || formData ? 'submitted' : 'led', to);
          isHeld = isTouched && !isPressed;
        } else left(to);
      },
      options,
    );
    for (const kind of ['beforeunload', 'pagehide'] as const)
      view.addEventListener(kind, () => !hear && left(), options);
    hearPresses(view, ending.signal, pressed);
  }
  return {
    happened: () => found ?? (views.some((view) => isTold(view.location.href, view)) ? { why: 'left' } : undefined),
    goOn(heard, written) {
      hear = heard;
      kept = written;
    },
    end: () => ending.abort(),
  };
}

/** Whether a step takes a form's data or what was written to another host, or that in an address where no form was to put it. */
function isCarried({ values, isPosted }: Kept, url: URL, formData: FormData | null, to: string | undefined): boolean {
  const sent = [
    decoded(url.pathname + url.search + url.hash),
    ...url.searchParams.values(),
    ...(formData?.values() ?? []),
  ].map(String);
  // What a form says to another host may be a cipher of it
  if (to !== undefined && formData) return true;
  return (
    (to !== undefined || (isPosted && !formData)) && values.some((value) => sent.some((each) => each.includes(value)))
  );
}

/** Says of an address that a page gives itself whether it holds what is written and did not before: a number of a draft is no other form. */
function toldBy(views: readonly Window[], values: readonly string[]): (address: string, view: Window) => boolean {
  const before = new Map(views.map((view) => [view, view.location.href]));
  const pieces = values.flatMap(piecesOf);
  return (address, view) => pieces.some((piece) => holds(address, piece) && !holds(before.get(view) ?? '', piece));
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s+]/g, '').toLowerCase();

/** A value, and each word of a short one: part of a name tells of it. */
function piecesOf(value: string): string[] {
  const words = value.length > SHORT ? [] : value.split(/[\s@]+/).filter((word) => WORD.test(word));
  return [value, ...words].map(plain).filter(({ length }) => length > 1);
}
/** Names and addresses for mail, in letters; those of sentences stand in addresses by chance. */
const SHORT = 40;
const WORD = /[^ -~]|\p{L}.{3}/u;

/** Whether an address of a page holds words. */
function holds(address: string, words: string): boolean {
  const url = URL.parse(address);
  return url !== null && plain(decoded(url.pathname + url.search + url.hash)).includes(words);
}
