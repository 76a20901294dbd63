export { NestLogger, createLogger } from './logger';
export { Metrics } from './metrics';
export { ObservabilityModule } from './observability.module';
export { endInFailure, endInOrder } from './process-life';
export { currentRequestId, runInRequest } from './request-context';
