import type { OpenAPIObject } from '@nestjs/swagger';
import { toSchema31 } from './schema31';

const converted = (schema: object): unknown =>
  (
    toSchema31({ components: { schemas: { X: schema } } } as unknown as OpenAPIObject) as {
      components: { schemas: { X: unknown } };
    }
  ).components.schemas.X;

describe('toSchema31', () => {
  it('makes null a type', () => {
    expect(converted({ type: 'string', nullable: true })).toEqual({ type: ['string', 'null'] });
    expect(converted({ type: 'string', enum: ['a'], nullable: true })).toEqual({
      type: ['string', 'null'],
      enum: ['a', null],
    });
    expect(converted({ $ref: '#/x', nullable: true })).toEqual({ anyOf: [{ $ref: '#/x' }, { type: 'null' }] });
  });

  it('leaves the rest as it is', () => {
    expect(converted({ type: 'object', properties: { a: { type: 'number' } } })).toEqual({
      type: 'object',
      properties: { a: { type: 'number' } },
    });
  });
});
