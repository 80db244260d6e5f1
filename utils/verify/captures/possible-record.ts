import { impossibleInSighting } from '../../capture/job/possible-sighting';
import { ownEntry } from '../../own-entry';
import { schemeOf } from '../../platforms/post-addresses';
import { earlierPostMarkupFile, postMarkupFile } from '../../shapes/records/capture-record';
import type { Capture } from '../../shapes/schema';
import type { BagFiles } from '../bag/check-bag';
import type { Finding } from '../check-ids';
import { untoldDoubts } from './own-doubts';
import { strangeFailures, strangeFiles, strangePicture } from './own-forms';

/** Names under which a capture has ever kept its files; nothing else is of a capture. */
const ownNames = [
  /^(?:post\.(?:json|txt|html)|page\.(?:html|mhtml)|(?:capture|seal|brought|taken-out)\.json)$/,
  /^post-at-(?:shot|copy)\.(?:json|txt|html)$/,
  /^screenshot-(?:post|viewport|context)\.png$/,
  /^(?:tiles\/\d{1,4}\.png|brought\/\d{1,4}(?:\.[a-z0-9]{1,5}){1,2}|seal\/.+)$/,
];
export const isNameOfCapture = (name: string): boolean => ownNames.some((known) => known.test(name));
/** Pixels without which nobody can tell a letter from another. */
const leastLetter = 9;

/** How sites number their accounts. */
const accountIds: Readonly<Record<string, RegExp>> = {
  ...{ x: /^\d{1,20}$/, mastodon: /^\d{1,20}$/, facebook: /^\d{1,20}$/, 'google-maps': /^\d{1,25}$/ },
  ...{ bluesky: /^did:[a-z0-9]+:[\w.:%-]+$/, youtube: /^UC[\w-]{22}$/ },
};
const anyId = /^/;
/** As every record is named: RFC 9562 §5.4. */
const randomId = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * What no browser and no adapter records, whatever a page did: sizes of nothing, counts that contradict each other, a
 * reading of another site's adapter, a second reading without the failure that it stands for, files of no capture.
 */
export function impossibleFindings(capture: Capture, own: BagFiles, path: string): Finding[] {
  const { environment, picture, failures, post, page, scope } = capture;
  const { viewport, devicePixelRatio } = environment;
  const told = (...codes: string[]) => failures.some(({ code }) => codes.includes(code));
  const stepFailed = (name: string) => failures.some(({ step }) => step === name);
  const { looked, blank, unlike } = picture.letters ?? { looked: 0, blank: 0, unlike: 0 };
  const missing = blank + unlike;
  const names = [...own.keys()];
  const written = (post.text ?? '').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const account = post.author?.id;
  const isScreen = picture.kind === 'screen';
  const isReadAgain = names.some((name) => name.startsWith('post-at-'));
  const isWithout = own.has('taken-out.json') || capture.follows?.why === 'without-pixels';
  const rules: [isSo: boolean, detail: string, name?: string][] = [
    [(picture.pendingImages ?? 0) < 0, 'fewer pictures than none'],
    [missing > looked, `${missing} of ${looked} letters`],
    [looked > (written + 20) * (picture.tiles.length + 1) * 2, `${looked} letters of ${written}`],
    [
      picture.letters !== undefined && looked * 2 < written && !told('letters-not-compared', 'unseen-words'),
      `${looked} letters of ${written}, and no failure`,
    ],
    [
      (looked - missing) * leastLetter > (picture.width ?? 0) * (picture.height ?? 0),
      `${looked} letters in ${picture.width}x${picture.height}`,
    ],
    [told('changed-since-click') && !isReadAgain, 'no reading'],
    [isScreen && (picture.width ?? 0) > (viewport.width + 1) * devicePixelRatio + 1, 'a picture wider than its window'],
    [
      (isScreen && told('no-screen-permission')) || (picture.kind === 'rendered' && failures.length === 0),
      `pixels ${picture.kind}`,
    ],
    [isWithout && picture.kind !== 'none', 'taken out'],
    [environment.quiet === true && picture.tiles.length > 1, 'quiet'],
    [isReadAgain && !told('changed-since-click'), 'no failure'],
    [scope === 'post' && !isWithout && !own.has('page.html') && !stepFailed('archive'), 'no page, and no failure'],
    [scope === 'post' && !isWithout && picture.kind === 'none' && !stepFailed('pixels'), 'no picture, and no failure'],
    [!own.has(postMarkupFile) && !own.has(earlierPostMarkupFile), 'no markup of the post', 'post.json'],
    [own.has('page.mhtml') && / Gecko\/\d+ Firefox\//.test(environment.userAgent), 'an archive'],
    ...impossibleInSighting(capture).map(([what, name = 'capture.json']): [boolean, string, string] => [
      true,
      what,
      name,
    ]),
    ...[...untoldDoubts(capture, own), ...strangePicture(capture), ...strangeFailures(capture)].map(
      (what): [boolean, string] => [true, what],
    ),
    ...strangeFiles(capture).map((what): [boolean, string, string] => [true, what, 'seal.json']),
    [
      account !== undefined && !(ownEntry(accountIds, post.platform) ?? anyId).test(account),
      `author ${account}`,
      'post.json',
    ],
    [!randomId.test(capture.id) || capture.id === capture.incidentId, `id ${capture.id}`, 'seal.json'],
    [!isPlace(capture), `page ${page.url.slice(0, 80)}`],
  ];
  return [
    ...rules
      .filter(([isSo]) => isSo)
      .map(([, detail, name = 'capture.json']): Finding => ({ reason: 'records-differ', path: path + name, detail })),
    ...names
      .filter((name) => !isNameOfCapture(name))
      .map((name): Finding => ({ reason: 'file-unsealed', path: path + name, detail: 'no file of a capture' })),
  ];
}

/** A page of the web, a file that was opened in the browser, or one that a person brought. */
function isPlace({ page, scope, environment }: Capture): boolean {
  const scheme = schemeOf(page.url);
  if (environment.way === 'file') return scheme === 'file:';
  return /^https?:$/.test(scheme) || (scheme === 'file:' && scope !== 'post');
}
