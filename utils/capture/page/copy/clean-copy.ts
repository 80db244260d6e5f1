import { factName } from '../../../inert-page/kept-markup';
import { factsIn, inertPageOf } from '../../../inert-page/rebuild-page';
import { attributesOf } from '../../../members';
import { locatedPosts, partsOf } from '../../posts/registry';
import { ownHosts } from '../own-roots';
import { isSecretName, isSignedIn, leaveOutSession } from '../session-traces';
import { originalsOf, settleSight } from '../settled-sight';
import { leaveOutWords, sessionTokens, viewerNames } from '../viewer-names';
import { inertCopy, leaveOut, twinsOf } from './inert-copy';
import { inlineImages } from './inline-images';

export interface CleanCopy {
  html: string;
  /** What was left out or could not be brought in, in words for the record: `script 12`, `image 3 not inlined`. */
  left: string[];
  /** The page shows or holds something of the viewer's session, so a copy that cannot be cleaned must not be kept. */
  session: boolean;
}

interface Wanted {
  /** The post that is recorded. */
  post?: Element | undefined;
  /** Selectors of the parts that show who is signed in, from the platform's adapter. */
  viewer?: readonly string[] | undefined;
  /** Asks for nothing: pictures keep their address. */
  isQuiet?: boolean;
}

/**
 * A copy of the document as it stands, in one file: no tokens or form values, nothing that shows who was looking,
 * addresses made absolute, styles and pictures brought in, and written anew so that it runs nothing and calls nobody when
 * it is opened (utils/inert-page).
 */
export async function cleanCopy(
  document: Document,
  capturedAt: string,
  { post, viewer = [], isQuiet = false }: Wanted = {},
): Promise<CleanCopy> {
  const left: string[] = [];
  const copy = inertCopy(document.documentElement) as HTMLElement;
  const recorded = post && partsOf(post);
  const located = [...new Set([...(recorded ?? []), ...[...locatedPosts().values()].flatMap(partsOf)])];
  const pairs = located.flatMap((post) =>
    twinsOf([post], document.documentElement, copy).map((twin) => [post, twin] as const),
  );
  // Whoever reads the copy asks whether it shows the words of the record: those of other posts are not looked for
  const originals = originalsOf(recorded ? pairs.filter(([original]) => recorded.includes(original)) : pairs);
  leaveOut(ownHosts(), document.documentElement, copy);
  const styles = readStyles(document, left);
  count(copy.querySelectorAll('script'), 'script', left);
  count(copy.querySelectorAll('iframe, frame'), 'frame', left);
  for (const frame of copy.querySelectorAll('iframe, frame')) frame.replaceWith(frameNote(document, frame));
  const secretMeta = [...copy.querySelectorAll('meta')].filter((meta) =>
    ['name', 'property', 'itemprop', 'id'].some((name) => isSecretName(meta.getAttribute(name) ?? '')),
  );
  for (const meta of secretMeta) meta.remove();
  const traces = new Map<string, number>();
  leaveOutSession(copy, viewer, (what) => traces.set(what, (traces.get(what) ?? 0) + 1));
  if (secretMeta.length > 0) traces.set('secret', (traces.get('secret') ?? 0) + secretMeta.length);
  const view = document.defaultView;
  const words = view
    ? leaveOutWords(copy, sessionTokens(view), viewerNames(document, viewer), new Set(pairs.map(([, twin]) => twin)))
    : 0;
  if (words > 0) traces.set('word', words);
  for (const [what, times] of traces) left.push(`${what} ${times}`);
  for (const element of [copy, ...copy.querySelectorAll('*')]) makeAbsolute(element, document.baseURI);
  const inlined = await inlineImages(document, copy, isQuiet);
  if (inlined.missing > 0) left.push(`image ${inlined.missing} not inlined`);
  if (view) settleSight(originals, styles, view);
  const session =
    isSignedIn(document, viewer) || ['viewer', 'secret', 'draft', 'word'].some((what) => traces.has(what));
  const metas = [...copy.querySelectorAll('meta')];
  // What a head says of its content stays as what a page says; in a body the elements stay
  const itemsOf = (meta: Element) => meta.closest('head') && meta.getAttribute('itemprop');
  const items = metas.flatMap((meta): [string, string][] => {
    const name = itemsOf(meta);
    return name ? [[`page-${name}`, meta.getAttribute('content') ?? '']] : [];
  });
  const said = [...factsIn(metas), ...items].filter(([name]) => name.startsWith('page-') && factName.test(name));
  const facts = [['banken-source', document.location.href], ['banken-captured-at', capturedAt], ...said] as const;
  return { html: inertPageOf(copy, { title: document.title, facts, css: styles }), left, session };
}

function count(found: NodeListOf<Element>, what: string, left: string[]): void {
  if (found.length > 0) left.push(`${what} ${found.length}`);
}

function frameNote(document: Document, frame: Element): Element {
  const note = document.createElement('div');
  note.setAttribute('data-banken-frame', frame.getAttribute('src') ?? '');
  return note;
}

const addresses = ['src', 'href', 'cite'];

/** Addresses in full, so that a copy says where its links lead. */
function makeAbsolute(element: Element, base: string): void {
  for (const [name, value] of attributesOf(element)) {
    // A film's place stays empty; by its poster a record knows it
    if (name === 'poster' && URL.canParse(value, base))
      Element.prototype.setAttribute.call(element, 'data-banken-poster', new URL(value, base).href);
    if (addresses.includes(name) && value && !value.startsWith('#') && URL.canParse(value, base))
      Element.prototype.setAttribute.call(element, name, new URL(value, base).href);
  }
}

/** A rule for sheets of paper, `@page`: on paper a copy stands as on any other. */
const ofPaper = 6;

/** The text of every style sheet that can be read. A sheet of another origin without CORS is named, not fetched. */
function readStyles(document: Document, left: string[]): string {
  const texts: string[] = [];
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    try {
      const rules = [...sheet.cssRules].flatMap((rule) => (rule.type === ofPaper ? [] : rule.cssText)).join('\n');
      const media = sheet.media.mediaText;
      texts.push(media && media !== 'all' ? `@media ${media} {\n${rules}\n}` : rules);
    } catch {
      // A sheet of another site: noted as left out
      left.push(`style sheet not readable: ${sheet.href ?? ''}`);
    }
  }
  return texts.join('\n');
}
