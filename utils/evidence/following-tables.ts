import { registerTables } from './register/keep-register';

/** Tables whose rows follow from those of others: no backup carries them, and a restore makes them anew as it writes. */
export const followingTables: readonly string[] = [...registerTables, 'queue', 'dues', 'desk', 'figures', 'counts'];
