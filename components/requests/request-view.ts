import type { FormCapture } from '../../utils/evidence/form-capture-log';
import type { UpState } from '../../utils/shapes/records/up-state';
import type { TakedownRequest } from '../../utils/shapes/schema';
import type { ClockDate } from '../../utils/takedown/clocks/dates';
import type { NextStep } from '../../utils/takedown/clocks/next-steps';
import type { ClockDays } from './request-clock';

/** A request with what its route says. */
export interface RequestView {
  request: TakedownRequest;
  routeName: string;
  platformName: string;
  statutoryWindow: boolean;
  /** Of several posts: their numbers within the case, how many have not gone, and of how many it is known what came. */
  posts?: { numbers: readonly number[]; left: number; answered: number };
  clock?: ClockDays;
  /** Every date that runs for it. */
  dates?: readonly ClockDate[];
  /** What the permalink showed when it was last looked at. */
  lastLook?: { state: UpState; at: string };
  /** Pictures of the form and of the confirmation. */
  pictures?: readonly FormCapture[];
  /** It can be looked at again: there is a permalink and an adapter. */
  canLook?: boolean;
  /** What can follow the recorded answer. */
  next?: readonly NextStep[];
}

/** What a person can do with a request; the dashboard does it. */
export interface RequestActs {
  onAnswer(view: RequestView): void;
  onDiscard(view: RequestView): void;
  onDays(view: RequestView): void;
  onLook(view: RequestView): void;
  onPicture(picture: FormCapture): void;
  /** The request whose post is being looked at now. */
  looking?: string | undefined;
  onFollowUp(view: RequestView): void;
  onOtherRoute(view: RequestView): void;
}
