import { writeFileSync } from 'node:fs';
import { statutoryAnswerDays } from '../../takedown/clocks/answer-clock';
import { hasWay, matrixCounts, matrixOf, matrixText } from '../../takedown/matrix';
import { type Route, routeAsOf } from '../../takedown/route-schema';
import { adapterFiles, adapterId } from '../build/adapter-files';
import { everyRoute } from '../live/shown-links';
import { strictArguments } from './strict-arguments';

/**
 * `npm run routes`: every route with who may use it for what, how sure that is today, and what of it nobody has read.
 * `-- --matrix [--json FILE]`: platform × right × sender with every way, and last how many have none.
 */
const routes = everyRoute().map((route) => routeAsOf(route));

const width = (text: string) => [...text].reduce((sum, each) => sum + (each <= '\u00ff' ? 1 : 2), 0);
const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - width(text)));

function row(route: Route): string[] {
  const clock = route.statutoryWindow ? `${statutoryAnswerDays() ?? '?'} days` : '-';
  const login = route.loginRequired === 'unknown' ? '?' : route.loginRequired ? 'yes' : 'no';
  return [
    route.platform,
    route.id,
    route.medium,
    route.standings.join(' '),
    clock,
    login,
    `${route.quality.window} / ${route.quality.fields}`,
    route.checkedOn,
    route.claims.join(' '),
  ];
}

function printTable(): void {
  const head = ['platform', 'route', 'medium', 'standing', 'clock', 'login', 'window / fields', 'checked', 'claims'];
  const table = [head, ...routes.map(row)];
  const widths = head.map((_, column) => Math.max(...table.map((cells) => width(cells[column] ?? ''))));
  for (const cells of table) {
    process.stdout.write(
      `${cells
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }

  process.stdout.write('\nNot read in a document:\n');
  for (const route of routes) {
    const fields = route.fields.filter((field) => !field.documented).map((field) => field.label.en);
    const parts = [
      ...(route.quality.window === 'documented' ? [] : [`window ${route.quality.window} (${route.readScope})`]),
      ...(fields.length > 0 ? [`fields: ${fields.join(', ')}`] : []),
    ];
    if (parts.length > 0) process.stdout.write(`  ${route.id}: ${parts.join('; ')}\n`);
  }
  const claims = [...new Set(routes.flatMap((route) => route.claims))];
  process.stdout.write(`\n${routes.length} routes, ${claims.length} claims: ${claims.join(', ')}\n`);
}

const { values } = strictArguments({ matrix: { type: 'boolean' }, json: { type: 'string' } });
if (values.matrix) {
  const sites = adapterFiles().map(adapterId);
  const ofRoutes = routes.flatMap(({ platform, alsoPlatforms = [] }) => [platform, ...alsoPlatforms]);
  const platforms = [...new Set([...sites, ...ofRoutes])].filter((id) => id !== 'generic' && id !== 'support').sort();
  const cells = matrixOf(routes, platforms);
  if (values.json) {
    const without = cells.filter((cell) => !hasWay(cell)).length;
    const figures = [
      ...matrixCounts(cells).map(({ name, value }) => ({ name, value, unit: 'cells', ok: true })),
      { name: 'cells', value: cells.length, unit: 'cells', ok: true },
      { name: 'without a way', value: without, unit: 'cells', target: '= 0', ok: without === 0 },
    ];
    writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  process.stdout.write(matrixText(cells));
} else printTable();
