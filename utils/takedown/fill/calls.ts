/** What a page asked of other sites while its form was filled. */
export interface Calls {
  /** Hosts that it had not asked before, and those whose address held a value that was written. */
  hosts(): string[];
  /** Whether such an address held a value. */
  carried(): boolean;
  end(): void;
}

/** Shorter values stand in many addresses by chance. */
const LEAST = 4;
/** Postcodes are looked up for their town by many forms. */
const POSTCODE = /^〒?\d{3}-?\d{4}$/;

/**
 * Listens for requests to other sites, by the browser's list of them (Resource Timing): the body of a request is not in
 * it. Sites that the page had asked for its own parts are told only where their address holds a value.
 */
export function watchCalls(view: Window, known: readonly string[], values: readonly string[], told: () => void): Calls {
  const { performance, PerformanceObserver } = view as Window & typeof globalThis;
  const asked = performance.getEntriesByType('resource').flatMap(({ name }) => siteOf(URL.parse(name)?.hostname ?? ''));
  const own = new Set([view.location.hostname, ...known].map(siteOf));
  const before = new Set(asked);
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replaceAll(/[\s+-]/g, '')
      .toLowerCase();
  const written = values.filter((value) => value.length >= LEAST && !POSTCODE.test(value)).map(plain);
  const hosts = new Set<string>();
  let isCarried = false;
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const url = URL.parse(name);
      if (!url || !/^(https?|wss?):$/.test(url.protocol) || own.has(siteOf(url.hostname))) continue;
      const said = plain(decoded(url.href));
      const carries = written.some((value) => said.includes(value));
      isCarried ||= carries;
      if (carries || !before.has(siteOf(url.hostname))) hosts.add(url.hostname);
    }
    if (hosts.size > 0) told();
  });
  observer.observe({ type: 'resource' });
  return { hosts: () => [...hosts].slice(0, MOST), carried: () => isCarried, end: () => observer.disconnect() };
}

/** Hosts that are told. */
const MOST = 10;

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The part of a host that its owner has registered, near enough: `a.b.example.co.jp` is of `example.co.jp`. */
function siteOf(host: string): string {
  const labels = host.split('.');
  return labels.slice(/^\w{2,3}\.\w{2}$/.test(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}
