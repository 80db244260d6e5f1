/**
 * Lets a reader close its end before all is said (`| head -3`), as any tool does: what is said then goes nowhere, and the exit
 * code stays that of the verdict. Any other fault is thrown.
 */
export function allowClosedPipe(streams: readonly NodeJS.WriteStream[] = [process.stdout, process.stderr]): void {
  for (const stream of streams)
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}
