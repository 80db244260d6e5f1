import type { Import } from './imports';
import { sourceFolders } from './imports';
import { apart, type Room, rooms } from './table';

/** The room of a file: that of the longest path that it begins with. */
export function roomOf(file: string): string | undefined {
  let found: { name: string; length: number } | undefined;
  for (const [name, { at }] of Object.entries(rooms)) {
    for (const start of at) {
      if (file.startsWith(start) && start.length > (found?.length ?? 0)) found = { name, length: start.length };
    }
  }
  return found?.name;
}

const isOurs = (path: string) => sourceFolders.some((folder) => path.startsWith(`${folder}/`));
const isAsset = (path: string) => /\.(css|svg|json|html)$/.test(path);

/** What of an import the table does not allow, in a line; nothing when it may be. */
export function breachesOf({ from, to, kind }: Import): string[] {
  const name = roomOf(from);
  const room: Room | undefined = name === undefined ? undefined : rooms[name];
  if (name === undefined || room === undefined) return [`${from} stands in no room`];
  const told = (why: string) => [`${from} → ${to} (${kind}): ${why}`];
  if (!isOurs(to)) {
    const isAllowed = isAsset(to) || room.packages?.some((start) => to.startsWith(start));
    return isAllowed ? [] : told(`${name} takes no such package`);
  }
  if (isAsset(to)) return [];
  const aim = roomOf(to);
  if (aim === undefined) return told('stands in no room');
  const few = apart[to];
  if (few && kind === 'value' && !few.includes(name)) return told(`only for ${few.join(', ')}`);
  if (aim === name || room.uses.includes(aim)) return [];
  if (room.types?.includes(aim)) return kind === 'type' ? [] : told(`${name} takes only types of ${aim}`);
  return told(`${name} may not import ${aim}`);
}

/** Allowances of the table that no import makes use of: they would let in what nobody asked for. */
export function idleAllowances(imports: readonly Import[]): string[] {
  const used = new Set<string>();
  for (const { from, to, kind } of imports) {
    const name = roomOf(from) ?? '';
    const aim = isOurs(to) ? roomOf(to) : undefined;
    used.add(`${name}|${aim ?? ''}|${kind}`);
    for (const start of rooms[name]?.packages ?? []) if (to.startsWith(start)) used.add(`${name}|${start}`);
    if (apart[to]) used.add(`${to}|${name}`);
  }
  return [
    ...Object.entries(rooms).flatMap(([name, { uses, types = [], packages = [] }]) => [
      ...uses.filter((aim) => !used.has(`${name}|${aim}|value`)).map((aim) => `${name} → ${aim}`),
      ...types.filter((aim) => !used.has(`${name}|${aim}|type`)).map((aim) => `${name} → types of ${aim}`),
      ...packages.filter((start) => !used.has(`${name}|${start}`)).map((start) => `${name} → ${start}`),
    ]),
    ...Object.entries(apart).flatMap(([file, few]) =>
      few.filter((name) => !used.has(`${file}|${name}`)).map((name) => `${file} for ${name}`),
    ),
  ];
}
