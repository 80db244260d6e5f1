import { vi } from 'vitest';

/** Ahead of every file of tests, since its process is shared: it finds neither clock nor global of an earlier file. */
vi.useRealTimers();
vi.unstubAllGlobals();
