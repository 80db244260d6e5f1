/** Something of a page that was drawn again from its markup. */
export interface Drawn {
  /** PNG as a data: address. */
  png: string;
  width: number;
  height: number;
}

/** A post, and what stands in the window with it; that can fail by itself. */
export interface DrawnPost {
  post: Drawn;
  viewport?: Drawn | undefined;
}
