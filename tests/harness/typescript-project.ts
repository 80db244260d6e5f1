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
export function shippedSources({ program }: OpenProject): SourceFile[] {
  const shipped = ['components', 'entrypoints', 'utils'].map((folder) => `${projectRoot}/${folder}/`);
  return program
    .getSourceFileNames()
    .filter((name) => shipped.some((folder) => name.startsWith(folder)))
    .flatMap((name) => program.getSourceFile(name) ?? []);
}
