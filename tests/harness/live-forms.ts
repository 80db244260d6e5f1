import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { LiveVerdict } from '../../utils/shapes/records/seen-site';
import type { Route } from '../../utils/takedown/route-schema';
import { projectRoot } from './build';
import { blockPage } from './live-copies';

/** A form that was rebuilt without its words, one behind a question for a person, one and a help line that are no more. */
export const plantedLinks: ReadonlyMap<string, Exclude<LiveVerdict, 'right'>> = new Map([
  ['tt-privacy', 'wrong'],
  ['yt-privacy', 'blocked'],
  ['pin-contact', 'gone'],
  ['desk-labour', 'gone'],
]);

/** Our own page that stands for the form of a route. */
export const copyOfForm = (id: string) => join(projectRoot, 'tests', 'fixtures', 'forms', 'route', `${id}.html`);

/** Serves copies of forms and a short page for every other address, each as late as a site is, with what is planted. */
export async function serveForms(
  context: BrowserContext,
  forms: readonly Route[],
  links: readonly { id: string; url: string }[],
  milliseconds: number,
): Promise<void> {
  const bare = (url: string) => url.replace(/#.*$/, '');
  const copies = new Set(forms.map(({ id }) => id));
  const byAddress = new Map([...links, ...forms].map(({ id, url = '' }) => [bare(url), id]));
  await context.route('**/*', async (route) => {
    const address = bare(route.request().url());
    const id = route.request().isNavigationRequest() ? byAddress.get(address) : undefined;
    if (id === undefined) return route.abort();
    await new Promise((done) => setTimeout(done, milliseconds));
    const contentType = 'text/html; charset=utf-8';
    const plant = plantedLinks.get(id);
    if (plant === 'gone') return route.fulfill({ status: 410, contentType, body: '<p>410</p>' });
    if (plant === 'blocked') return route.fulfill({ contentType, body: blockPage });
    if (!copies.has(id)) return route.fulfill({ contentType, body: `<title>${address}</title>案内` });
    const html = readFileSync(copyOfForm(id), 'utf8');
    return route.fulfill({ contentType, body: plant === 'wrong' ? withoutLabels(html) : html });
  });
}

/** The form with other words, names and classes round the same boxes. */
export function withoutLabels(html: string): string {
  return html
    .replaceAll(/\s(?:name|id|for|class|placeholder|title|aria-[\w-]+|data-[\w-]+)="[^"]*"/g, '')
    .replaceAll(/>[^<>]+</g, '>―<');
}
