import type { Look } from './drawn/into-sight';
import { isInput } from './drawn/shown-choice';
import { press } from './press';
import type { Given } from './watch/receiving';
import { assign, type LastLook, pickRadio, typeInEditor, type Writable } from './write';

/** Everything but a drawn list, which is opened first. */
export type Direct = Exclude<Writable, { kind: 'menu' }>;

/** What a person has to see of it, and how: the box, or the option that is to be chosen. */
export function lookedAt(target: Direct, goal: string): { element: HTMLElement | undefined; look: Look } {
  return 'options' in target
    ? { element: target.options[Number(goal)], look: 'choice' }
    : { element: target.element, look: 'box' };
}

/** Puts a value in, or chooses the option at a place; `isStillIt` has the last word. */
export async function put(target: Direct, goal: string, isStillIt: LastLook = () => true): Promise<Given> {
  if (target.kind === 'editor') return typeInEditor(target.element, goal, isStillIt);
  if (!('options' in target)) return assign(target.element, goal, isStillIt);
  const option: HTMLElement | undefined = target.options[Number(goal)];
  if (!option || !isStillIt()) return 'held-back';
  if (isInput(option)) pickRadio(option);
  else press(option);
  return 'given';
}
