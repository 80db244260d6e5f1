/** Before which proceeding papers are made: a disclosure order, a provisional disposition, a lawsuit. */
export const proceedings = ['disclosure', 'provisional', 'suit'] as const;
export type Proceeding = (typeof proceedings)[number];
