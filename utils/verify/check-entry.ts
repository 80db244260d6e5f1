/** Who can make a check: `npm run verify`, the verify page (dashboard and verify.html, one code), and verify.sh. */
const runners = ['command', 'page', 'shell'] as const;
type Runner = (typeof runners)[number];

/** `integrity`: the pack agrees with itself. `seal`: who made it and when. `fact`: what its captures say. */
export type CheckPart = 'integrity' | 'seal' | 'fact';

export interface CheckEntry {
  /** Travels; words for screens are in locales/ as `verify_check_<id>`. */
  id: string;
  part: CheckPart;
  /** What holds when it is proven; for the command line and verify.sh. */
  title: string;
  runners: readonly Runner[];
  /** Every cause it can give, each by its own name; words in locales/ as `verify_reason_<reason>`. */
  reasons: readonly string[];
  /** Causes that verify.sh finds where it cannot make the whole check: it then never says that the check holds. */
  inShell?: readonly string[];
}

export const everyone = runners;
export const ours = ['command', 'page'] as const;
export const bagLines = ['file-missing', 'line-syntax', 'line-twice', 'too-large'] as const;
export const signed = ['file-missing', 'key-syntax', 'signature-syntax', 'signature-differs', 'not-in-pack'] as const;
