import { type Before, type Facts, type Judgement, judgeAnew } from './judge';
import { remembered } from './labels/remembered';
import type { ControlText } from './texts/surrounding-texts';
import { labelIn } from './texts/wording';

/** Reads a control by the words round it, once for as long as these, how they break, its facts and the box before stay the same. */
export const judge = (control: Facts, text: ControlText, previous: Judgement | undefined): Judgement => {
  const before = previous && { key: previous.key, senses: previous.senses };
  const breaks = [text.last, text.own, text.near, text.head].map(labelIn);
  return judged(JSON.stringify([control, text, before, breaks]));
};

const judged = remembered((written) => judgeAnew(...(JSON.parse(written) as [Facts, ControlText, Before | undefined])));
