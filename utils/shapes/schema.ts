/**
 * The shapes of everything that is stored. Every border (message, file, import) parses with these; inside, types are
 * trusted. Instants are ISO 8601 UTC strings with milliseconds, digests are lower-case hex SHA-256.
 */
export * from './capture-schema';
export * from './custody-schema';
export * from './incident-schema';
export * from './instant-schema';
export * from './post-schema';
export * from './redaction-schema';
export * from './request-schema';
