import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import { type CalledRequest, type Caller } from '../callers/caller';
import { Problems } from '../problems/documented';
import { ProblemException } from '../problems/problem';
import { canonicalJson } from './canonical-json';

/** What makes a request happen once: the same key from the same caller on the same route is the same command. */
export interface CommandKey {
  /** Command id: UUID derived from caller, route and `Idempotency-Key`; also the `updateId` at Temporal. */
  readonly id: string;
  /** SHA-256 of the body's canonical JSON, hex: tells a repetition from another request under a reused key. */
  readonly digest: string;
  /** SHA-256 of caller, key and body, hex: known to the caller alone, for codes that must come out the same again. */
  readonly secret: string;
}

/** The parts of a request that its key is made of. */
export interface KeyedRequest {
  readonly caller: Caller;
  /** Method and path, e.g. `POST /cases/43019926112200000100/accept`. */
  readonly route: string;
  /** Header `Idempotency-Key` as it came. */
  readonly key: unknown;
  readonly body: unknown;
}

/** 1–200 printable ASCII characters. */
const KEY = /^[\x20-\x7e]{1,200}$/;

/** The key of a request. Throws `idempotencyKeyMissing`. */
export function commandKey({ caller, route, key, body }: KeyedRequest): CommandKey {
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new ProblemException('idempotencyKeyMissing', {
      detail: '请求头 Idempotency-Key 缺失，或者不是1至200个可打印的 ASCII 字符。',
      remedy: '请为每次办理生成一个新的幂等键（例如 UUID），重试时使用同一个键。',
    });
  }
  const content = canonicalJson(body ?? {});
  return {
    id: uuidOf(canonicalJson([caller.role, caller.id, route, key])),
    digest: sha256(content),
    secret: sha256(canonicalJson([caller.role, caller.id, key, content])),
  };
}

/** The problem of a key that belongs to another request. */
export function keyReused(): ProblemException {
  return new ProblemException('idempotencyKeyReused', {
    detail: '这个 Idempotency-Key 已用于内容不同的请求。',
    remedy: '重试请发送与原来完全相同的内容；办理新的事请换一个新的键。',
  });
}

/** SHA-256 of a text, hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A UUID (version 8, RFC 9562: free content) made from a name; the same name gives the same id. */
export function uuidOf(name: string): string {
  const hex = sha256(name);
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** The key of a request that the guard has let in. Throws `idempotencyKeyMissing`. */
export function keyOf({ caller, method, url, headers, body }: KeyedParts): CommandKey {
  if (caller === undefined) throw new Error('A route that asks for its key must not be for everybody.');
  return commandKey({ caller, route: `${method} ${pathOf(url)}`, key: headers['idempotency-key'], body });
}

/** Parameter decorator: the {@link CommandKey} of the request. The route documents it with {@link Keyed}. */
export const Key = createParamDecorator((_: unknown, context: ExecutionContext): CommandKey =>
  keyOf(context.switchToHttp().getRequest<CalledRequest>()),
);

/** Whose requests on public routes are; there the key alone tells them apart, so it must be random. */
const ANYBODY: Caller = { role: 'applicant', id: 'anybody' };

/** Parameter decorator: the {@link CommandKey} of a request on a public route. The route documents it with {@link Keyed}. */
export const PublicKey = createParamDecorator((_: unknown, context: ExecutionContext): CommandKey =>
  keyOf({ ...requestOf(context), caller: ANYBODY }),
);

function requestOf(context: ExecutionContext): KeyedParts {
  const { method, url, headers, body } = context.switchToHttp().getRequest<CalledRequest>();
  return { method, url, headers, body };
}

/** What {@link keyOf} reads of a request. */
type KeyedParts = Pick<CalledRequest, 'method' | 'url' | 'headers' | 'body' | 'caller'>;

function pathOf(url: string): string {
  return url.replace(/\?.*$/s, '');
}

/** Documents that a route needs an `Idempotency-Key`. */
export function Keyed(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '幂等键，1至200个可打印 ASCII 字符；同一身份、同一地址、同一键的重复请求只生效一次，得到同样的答复',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    }),
    Problems('idempotencyKeyMissing', 'idempotencyKeyReused'),
  );
}
