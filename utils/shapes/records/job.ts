import { z } from 'zod';
import type { ErrorCode } from '../../coded-error';
import { instant, uuid } from '../scalars';
import {
  type CaptureStep,
  captureSteps,
  type Failure,
  failureSchema,
  followsSchema,
  type Picture,
  type PixelKind,
  pictureSchema,
} from './capture-record';
import { type SightedFacts, sightedFactsSchema } from './sighting';

/** Where a capture came from, as the browser says, never as the page says. */
const captureTabSchema = z.strictObject({ tabId: z.number(), frameId: z.number(), windowId: z.number() });
export type CaptureTab = z.infer<typeof captureTabSchema>;

/**
 * A capture on its way, or stopped with its reason. Every step leaves its result here, so a killed worker goes on where
 * it stopped; when the capture is sealed, its job is deleted in the same transaction.
 */
export const captureJobSchema = z.strictObject({
  id: uuid,
  incidentId: uuid,
  state: z.enum(['running', 'failed']),
  step: z.enum(captureSteps),
  attempts: z.int(),
  sighting: sightedFactsSchema,
  postKey: z.string(),
  tab: captureTabSchema,
  picture: pictureSchema.exactOptional(),
  /** What the page's copy could not bring along. */
  archive: z.strictObject({ left: z.array(z.string()) }).exactOptional(),
  failures: z.array(failureSchema),
  follows: followsSchema.exactOptional(),
  startedAt: instant,
  error: z.strictObject({ code: z.string(), detail: z.string().exactOptional() }).exactOptional(),
});
export type CaptureJob = z.infer<typeof captureJobSchema>;

/** One capture as screens show it, whether it is on its way, stopped, or sealed and its job gone. */
export interface CaptureAtHand {
  id: string;
  incidentId: string;
  state: 'running' | 'sealed' | 'failed';
  step: CaptureStep;
  sighting: SightedFacts;
  picture?: Picture;
  failures: Failure[];
  /** ISO 8601 UTC. */
  sealedAt?: string;
  error?: { code: string; detail?: string };
  /** The tab from which it was recorded or looked at of late. */
  tab?: Pick<CaptureTab, 'tabId' | 'frameId'>;
}

/** Where a capture is, for marks. */
export interface CaptureState {
  captureId: string;
  incidentId: string;
  incidentNumber: string;
  state: CaptureAtHand['state'];
  step: CaptureStep;
  pixels?: PixelKind;
  /** ISO 8601 UTC. */
  sealedAt?: string;
  error?: ErrorCode;
}

/** A post of which a sealed capture is here, for its mark. */
export interface KeptPost {
  postKey: string;
  captureId: string;
  pixels: PixelKind;
  /** ISO 8601 UTC, to the minute: a page's process may read it. */
  sealedAt: string;
}
