import { readdirSync, readFileSync } from 'node:fs';
import { claimById } from '../../takedown/claims';
import { type Route, routeAsOf, routeSchema } from '../../takedown/route-schema';

/** `npm run routes`: every route with who may use it for what, and how sure that is today, and what of it nobody has seen yet. */
const folder = new URL('../../takedown/routes', import.meta.url);
const routes = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => routeSchema.array().parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
  .map((route) => routeAsOf(route));

const width = (text: string) => [...text].reduce((sum, each) => sum + (each <= '\u00ff' ? 1 : 2), 0);
const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - width(text)));

function row(route: Route): string[] {
  const clock = route.statutoryWindow ? `${route.answerDays?.[1] ?? '?'} days` : '-';
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

process.stdout.write('\nNot verified:\n');
for (const route of routes) {
  const fields = route.fields.filter((field) => !field.verified).map((field) => field.label.en);
  const parts = [
    ...(route.quality.window === 'verified' ? [] : [`window ${route.quality.window} (${route.verifiedScope})`]),
    ...(fields.length > 0 ? [`fields: ${fields.join(', ')}`] : []),
  ];
  if (parts.length > 0) process.stdout.write(`  ${route.id}: ${parts.join('; ')}\n`);
}
const claims = [...new Set(routes.flatMap((route) => route.claims))].map((id) => claimById(id)?.name.en ?? id);
process.stdout.write(`\n${routes.length} routes, ${claims.length} claims: ${claims.join(', ')}\n`);
