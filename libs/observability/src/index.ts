export { NestLogger, createLogger } from './logger';
export { Metrics } from './metrics';
export { ObservabilityModule } from './observability.module';
export { type RequestContext, currentRequestId, runInRequest } from './request-context';
