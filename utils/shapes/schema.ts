/**
 * The shapes of everything that is stored. Every border (message, file, import) parses with these; inside, types are
 * trusted. Instants are ISO 8601 UTC strings with milliseconds, digests are lower-case hex SHA-256. Scripts in web pages
 * import types only.
 */
export * from './capture';
export * from './custody';
export * from './disclosure';
export * from './incident';
export * from './job';
export * from './party';
export * from './post';
export * from './proceeding';
export * from './profile';
export * from './received';
export * from './redaction';
export * from './request';
export * from './scalars';
export * from './sighting';
