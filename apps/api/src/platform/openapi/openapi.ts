import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemDto } from '../problems/problem.response';
import { addProblemResponses } from './problem-responses';
import { closeRequestSchemas } from './request-schemas';

/** The description of the whole API, generated from the controllers. */
export function describeApi(app: NestFastifyApplication, mode: string): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tiered cultivation of enterprises 企业梯度培育')
    .setDescription(`Mode of this server: ${mode}. Errors are problem documents (RFC 9457) with a stable code.`)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    extraModels: [ProblemDto],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  addProblemResponses(document);
  closeRequestSchemas(document);
  return document;
}

/** Serves it: `/openapi.json` for programs, `/docs` for people, with assets of our own origin. */
export function serveApiDescription(app: NestFastifyApplication, mode: string): void {
  const document = describeApi(app, mode);
  const json = JSON.stringify(document);
  app.getHttpAdapter().get('/openapi.json', (_request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('Content-Type', 'application/json; charset=utf-8').send(json);
  });
  SwaggerModule.setup('docs', app, document, { raw: false, customSiteTitle: 'API 企业梯度培育' });
}
