import { allowClosedPipe } from './closed-pipe';
import { verifyCommand } from './verify-command';

allowClosedPipe();

// 1 says that a pack is changed: a fault of ours may not say that
process.exitCode = await verifyCommand(process.argv.slice(2)).catch((error: unknown) => {
  console.error('the check could not be made:', error);
  return 2;
});
