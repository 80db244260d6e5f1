// Ahead of the library, which looks for a database as it is loaded
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

/**
 * Ahead of every file of tests that keeps state (a database, modules that remember): it finds none of what an
 * earlier file left. The process and the libraries in it stay, which a process a file would load anew each time.
 */
vi.resetModules();
globalThis.indexedDB = new IDBFactory();
Dexie.dependencies.indexedDB = globalThis.indexedDB;
// Pages and workers have it, Node has not
globalThis.reportError ??= (error: unknown) => console.error(error);
