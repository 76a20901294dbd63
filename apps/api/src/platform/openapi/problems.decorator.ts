import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { ProblemCode } from '../problems/problem-catalogue';

export const PROBLEM_CODES = 'x-problem-codes';

const CODES = Symbol('problem codes of an operation');

/**
 * Names the codes that an operation may answer with, beyond those that every one has. Repeatable: the lists add up.
 * The API description shows them by status.
 */
export function Problems(...codes: ProblemCode[]): MethodDecorator & ClassDecorator {
  return applyDecorators((target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => {
    const holder: object = (descriptor?.value as object | undefined) ?? target;
    const earlier = (Reflect.getOwnMetadata(CODES, holder) as ProblemCode[] | undefined) ?? [];
    const all = [...new Set([...earlier, ...codes])].sort();
    Reflect.defineMetadata(CODES, all, holder);
    const extension = ApiExtension(PROBLEM_CODES, all) as (...args: unknown[]) => void;
    if (key !== undefined && descriptor) extension(target, key, descriptor);
    else extension(target);
  });
}
