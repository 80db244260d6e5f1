/**
 * The shapes of everything that is stored. Every border (message, file, import) parses with these; inside, types are
 * trusted. Instants are ISO 8601 UTC strings with milliseconds, digests are lower-case hex SHA-256. Scripts in web pages
 * import types only.
 */

export * from './custody';
export * from './incident';
export * from './records/capture-record';
export * from './records/job';
export * from './records/post';
export * from './records/redaction';
export * from './records/sighting';
export * from './scalars';
export * from './takedown/disclosure-path';
export * from './takedown/party';
export * from './takedown/proceeding';
export * from './takedown/profile';
export * from './takedown/received';
export * from './takedown/request';
