/** The clock of every test stands so many days ahead (`npm run proofs`): what a test expects may not depend on when it runs. */
const ahead = Number(process.env['BANKEN_DAYS_AHEAD']) * 86_400_000;
const clock = globalThis.Date;
const now = () => clock.now() + ahead;

// Files of tests share their process: the clock is set ahead once
if (!('daysAhead' in clock))
  globalThis.Date = new Proxy(clock, {
    construct: (real, parts, asked) => Reflect.construct(real, parts.length === 0 ? [now()] : parts, asked),
    get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
    has: (real, name) => name === 'daysAhead' || name in real,
  });
