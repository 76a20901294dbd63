export { rowsOf, unpacked, wordsOf } from './archives';
export { EICAR, startClamd } from './clamd';
export { type MongoServer, startMongo } from './mongo';
export { repositoryRoot } from './programs';
export { freePort, ServerProcess, until } from './server-process';
export { createTimeSkipping, startTemporal, type TemporalServer } from './temporal';
export { PRODUCTION_SECRETS } from './production-secrets';
