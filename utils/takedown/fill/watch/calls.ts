/** What a page asked of other sites while its form was filled. */
interface Calls {
  /** `steps`: what is going to be written. */
  begin(steps: readonly { value?: string | undefined }[]): void;
  /** A value is about to be given: what was asked before, as at a box's focus, cannot hold any. */
  giving(): true;
  /** Listens on for a moment: what the last field set off may come late. */
  end(): void;
  /** As the state tells it: hosts that had not been asked before, and those whose address held a value that was written. */
  told(): { calls?: string[] };
  /** Whether there were any. */
  carried(): boolean;
}

/** Shorter values stand in many addresses by chance. */
const LEAST = 4;
/** Postcodes are looked up for their town by many forms. */
const POSTCODE = /^〒?\d{3}-?\d{4}$/;
/** Hosts that are told. */
const MOST = 10;
/** What a page sends after the last field is heard of for so long, in ms. */
const LATE = 1_500;

/**
 * Listens for requests to other sites, by the browser's list of them (Resource Timing): the body of a request is not in
 * it, nor in Chromium what begins to load while a script of an extension is at work: posters of videos, whose
 * addresses are read from the page. Sites that the page had asked for its own parts are told only where their address holds a value.
 */
export function followCalls(page: Document, known: readonly string[], changed: () => void): Calls {
  const { defaultView: view } = page;
  const posters = () => [...page.querySelectorAll<HTMLVideoElement>('video[poster]')].map(({ poster }) => poster);
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replaceAll(/[\s+-]/g, '')
      .toLowerCase();
  let written: string[] = [];
  const hosts = new Set<string>();
  let before = new Set<string>();
  /** When the first value was given, ms since the page began. */
  let since: number | undefined;
  const carries = (address: string) => written.some((value) => plain(decoded(address)).includes(value));
  function hear(addresses: readonly string[]): void {
    const own = new Set([view?.location.hostname ?? '', ...known].map(siteOf));
    for (const address of addresses) {
      const url = URL.parse(address);
      if (!url || !/^(https?|wss?):$/.test(url.protocol) || own.has(siteOf(url.hostname))) continue;
      if (carries(url.href) || !before.has(siteOf(url.hostname))) hosts.add(url.hostname);
    }
    if (addresses.length > 0 && hosts.size > 0) changed();
  }
  function hearOf(entries: readonly PerformanceEntry[]): void {
    const isEarly = ({ startTime }: PerformanceEntry) => since === undefined || startTime < since;
    for (const entry of entries.filter(isEarly)) before.add(siteOf(hostOf(entry.name)));
    hear(entries.filter((entry) => !isEarly(entry)).map(nameOf));
  }
  // Rules for what is fetched ahead stand in no list either, and may be gone again
  const ahead = new Set<string>();
  const rules =
    view &&
    new view.MutationObserver((changes) => {
      note(changes);
      hear([...ahead]);
    });
  function note(changes: readonly MutationRecord[]): void {
    for (const { addedNodes, target } of changes)
      for (const node of [...addedNodes, target, target.parentNode]) {
        if (node?.nodeName !== 'SCRIPT' || (node as HTMLScriptElement).type !== 'speculationrules') continue;
        for (const [address] of (node.textContent ?? '').matchAll(/(?:https?:)?\/\/[^"\s]+/g))
          ahead.add(URL.parse(address, page.baseURI)?.href ?? '');
        for (const { href } of page.links) if (carries(href)) ahead.add(href);
      }
  }
  const observer = view && new view.PerformanceObserver((list) => hearOf(list.getEntries()));
  return {
    begin(steps) {
      const values = steps.flatMap(({ value }) => value ?? []);
      written = values.filter((value) => value.length >= LEAST && !POSTCODE.test(value)).map(plain);
      hosts.clear();
      since = undefined;
      const asked = [...(view?.performance.getEntriesByType('resource') ?? []).map(nameOf), ...posters()];
      before = new Set(asked.map((address) => siteOf(hostOf(address))));
      observer?.observe({ type: 'resource' });
      ahead.clear();
      rules?.observe(page, { childList: true, characterData: true, subtree: true });
    },
    giving() {
      if (since !== undefined) return true;
      hearOf(observer?.takeRecords() ?? []);
      for (const address of posters()) before.add(siteOf(hostOf(address)));
      since = view?.performance.now();
      return true;
    },
    end: () =>
      void setTimeout(() => {
        observer?.disconnect();
        rules?.disconnect();
      }, LATE),
    told: () => (hosts.size > 0 ? { calls: [...hosts].slice(0, MOST) } : {}),
    carried() {
      // What the browser has not handed out yet
      note(rules?.takeRecords() ?? []);
      hearOf(observer?.takeRecords() ?? []);
      hear([...posters(), ...ahead]);
      return hosts.size > 0;
    },
  };
}

const nameOf = ({ name }: PerformanceEntry) => name;

const hostOf = (address: string) => URL.parse(address)?.hostname ?? '';

/** An address in letters. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // Not well formed: it stays as it is
    return address;
  }
}

/** The part of a host that its owner has registered, near enough: `a.b.example.co.jp` is of `example.co.jp`. */
function siteOf(host: string): string {
  const labels = host.split('.');
  return labels.slice(/^\w{2,3}\.\w{2}$/.test(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}
