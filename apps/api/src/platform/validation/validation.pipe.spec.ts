import 'reflect-metadata';
import { DomainError, text } from '@app/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { BilingualFieldError } from '../problems/problem-document';
import { NotBlank } from './not-blank.decorator';
import { QueryBoolean, QueryInt } from './query.decorators';
import { IsScalar } from './scalar.decorator';
import { ValidationPipe } from './validation.pipe';

class ItemDto {
  @IsString()
  @Matches(/^[A-Z]+$/, { context: text('须为大写字母', 'must be capitals') })
  code!: string;

  @IsInt()
  @Min(1)
  @Max(10)
  value!: number;
}

class ThingDto {
  @IsString()
  @NotBlank()
  @MaxLength(5)
  name!: string;

  @IsIn(['new', 'renewal'])
  purpose!: string;

  @IsOptional()
  @IsScalar()
  figure?: number | boolean | string;

  @IsOptional()
  @IsBoolean()
  open?: boolean;

  @IsOptional()
  @IsString({ each: true })
  people?: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => ItemDto)
  items!: ItemDto[];
}

class QueryDto {
  @IsOptional()
  @QueryInt({ min: 1, max: 200 })
  limit?: number;

  @IsOptional()
  @QueryBoolean()
  dryRun?: boolean;
}

const pipe = new ValidationPipe();
const good = { name: 'abc', purpose: 'new', items: [{ code: 'A', value: 1 }] };

async function refusalOf(value: unknown, metatype: unknown = ThingDto): Promise<[number, string, ...string[]]> {
  try {
    await pipe.transform(value, { type: 'body', metatype: metatype as never });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.status, error.code, ...(error.errors ?? []).map(({ path, code }) => `${path} ${code}`)];
  }
  return [200, ''];
}

