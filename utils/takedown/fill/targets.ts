import { listControls, MOST_CONTROLS } from '../match/controls';
import { type FieldMatch, fillable, isBeside, isShown, matchForm, type SentBy } from '../match/match-form';
import { asksForOthers } from '../match/settling/form-purpose';
import type { FillStep } from '../plan/guide-session';
import type { AttachTarget } from './attach';
import { isKnown } from './date-part';
import { isGivenAway } from './drawn/read-by-others';
import { evidenceZone } from './drop-zone';
import type { FillTarget } from './fill';
import { goalOf } from './goal';
import { signatureOf } from './signature';
import { TEXTS } from './watch/page-changes';
import { isByAddress, type Receivers, strangeReceiver } from './watch/receiver';
import { asWritable } from './write';

const choices = 'select, [type=radio], [role=radio], [role=combobox]:not(input)';

/** The page and its frames of the same origin. A sandboxed or foreign frame gives no document and stays untouched. */
function formPages(page: Document): Document[] {
  const frames = [...page.querySelectorAll('iframe')].flatMap((frame) => {
    const inner = frame.hasAttribute('sandbox') || !isShown(frame) ? null : frame.contentDocument;
    return inner?.body ? formPages(inner) : [];
  });
  return [page, ...frames];
}

export interface Targets {
  targets: Map<number, FillTarget[]>;
  /** Steps of a person's own data whose box, as the page says, everybody or the poster gets to read: the person alone fills it. */
  passedOn: Set<number>;
  /** Where a picture of the post may be put. */
  evidence: AttachTarget | undefined;
  /** There are more boxes than are read. */
  isCut: boolean;
  /** Boxes for whoever is represented stay empty, since nothing is known of them but their name. */
  leavesClient: boolean;
  /** Nothing is asked for but by forms that are no report: a comment, a word to the poster, the poster's own objection. */
  isForOthers: boolean;
}

/**
 * The steps that have a value to write and one control to write it to, or all of one date. Of several boxes for URLs the
 * first is used.
 */
export function findTargets(page: Document, steps: readonly FillStep[]): Targets {
  const matches = new Map<string, FieldMatch>();
  const pages = formPages(page);
  const sentBy = senderOf(steps);
  const found = pages.flatMap((each) => matchForm(each, steps, sentBy));
  const all = fillable(found);
  for (const match of all) if (!matches.has(match.key)) matches.set(match.key, match);
  const targets = new Map<number, FillTarget[]>();
  const passedOn = new Set<number>();
  steps.forEach((step, index) => {
    if (step.mode !== 'fill' || step.value === undefined || step.why !== undefined) return;
    const { value, instant } = step;
    // Many forms ask for the e-mail twice, whether their route says so or not.
    const twice = step.key === 'reporter.email' && steps.every(({ key }) => key !== 'reporter.emailConfirm');
    const first = matches.get(step.key);
    const parts = all.filter(
      (match) => first && (match === first ? match.part || match.which : isBeside(first, match)),
    );
    const valueFor = (match: FieldMatch) =>
      match.which === 'shown'
        ? (step.shownAs ?? value)
        : match.places
          ? joinedPlaces(match, all, steps) || value
          : value;
    const known = parts.length > 1 ? parts.filter((match) => isKnownWhich(match, step)) : parts;
    const found = known.length > 0 ? known : [first, twice ? matches.get('reporter.emailConfirm') : undefined];
    const boxes = found.flatMap((match) =>
      match && (match.part || !(step.spare && step.control === 'text' && match.element.matches(choices)))
        ? [
            {
              step: index,
              key: match.key,
              isText: step.control === 'text',
              element: match.element,
              options: match.options,
              signature: signatureOf(match.element),
              value: valueFor(match),
              ...(instant ? { instant } : {}),
              ...(match.part?.takes ? { part: match.part.takes } : {}),
            },
          ]
        : [],
    );
    if (boxes.some(isGivenAway)) passedOn.add(index);
    else if (fitting(boxes).length > 0) targets.set(index, fitting(boxes));
  });
  const evidence = evidenceField(page, matches.get('attachment.evidence'));
  const isCut = pages.some((each) => listControls(each).length >= MOST_CONTROLS);
  const isForOthers = targets.size + passedOn.size === 0 && pages.some(asksForOthers);
  const leavesClient = found.some(({ isOfClient, shown }) => isOfClient && shown);
  return { targets, passedOn, evidence, isCut, leavesClient, isForOthers };
}

