import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { Gateway, hasGateway } from './gateway';
import type { Places } from './gateway-config';
import { roleUsers } from './local-vault';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the store runs that all files of a project share. */
    gateway: Places;
  }
}

/** Starts a store for all files of the project, ahead of the first of them, where one can run. */
export default async function startGateway(project: TestProject): Promise<() => Promise<void>> {
  if (!hasGateway()) return async () => undefined;
  const gateway = await Gateway.start();
  roleUsers(gateway);
  project.provide('gateway', gateway.places);
  return () => gateway.stop();
}

/** That store. A file of tests makes buckets and users under a name of its own in it. */
export const oneGateway = (): Gateway => Gateway.at(inject('gateway'));
