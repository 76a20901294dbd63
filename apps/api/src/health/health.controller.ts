import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@app/auth';
import { AppConfig } from '@app/config';
import { Metrics } from '@app/observability';
import type { FastifyReply } from 'fastify';
import { Answer } from '../platform/commands/answer';
import { AnswersAlways } from '../startup/readiness.guard';
import { LivenessResponseDto, ReadinessResponseDto } from './health.response';
import { ReadinessService } from './readiness.service';

@ApiTags('health')
@Public()
@AnswersAlways()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly metrics: Metrics,
    private readonly config: AppConfig,
  ) {}

  /** The process lives. */
  @Get('healthz')
  healthz(): LivenessResponseDto {
    return { status: 'ok' };
  }

  /** The service is whole: 200 once everything is loaded and a worker was seen; 503 before, and while the database is away. */
  @ApiOkResponse({ type: ReadinessResponseDto })
  @ApiServiceUnavailableResponse({ type: ReadinessResponseDto, description: 'Not ready, and what is missing' })
  @Header('Cache-Control', 'no-store')
  @Get('readyz')
  async readyz(): Promise<Answer<ReadinessResponseDto>> {
    const missing = await this.readiness.missing();
    const ready = missing.length === 0;
    return new Answer(ready ? 200 : 503, {
      status: ready ? 'ready' : 'not-ready',
      mode: this.config.mode,
      missing: [...missing],
      workflows: this.readiness.workflows,
    });
  }

  @ApiExcludeEndpoint()
  @Get('metrics')
  async showMetrics(@Res() reply: FastifyReply): Promise<void> {
    const { contentType, body } = await this.metrics.render();
    await reply.header('Content-Type', contentType).send(body);
  }
}
