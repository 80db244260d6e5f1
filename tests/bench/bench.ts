import { argv } from 'node:process';

/** `npm run bench [-- --scale N] [-- --json FILE]`: every figure of a small profile, or those of one with N cases. */
await import(argv.includes('--scale') ? './scale/scale' : './every-figure');
