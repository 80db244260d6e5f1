import { argv } from 'node:process';
import { JoinFinder } from '../../utils/review/campaigns/find-joins';
import { groupCases } from '../../utils/review/campaigns/group-cases';
import { plantCopies } from '../unit/review/campaigns/planted-copies';

/** `npm run bench -- --campaigns N`: near-copies planted among N records, how many are found, wrong joins, and the time of each. */
const count = Number(argv[argv.indexOf('--campaigns') + 1]) || 100_000;
const { records, campaigns } = plantCopies(count, 7);
const finder = new JoinFinder();
const times: number[] = [];
const processor = process.cpuUsage();
for (const record of records) {
  const start = performance.now();
  finder.add(record);
  times.push(performance.now() - start);
}
const begun = performance.now();
const joins = finder.joins();
times.push(performance.now() - begun);
const used = process.cpuUsage(processor).user / 1_000_000;
const planted = new Map(campaigns.flatMap((cases) => cases.map((id) => [id, cases] as const)));
const sure = joins.filter(({ asks }) => !asks);
const wrong = sure.filter(({ one, other }) => planted.get(one)?.includes(other) !== true).length;
const grouped = groupCases(joins, { apart: new Map(), together: [] });
const groupOf = new Map(grouped.flatMap(({ cases }) => cases.map((id) => [id, cases] as const)));
const copies = campaigns.flatMap(([base = '', ...rest]) =>
  rest.map((copy) => groupOf.get(base)?.includes(copy) === true),
);
times.sort((one, other) => one - other);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
const total = times.reduce((sum, time) => sum + time, 0) / 1_000;
console.log(`${count} records: ${total.toFixed(1)} s, of the processor ${used.toFixed(1)} s (budget 5 s)`);
console.log(`one record: median ${at(0.5)} ms, 99 % within ${at(0.99)} ms (budget 20 ms)`);
console.log(
  `copies found ${percent(copies.filter(Boolean).length, copies.length)}, wrong joins ${percent(wrong, sure.length)}, questions ${joins.length - sure.length}`,
);
