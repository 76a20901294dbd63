import { ApiExtension } from '@nestjs/swagger';
import type { ProblemCode } from '../problems/problem-catalogue';

/** Prefix of the fields that carry the codes into the API description, where they become responses. */
export const PROBLEM_CODES = 'x-problem-codes';

/**
 * Names the codes that an operation may answer with, beyond those that every one has. Repeatable, also by decorators of
 * parameters: the lists add up. The API description shows them by status.
 */
export function Problems(...codes: ProblemCode[]): MethodDecorator & ClassDecorator {
  // A field of its own for each list: of two extensions with the same name the generator keeps one.
  return ApiExtension(`${PROBLEM_CODES}-${codes.join('-')}`, codes) as MethodDecorator & ClassDecorator;
}
