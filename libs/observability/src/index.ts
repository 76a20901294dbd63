export { NestLogger, createLogger } from './logger';
export { Metrics } from './metrics';
export { ObservabilityModule } from './observability.module';
export { type Closable, endInFailure, endInOrder } from './process-life';
export { type RequestContext, currentRequestId, runInRequest } from './request-context';
