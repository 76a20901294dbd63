import type { OpenAPIObject } from '@nestjs/swagger';
import { closeRequestSchemas } from './request-schemas';

const object = (properties: object) => ({ type: 'object', properties });
const body = (schema: object) => ({ content: { 'application/json': { schema } } });
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function example() {
  return {
    openapi: '3.1.0',
    info: { title: 'example', version: '1' },
    paths: {
      '/things': {
        get: { responses: { 200: body(to('Thing')) } },
        post: { requestBody: body(to('NewThing')), responses: { 201: body(to('Thing')) } },
      },
      '/files': { post: { requestBody: body(object({ file: { type: 'string' } })), responses: {} } },
    },
    components: {
      schemas: {
        Thing: object({ id: { type: 'string' } }),
        NewThing: object({ parts: { type: 'array', items: to('Part') }, free: { type: 'object' } }),
        Part: object({ of: { anyOf: [to('NewThing'), { type: 'null' }] } }),
      },
    },
  };
}

describe('closeRequestSchemas', () => {
  const document = example();
  closeRequestSchemas(document as unknown as OpenAPIObject);
  const { Thing, NewThing, Part } = document.components.schemas;

  it('closes what clients send, however deep, and round in circles', () => {
    expect(NewThing).toMatchObject({ additionalProperties: false });
    expect(Part).toMatchObject({ additionalProperties: false });
    expect(document.paths['/files'].post.requestBody.content['application/json'].schema).toMatchObject({
      additionalProperties: false,
    });
  });

  it('leaves answers and objects without described fields open', () => {
    expect(Thing).not.toHaveProperty('additionalProperties');
    expect(NewThing.properties).toHaveProperty('free', { type: 'object' });
  });
});