/** Of two names of an account one may be all that is known, and of two telephones one is. */
function isKnownWhich({ which }: FieldMatch, { value, shownAs }: FillStep): boolean {
  if (which === 'shown') return shownAs !== undefined;
  if (which === 'account') return value !== shownAs;
  return which === undefined || (which === 'mobile') === isMobile(value ?? '');
}

/** Numbers that people carry about begin so in Japan (Telecommunications numbering plan: 060, 070, 080, 090). */
const isMobile = (number: string) =>
  /^(?:\+?81|0)[6-9]0\d{8}$/.test(number.normalize('NFKC').replaceAll(/[^\d+]/g, ''));

/** Who sends what the steps are of: an agent has a name of their own, and a company or an agent one of whom they write for. */
function senderOf(steps: readonly FillStep[]): SentBy {
  const isGiven = (wanted: string) => steps.find(({ key, value }) => key === wanted && value !== undefined);
  const agent = isGiven('agent.name');
  if (agent) return agent.isByLaw ? 'guardian' : 'counsel';
  return isGiven('victim.name') ? 'company' : 'person';
}

/** What of an address a box names that no other box asks for by itself. */
function joinedPlaces(box: FieldMatch, all: readonly FieldMatch[], steps: readonly FillStep[]): string {
  const wanted = (box.places ?? []).filter((place) => !all.some((other) => other !== box && other.key === place));
  if (wanted.length < 2) return '';
  const values = wanted.map((place) => [place, steps.find(({ key }) => key === place)?.value ?? ''] as const);
  const isBuilding = (place: string) => place === 'reporter.address.street2';
  return values
    .reduce((line, [place, value]) => `${line}${isBuilding(place) && line && value ? ' ' : ''}${value}`, '')
    .trim();
}

/** Of a date in parts those that are known; where one of them cannot be given, that one alone, since half a date is another. */
function fitting(boxes: readonly FillTarget[]): FillTarget[] {
  const known = boxes.filter(({ part, instant }) => part === undefined || isKnown(part, instant));
  const isLacking = (box: FillTarget) => {
    const writable = asWritable(box.element, box.options);
    return box.part !== undefined && writable !== undefined && goalOf(writable, box) === undefined;
  };
  const lacking = known.filter(isLacking);
  return lacking.length > 0 ? lacking : known;
}

function evidenceField(page: Document, match: FieldMatch | undefined): AttachTarget | undefined {
  const element = match?.element.matches('input[type=file]') ? match.element : evidenceZone(page);
  return element && { element, signature: signatureOf(element) };
}

/** What is told of the forms before anything is written. */
export interface FormWarnings {
  /** A host that the form sends to and the route does not name: nothing is filled that goes there. */
  sendsElsewhere?: string;
  /** The same of a form that holds values and nothing to fill in, as a confirmation does; told behind a page that was filled. */
  confirmsElsewhere?: string;
  /** The form puts what is written into an address, which histories and servers keep. */
  isByAddress?: true;
  /** There are more boxes than are read. */
  isCut?: true;
  /** Boxes for whoever is represented stay empty. */
  leavesClient?: true;
  /** The forms of the page are no report, so that nothing of them is filled. */
  isForOthers?: true;
}

/** What is to be known of the forms of these fields, as the state tells it. */
export function warningsOf(
  page: Document,
  { targets, isCut, leavesClient, isForOthers }: Targets,
  place: Receivers,
): FormWarnings {
  const boxes = [...targets.values()].flat().map(({ element }) => element);
  const host = boxes.map((element) => strangeReceiver(element, place)).find((each) => each !== undefined);
  const confirmed = targets.size > 0 ? undefined : [...page.forms].filter(isConfirmation);
  const confirms = confirmed?.map((form) => strangeReceiver(form, place)).find((each) => each !== undefined);
  return {
    ...(host === undefined ? {} : { sendsElsewhere: host }),
    ...(confirms === undefined ? {} : { confirmsElsewhere: confirms }),
    ...(boxes.some(isByAddress) ? { isByAddress: true } : {}),
    ...(isCut ? { isCut } : {}),
    ...(leavesClient ? { leavesClient } : {}),
    ...(isForOthers ? { isForOthers } : {}),
  };
}

/** Values that are handed on, where nobody is asked for any. */
function isConfirmation(form: HTMLFormElement): boolean {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  const isAsking = inputs.some((each) => each.matches(`${TEXTS}, select`) && !each.readOnly && isShown(each));
  return !isAsking && inputs.some((each) => !each.matches('[type=submit]') && each.value.length >= LEAST_VALUE);
}

/** Shorter values are a form's own: a step, a language. */
const LEAST_VALUE = 4;
