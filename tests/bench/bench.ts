import { argv } from 'node:process';

/** `npm run bench [-- --scale N] [-- --json FILE]`: every figure of a small profile, those of one with N cases, or with `--campaigns N` of N compared records; `--opening`: how soon popup and panel are painted; `--first-minute`: from the install to each role's first work. */
await import(
  argv.includes('--opening')
    ? './opening'
    : argv.includes('--first-minute')
      ? './first-minute'
      : argv.includes('--scale')
        ? './scale/scale'
        : argv.includes('--campaigns')
          ? './campaigns'
          : './every-figure'
);
