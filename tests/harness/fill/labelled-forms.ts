import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a person does to reach a further state of a form: `["click", css]` or `["select", css, value]`. */
export type FormAct = readonly ['click', string] | readonly ['select', string, string];

export interface LabelledForm {
  name: string;
  html: string;
  /** The acts of each further state, from the page as it loads. */
  states: readonly { name: string; acts: readonly FormAct[] }[];
}

/** The labelled forms of a folder, with their states: the shape of `states.json` beside them. */
export function labelledForms(folder: string): LabelledForm[] {
  const path = join(folder, 'states.json');
  const states = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, { name: string; do: FormAct[] }[]>)
    : {};
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({
      name,
      html: readFileSync(join(folder, name), 'utf8'),
      states: (states[name] ?? []).map((state) => ({ name: state.name, acts: state.do })),
    }));
}
