import { z } from 'zod';
import type { ErrorCode } from '../coded-error';
import { type CaptureStep, captureSteps, failureSchema, followsSchema, type PixelKind, pictureSchema } from './capture';
import { instant } from './scalars';
import { sightingSchema } from './sighting';

/** Where a capture came from, as the browser says, never as the page says. */
export const captureTabSchema = z.strictObject({ tabId: z.number(), frameId: z.number(), windowId: z.number() });
export type CaptureTab = z.infer<typeof captureTabSchema>;

/** A capture on its way. Every step leaves its result here, so a killed worker goes on where it stopped. */
export const captureJobSchema = z.strictObject({
  id: z.uuid(),
  incidentId: z.uuid(),
  state: z.enum(['running', 'sealed', 'failed']),
  step: z.enum(captureSteps),
  attempts: z.int(),
  sighting: sightingSchema,
  postKey: z.string(),
  tab: captureTabSchema,
  picture: pictureSchema.exactOptional(),
  /** What the page's copy could not bring along. */
  archive: z.strictObject({ left: z.array(z.string()) }).exactOptional(),
  failures: z.array(failureSchema),
  follows: followsSchema.exactOptional(),
  startedAt: instant,
  sealedAt: instant.exactOptional(),
  error: z.strictObject({ code: z.string(), detail: z.string().exactOptional() }).exactOptional(),
});
export type CaptureJob = z.infer<typeof captureJobSchema>;

/** Where a capture is, for marks and the popup. */
export interface CaptureState {
  captureId: string;
  incidentId: string;
  incidentNumber: string;
  state: 'running' | 'sealed' | 'failed';
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
  /** ISO 8601 UTC. */
  sealedAt: string;
}
