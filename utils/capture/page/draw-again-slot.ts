/** Name under which the renderer stands in the isolated world. */
export const rendererSlot = 'bankenRenderer';

export interface Drawn {
  /** PNG as a data: address. */
  png: string;
  width: number;
  height: number;
}
