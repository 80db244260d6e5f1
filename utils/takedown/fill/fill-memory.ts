import type { FillStep } from '../plan/guide-session';
import { unmarkAll, unmarkField } from './drawn/outline';
import type { Written } from './fill';
import { tellChange, wait } from './focus';
import { emptyMenu } from './menu';
import { put } from './put';
import { elementOf, isKept } from './write';

/** The page hears of what is taken back, in ms. */
const PAUSE = 60;
/** A page that puts back what was taken out does so by then, in ms. */
const LATER = 400;

/** What was filled in a page, while the page stands: a guide that is opened there again can still take it back. */
export interface FillMemory {
  written: (Written & { key: string })[];
  /** Steps whose values the page before this one had been given when it left by itself, and whither. */
  left?: { given: number[]; to?: string } | undefined;
  /** Keeps those for the next page, at the moment at which this one is left. */
  keepGiven?: (given: readonly number[], to?: string) => void;
}

/** Keeps what was filled by the key of its step: a later plan may have other steps. */
export function remember(memory: FillMemory, written: readonly Written[], steps: readonly FillStep[]): void {
  memory.written = written.map((entry) => ({ ...entry, key: steps[entry.step]?.key ?? '' }));
}

/** What of it still stands as it was filled, under the steps of the plan at hand. */
export function recall({ written }: FillMemory, steps: readonly FillStep[]): Written[] {
  return written.flatMap(({ key, ...entry }) => {
    const step = steps.findIndex((each) => each.key === key);
    return step >= 0 && elementOf(entry.target)?.isConnected && isKept(entry.target, entry.value)
      ? [{ ...entry, step }]
      : [];
  });
}

/**
 * Takes back what we wrote and the person has not changed since. Gives the steps that the person has changed, and those
 * whose value stands in the page all the same.
 */
export async function undoFill(
  written: readonly Written[],
  pause = PAUSE,
): Promise<Record<'edited' | 'stay', number[]>> {
  const edited: Written[] = [];
  for (const entry of written.toReversed()) {
    const { target } = entry;
    if (!isKept(target, entry.value)) {
      edited.push(entry);
    } else if (target.kind === 'menu') {
      await emptyMenu(target.element, pause);
    } else if (target.kind === 'drawn') {
      // Some let go of a choice that is pressed again; most keep one for good.
      await put(target, entry.value);
    } else if (target.kind === 'radios') {
      for (const option of target.options) option.checked = false;
      tellChange(target.options[Number(entry.value)]);
    } else {
      await put(target, entry.former);
    }
    unmarkField(elementOf(target));
  }
  unmarkAll();
  // A page that draws from its own state brings back what it was not told.
  await wait(LATER);
  const stay = written.filter((entry) => !edited.includes(entry) && stands(entry));
  return { edited: edited.map(({ step }) => step), stay: stay.map(({ step }) => step) };
}

/** Whether a value stands in its box, or in one that the page has put in the place of it. */
function stands({ target, value }: Written): boolean {
  const element = elementOf(target);
  if (element?.isConnected) return isKept(target, value);
  const boxes = element?.ownerDocument.querySelectorAll<HTMLInputElement>('input, textarea') ?? [];
  return target.kind === 'text' && [...boxes].some((box) => box.value === value);
}
