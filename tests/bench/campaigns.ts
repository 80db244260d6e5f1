import { argv } from 'node:process';
import { type FoldedRecord, folded, type WrittenRecord } from '../../utils/evidence/compared/compared-record';
import { ownWords } from '../../utils/evidence/compared/compared-words';
import { CampaignsAtHand } from '../../utils/review/campaigns/campaigns-at-hand';
import { JoinFinder } from '../../utils/review/campaigns/find-joins';
import { GroupedCases } from '../../utils/review/campaigns/grouped-cases';
import type { Join } from '../../utils/review/campaigns/join';
import { HowAlike } from '../../utils/review/campaigns/likeness/how-alike';
import { WhoMeets } from '../../utils/review/campaigns/likeness/who-meets';
import { plantCopies } from '../unit/review/campaigns/planted-copies';
import { writeFigures, written } from './written-figures';

/**
 * `npm run bench -- --campaigns N [--json FILE]`: near-copies planted among N records, how many are found, wrong joins, and
 * the time of the whole and of each record that comes then, until a page has its campaigns.
 */
const count = Number(argv[argv.indexOf('--campaigns') + 1]) || 100_000;
const later = Math.min(1_000, Math.floor(count / 10));
const { records, campaigns } = plantCopies(count + later, 7);
const meets = new WhoMeets();
const alike = new HowAlike();
const finder = new JoinFinder();
const groups = new GroupedCases();
const page = new CampaignsAtHand();
const standing = new Set<Join>();

function takeIn(some: readonly WrittenRecord[]): void {
  const records = some.map(folded);
  for (const [at, known] of alike.add(meets.add(records)).entries()) finder.add(records[at] as FoldedRecord, known);
}

function look(): void {
  const news = finder.news();
  for (const join of news.come) standing.add(join);
  for (const join of news.gone) standing.delete(join);
  groups.take(news);
  groups.say({ apart: new Map(), together: [] });
  page.take(structuredClone(groups.changes()));
}

const begun = performance.now();
const processor = process.cpuUsage();
// As many at once as they are read
for (let at = 0; at < count; at += 4_000) takeIn(records.slice(at, Math.min(count, at + 4_000)));
look();
const total = (performance.now() - begun) / 1_000;
const used = process.cpuUsage(processor).user / 1e6;

const times = records.slice(count).map((record) => {
  const start = performance.now();
  takeIn([record]);
  look();
  return performance.now() - start;
});
const folding = performance.now();
for (const { text } of records) ownWords(text);
const floor = (performance.now() - folding) / 1_000;

const planted = new Map(campaigns.flatMap((cases) => cases.map((id) => [id, cases] as const)));
const sure = [...standing].filter(({ asks }) => !asks);
const wrong = sure.filter(({ one, other }) => planted.get(one)?.includes(other) !== true).length;
const copies = campaigns.flatMap(([base = '', ...rest]) =>
  rest.map((copy) => page.of(base)?.cases.includes(copy) === true),
);
times.sort((one, other) => one - other);
const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2));
const percent = (part: number, whole: number) => Number(((100 * part) / Math.max(1, whole)).toFixed(2));
const figures = [
  written(`campaign search over ${count} records`, Number(total.toFixed(2)), 's', '<= 5'),
  written('the same, of the processor', Number(used.toFixed(2)), 's'),
  written('floor: their words folded and nothing else', Number(floor.toFixed(2)), 's'),
  written('one new record until a page has its campaigns, median', at(0.5), 'ms', '<= 20'),
  written('one new record until a page has its campaigns, 99 %', at(0.99), 'ms', '<= 20'),
  written('planted copies found', percent(copies.filter(Boolean).length, copies.length), '%', '>= 95'),
  written('wrong joins', percent(wrong, sure.length), '%', '<= 1'),
  written('questions', standing.size - sure.length, ''),
];
for (const { name, value, unit, target = '', ok } of figures)
  console.log(`${name}: ${value} ${unit} ${target && `(${target}${ok ? '' : ', NOT kept'})`}`);
writeFigures(figures);
