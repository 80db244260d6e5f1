import { allowClosedPipe } from './closed-pipe';
import { printerTo } from './printer';
import { verifyCommand } from './verifying/verify-command';

allowClosedPipe();

// 1 says that a pack is changed: a fault of ours may not say that
process.exitCode = await verifyCommand(process.argv.slice(2)).catch((error: unknown) => {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  printerTo(console).error('the check could not be made:', ...words.split('\n'));
  return 2;
});
