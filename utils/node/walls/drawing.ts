import { rooms } from './table';

const start = '<!-- walls -->';
const end = '<!-- /walls -->';

const reached = (name: string, without?: string): Set<string> => {
  const seen = new Set<string>();
  const go = (from: string) => {
    for (const to of rooms[from]?.uses ?? []) {
      if ((from === name && to === without) || to === from || seen.has(to)) continue;
      seen.add(to);
      go(to);
    }
  };
  go(name);
  return seen;
};

/** Rooms below which nothing stands: everybody uses them, so the drawing leaves them out. */
const ground = ['ground', 'shapes', 'bytes', 'inert page'];
/** Builds and adapters: they stand beside the flow. */
const beside = ['node', 'sites'];

/** The block of the README: the flow as a drawing with the arrows that matter, and each room in a line. */
export function drawWalls(): string {
  const drawn = Object.keys(rooms).filter((name) => !ground.includes(name) && !beside.includes(name));
  const id = (name: string) => name.replaceAll(' ', '-');
  const arrows = drawn.flatMap((name) =>
    (rooms[name]?.uses ?? [])
      .filter((aim) => drawn.includes(aim) && !reached(name, aim).has(aim))
      .map((aim) => `  ${id(aim)} --> ${id(name)}`),
  );
  const lines = Object.entries(rooms).map(([name, { holds, uses, types = [] }]) => {
    const few = types.length > 0 ? `types of ${types.join(', ')}` : '';
    return `- **${name}** – ${holds}. Imports ${[uses.join(', '), few].filter(Boolean).join('; ') || 'nothing'}.`;
  });
  return [
    '```mermaid',
    'flowchart LR',
    ...arrows,
    '```',
    '',
    `An arrow leads from what is used to who uses it; ${ground.join(', ')} lie below all.`,
    '',
    ...lines,
  ].join('\n');
}

/** The block as it stands in a text, without its marks. */
export function drawnIn(text: string): string | undefined {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  return from < 0 || to < from ? undefined : text.slice(from + start.length, to).trim();
}

/** The text with the block drawn anew. */
export function redrawn(text: string): string {
  const old = drawnIn(text);
  if (old === undefined) throw new Error('the README has no place for the walls');
  return text.replace(`${start}\n\n${old}`, () => `${start}\n\n${drawWalls()}`);
}
