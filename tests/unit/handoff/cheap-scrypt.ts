import { vi } from 'vitest';

/**
 * Makes a guess at a passphrase cheap (2^10 instead of 2^18): it is to be dear for attackers, not for tests. Import it
 * before everything that encrypts; `hasRealCost(true)` brings the real cost back.
 */
const cost = { isReal: false };

export function hasRealCost(isReal: boolean): void {
  cost.isReal = isReal;
}

vi.mock('age-encryption', async (original) => {
  const age = await original<typeof import('age-encryption')>();
  return {
    ...age,
    Encrypter: class extends age.Encrypter {
      constructor() {
        super();
        if (!cost.isReal) this.setScryptWorkFactor(10);
      }
    },
  };
});
