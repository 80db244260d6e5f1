/** One site under the hosts of many countries and languages: what its adapter matches is the home host alone. */
import sites from './country-hosts.json';

/** `www.google.es`, `maps.google.co.uk`, `pl.tripadvisor.com`, `de-de.facebook.com`. */
const form = /^(www|maps|[a-z]{2}(?:-[a-z]{2})?)\.(google|tripadvisor|facebook)\.([a-z.]+)$/;

/** The host under which an adapter knows the site of another country; a host that is none stays as it is. */
export function homeHostOf(host: string): string {
  const [, part = '', site = '', ending = ''] = form.exec(host) ?? [];
  const isKnown = Object.entries(sites).some(([name, endings]) => name === site && endings.split(' ').includes(ending));
  return isKnown ? `${part === 'maps' ? part : 'www'}.${site}.com` : host;
}

/** The same page under the home host. */
export function atHome(url: URL): URL {
  const home = new URL(url);
  home.hostname = homeHostOf(url.hostname);
  return home;
}

/** What an adapter matches at home, as match patterns of a host elsewhere; none where it reads nothing there. */
export function patternsAt(host: string, matches: readonly string[]): string[] {
  const home = `https://${homeHostOf(host)}/`;
  return matches.filter((match) => match.startsWith(home)).map((match) => match.replace(home, `https://${host}/`));
}
