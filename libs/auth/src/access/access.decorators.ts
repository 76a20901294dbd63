import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Action } from '@app/domain';

export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'any-account' }
  | { readonly kind: 'permission'; readonly action: Action };

export const ACCESS_RULE = 'access rule of an operation';

/** In the API description: the action that an operation needs, or `public`, or `any-account`. */
export const PERMISSION_EXTENSION = 'x-permission';

type OperationDecorator = MethodDecorator & ClassDecorator;

/** Needs no account. */
export function Public(): OperationDecorator {
  return applyDecorators(rule({ kind: 'public' }), ApiExtension(PERMISSION_EXTENSION, 'public'));
}

/** Needs an account, whatever its role: one's own session. */
export function AnyAccount(): OperationDecorator {
  return applyDecorators(
    rule({ kind: 'any-account' }),
    ApiBearerAuth(),
    ApiExtension(PERMISSION_EXTENSION, 'any-account'),
  );
}

/** Needs a role to which the table grants the action. Without any of these three an operation is refused to everybody. */
export function RequirePermission(action: Action): OperationDecorator {
  return applyDecorators(
    rule({ kind: 'permission', action }),
    ApiBearerAuth(),
    ApiExtension(PERMISSION_EXTENSION, action),
  );
}

function rule(value: AccessRule): OperationDecorator {
  return SetMetadata(ACCESS_RULE, value);
}
