/** One thing that the demonstration does. Steps of one chain stop at the first that fails; other chains go on. */
export interface Step {
  readonly chain: string;
  readonly title: string;
  run(): Promise<void>;
}

/** A step of this chain must have worked before any other may run. */
export const FOUNDATION = 'foundation';

/**
 * Runs the steps in order, one progress line each. Returns the titles of those that did not happen.
 * @param onFailure is told the number of a failed step before the next one runs.
 */
export async function runSteps(
  steps: readonly Step[],
  onFailure: (number: number) => Promise<void>,
): Promise<string[]> {
  const broken = new Set<string>();
  const missed: string[] = [];
  for (const [index, step] of steps.entries()) {
    process.stdout.write(`[${String(index + 1).padStart(2)}/${steps.length}] ${step.title} `);
    if (broken.has(step.chain) || broken.has(FOUNDATION)) {
      console.log('…… skipped: an earlier step failed');
      missed.push(step.title);
      continue;
    }
    const started = performance.now();
    try {
      await step.run();
      console.log(`…… ok (${((performance.now() - started) / 1_000).toFixed(1)} s)`);
    } catch (error) {
      console.log(`…… FAILED\n        ${messageOf(error)}`);
      broken.add(step.chain);
      missed.push(step.title);
      await onFailure(index + 1).catch(() => undefined);
    }
  }
  return missed;
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').slice(0, 8).join('\n        ');
}
