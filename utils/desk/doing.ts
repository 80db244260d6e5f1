import type { ActNote } from '../evidence/store/desk-acts';
import type { CaseBody, CaseKind } from '../vault/events/case-kinds';

/** What a desk does with a case, and what the case's own log says of it. */
export interface Doing<Kind extends CaseKind = CaseKind> {
  caseId: string;
  kind: Kind;
  /** May name an act that is written before it: the hashes so far stand in their order. */
  body: CaseBody<Kind> | ((before: readonly string[]) => CaseBody<Kind>);
  custody?: ActNote;
}
