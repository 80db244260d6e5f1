/** A post drawn again from its markup. */
export interface Drawn {
  /** PNG as a data: address. */
  png: string;
  width: number;
  height: number;
}
