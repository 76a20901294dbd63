export { type MongoServer, startMongo } from './mongo';
export { locateProgram, type Program, repositoryRoot } from './programs';
export { freePort, ServerProcess, until } from './server-process';
export { createTimeSkipping, startTemporal, type TemporalOptions, type TemporalServer } from './temporal';
