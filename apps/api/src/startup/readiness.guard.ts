import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { StartupService } from './startup.service';

const ANSWERS_ALWAYS = 'answers before the service is ready';

/** For operations that must answer while the service starts or its database is away. */
export const AnswersAlways = (): MethodDecorator & ClassDecorator => SetMetadata(ANSWERS_ALWAYS, true);

/** Holds requests back until the indexes and the clock are there, so that nothing is stored on half a schema. */
@Injectable()
export class ReadinessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly startup: StartupService,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride(ANSWERS_ALWAYS, [context.getHandler(), context.getClass()])) return true;
    const obstacle = this.startup.obstacle();
    if (obstacle) throw obstacle;
    return true;
  }
}
