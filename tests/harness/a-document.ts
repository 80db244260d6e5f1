import { builtinEnvironments } from 'vitest/runtime';

/** A document of jsdom for modules that are compiled as all others are: by itself it would have them compiled once more. */
export default { ...builtinEnvironments.jsdom, viteEnvironment: 'ssr' };
