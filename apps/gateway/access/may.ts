import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { CALLER_ROLES } from '../callers/caller';
import { Problems } from '../problems/documented';
import { ACCESS, type Act } from './table';

/** Metadata key under which a route keeps what it lets its caller do. */
export const ACT_KEY = 'act';

/** What a route lets its caller do; who may is said by {@link ACCESS}. A route without this decorator lets nobody in. */
export function May(act: Act): MethodDecorator {
  const allowed = ACCESS[act];
  const named = applyDecorators(SetMetadata(ACT_KEY, act), ApiExtension('x-act', act));
  if (allowed === 'everybody') return named;
  return applyDecorators(
    named,
    ApiSecurity('session'),
    ApiSecurity('bearer'),
    ApiExtension('x-roles', allowed),
    Problems('callerUnknown', 'issuerUnavailable', 'csrfTokenInvalid'),
    Problems(...(allowed.length < CALLER_ROLES.length ? (['roleForbidden'] as const) : [])),
  );
}
