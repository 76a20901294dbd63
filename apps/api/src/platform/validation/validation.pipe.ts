import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { toValidationProblem } from './field-errors';
import { checkPlainBody } from './plain-body';

/** What Nest hands over as metatype when there is no DTO. */
const NOT_A_DTO: readonly unknown[] = [String, Boolean, Number, Array, Object, Buffer, undefined];

/**
 * The shape check of every request: DTO classes only, no implicit conversion, unknown fields refused.
 * 400 for what is malformed, missing, unknown or of the wrong type; 422 for the right type with a refused value.
 */
@Injectable()
export class ValidationPipe implements PipeTransform<unknown, Promise<unknown>> {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || NOT_A_DTO.includes(metatype)) return value;
    checkPlainBody(value);

    const dto = plainToInstance(metatype as ClassConstructor<object>, value, { enableImplicitConversion: false });
    const errors = await validate(dto, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: true },
    });
    if (errors.length > 0) throw toValidationProblem(errors);
    return dto;
  }
}
