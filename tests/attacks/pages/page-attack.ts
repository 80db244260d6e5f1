import type { PageParts } from './x-page';

/** One hostile page: what it does, and one of which codes the record must carry. */
export interface PageAttack extends PageParts {
  name: string;
  told: readonly string[];
  /** What the record’s text must say in place of a code: nothing is to be told where all is read. */
  read?: string;
  /** Runs in the page between press and release. */
  whileDown?: string;
  /** Level with what its mark stands, where that is not `#post`. */
  level?: string;
}