describe('ValidationPipe', () => {
  it('makes the DTO of what is right, with nested classes', async () => {
    const dto = (await pipe.transform(good, { type: 'body', metatype: ThingDto })) as ThingDto;
    expect(dto).toBeInstanceOf(ThingDto);
    expect(dto.items[0]).toBeInstanceOf(ItemDto);
  });

  it.each([undefined, null, 'text', 7, true, []])('refuses the body %j with 400', async (body) => {
    expect(await refusalOf(body)).toEqual([400, 'REQUEST_MALFORMED']);
  });

  it.each([
    ['a missing field', { name: undefined }, 'name REQUIRED'],
    ['a null', { name: null }, 'name WRONG_TYPE'],
    ['a number for a text', { name: 7 }, 'name WRONG_TYPE'],
    ['a text for a truth value', { open: 'false' }, 'open WRONG_TYPE'],
    ['an object for a choice', { purpose: {} }, 'purpose WRONG_TYPE'],
    ['an object for an array', { items: { 0: 'x' } }, 'items WRONG_TYPE'],
    ['a text in an array of objects', { items: ['x'] }, 'items[0] WRONG_TYPE'],
    ['a number in an array of texts', { people: ['a', 1] }, 'people WRONG_TYPE'],
    ['an unknown field', { extra: 1 }, 'extra UNKNOWN_FIELD'],
    ['an unknown nested field', { items: [{ code: 'A', value: 1, x: 1 }] }, 'items[0].x UNKNOWN_FIELD'],
    ['a field that every object inherits', { constructor: 1 }, 'constructor UNKNOWN_FIELD'],
    [
      'one inside of an item',
      { items: [{ code: 'A', value: 1, hasOwnProperty: 1 }] },
      'items[0].hasOwnProperty UNKNOWN_FIELD',
    ],
    ['a number for a choice among texts', { purpose: 1 }, 'purpose WRONG_TYPE'],
    ['a truth value for a choice among texts', { purpose: true }, 'purpose WRONG_TYPE'],
    ['an object for a figure', { figure: { $gt: 0 } }, 'figure WRONG_TYPE'],
    ['half of a surrogate pair', { name: 'a\ud800' }, 'name TEXT_MALFORMED'],
    ['a text for a nested number', { items: [{ code: 'A', value: '1' }] }, 'items[0].value WRONG_TYPE'],
    ['a missing nested field', { items: [{ code: 'A' }] }, 'items[0].value REQUIRED'],
  ])('refuses %s with 400', async (_, change, error) => {
    expect(await refusalOf({ ...good, ...change })).toEqual([400, 'REQUEST_MALFORMED', error]);
  });

  it.each([
    ['a text that is too long', { name: 'abcdef' }, 'name WRONG_LENGTH'],
    ['a text of blanks', { name: ' \u3000\u0000' }, 'name WRONG_LENGTH'],
    ['a choice that is none', { purpose: 'old' }, 'purpose NOT_A_CHOICE'],
    ['a text that is too long for a figure', { figure: '9'.repeat(201) }, 'figure WRONG_FORMAT'],
    ['too few elements', { items: [] }, 'items WRONG_COUNT'],
    ['a number out of range', { items: [{ code: 'A', value: 11 }] }, 'items[0].value OUT_OF_RANGE'],
    [
      'a fraction where a whole number is wanted',
      { items: [{ code: 'A', value: 1.5 }] },
      'items[0].value OUT_OF_RANGE',
    ],
    ['a wrong format', { items: [{ code: 'a', value: 1 }] }, 'items[0].code WRONG_FORMAT'],
  ])('refuses %s with 422', async (_, change, error) => {
    expect(await refusalOf({ ...good, ...change })).toEqual([422, 'VALUE_REFUSED', error]);
  });

  it('answers 400 where both kinds are wrong, and names both', async () => {
    expect(await refusalOf({ ...good, name: 1, purpose: 'old' })).toEqual([
      400,
      'REQUEST_MALFORMED',
      'name WRONG_TYPE',
      'purpose NOT_A_CHOICE',
    ]);
  });

  it('lets a DTO word its refusal in both languages', async () => {
    const value = { ...good, items: [{ code: 'a', value: 1 }] };
    const refused = await pipe.transform(value, { type: 'body', metatype: ThingDto }).catch((error: unknown) => error);
    const [error] = (refused as DomainError).errors as unknown as BilingualFieldError[];
    expect(error?.message).toEqual(text('须为大写字母', 'must be capitals'));
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'treats %s as an unknown field and touches no prototype',
    async (name) => {
      const body: unknown = JSON.parse(
        `{"name":"abc","purpose":"new","items":[{"code":"A","value":1}],"${name}":{"x":1}}`,
      );
      const [status] = await refusalOf(body);
      expect([400, 200]).toContain(status);
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    },
  );

  it('refuses bodies that are too deep or too wide before anything recursive sees them', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(await refusalOf({ ...good, deep })).toEqual([400, 'BODY_TOO_COMPLEX']);
    expect(await refusalOf({ ...good, items: Array(5_001).fill(0) })).toEqual([400, 'BODY_TOO_COMPLEX']);
  });

  it('reads numbers and truth values of a query, and nothing else', async () => {
    const read = (query: object) => pipe.transform(query, { type: 'query', metatype: QueryDto });
    expect(await read({ limit: '20', dryRun: 'true' })).toEqual({ limit: 20, dryRun: true });
    expect(await refusalOf({ limit: 'abc' }, QueryDto)).toEqual([400, 'REQUEST_MALFORMED', 'limit WRONG_TYPE']);
    expect(await refusalOf({ limit: ['1', '2'] }, QueryDto)).toEqual([400, 'REQUEST_MALFORMED', 'limit WRONG_TYPE']);
    expect(await refusalOf({ limit: '0' }, QueryDto)).toEqual([422, 'VALUE_REFUSED', 'limit OUT_OF_RANGE']);
    expect(await refusalOf({ dryRun: '1' }, QueryDto)).toEqual([400, 'REQUEST_MALFORMED', 'dryRun WRONG_TYPE']);
  });

  it('leaves parameters without a DTO alone', async () => {
    expect(await pipe.transform('x', { type: 'param', metatype: String })).toBe('x');
    expect(await pipe.transform({ a: 1 }, { type: 'custom', metatype: ThingDto })).toEqual({ a: 1 });
  });
});
