import { relative } from 'node:path';
import type { SourceFile } from 'typescript/unstable/ast';
import { API, type Project } from 'typescript/unstable/sync';
import { projectRoot } from './build';

export interface OpenProject extends Disposable, Pick<Project, 'program' | 'checker'> {}

/** The project as the compiler sees it, for tests that ask it what is used. Close it when the questions are asked. */
export function openProject(): OpenProject {
  const api = new API({ cwd: projectRoot });
  const snapshot = api.updateSnapshot({ openProjects: [`${projectRoot}/tsconfig.json`] });
  const [project] = snapshot.getProjects();
  if (!project) throw new Error('tsconfig.json names no project.');
  return { program: project.program, checker: project.checker, [Symbol.dispose]: () => api.close() };
}

/** The sources that ship or are commands of the product. */
export const shippedSources = (project: OpenProject) => sourcesIn(project, ['components', 'entrypoints', 'utils']);

/** Those and the tests. */
export const ownSources = (project: OpenProject) =>
  sourcesIn(project, ['components', 'entrypoints', 'utils', 'tests', 'wxt.config.ts']);

function sourcesIn({ program }: OpenProject, places: readonly string[]): SourceFile[] {
  return program
    .getSourceFileNames()
    .filter((name) => places.includes(relative(projectRoot, name).split('/')[0] ?? ''))
    .flatMap((name) => program.getSourceFile(name) ?? []);
}
