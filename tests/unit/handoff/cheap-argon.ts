import { vi } from 'vitest';

/** Makes a guess at a passphrase cheap (8 KiB in place of 19 MiB), as cheap-scrypt.ts does. Import it before everything that locks. */
vi.mock('@noble/hashes/argon2.js', async (original) => {
  const argon = await original<typeof import('@noble/hashes/argon2.js')>();
  return {
    ...argon,
    argon2idAsync: async (...[password, salt, options]: Parameters<typeof argon.argon2idAsync>) =>
      argon.argon2id(password, salt, { ...options, m: 8, t: 1 }),
  };
});
