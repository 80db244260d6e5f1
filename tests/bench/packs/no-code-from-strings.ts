import { z } from 'zod';

// Before any schema is made: what is brought into a page of the extension as a string may make no code from strings
z.config({ jitless: true });
