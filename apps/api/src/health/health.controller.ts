import { Controller, Get } from '@nestjs/common';

@Controller()
export class HealthController {
  /** The process lives. */
  @Get('healthz')
  healthz(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
