import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type FieldProblem } from '@yijian/domain/failure';
import { ProblemException } from './problem';

/**
 * The pipe of all requests: unknown properties are refused, not dropped in silence; every mistake is told at once with its
 * JSON Pointer. Throws `requestInvalid`.
 */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) =>
      new ProblemException('requestInvalid', {
        detail: '请求中有不符合要求的字段。',
        remedy: '请按 errors 中每个字段的说明改正后重新提交；字段说明见 /docs。',
        errors: fieldProblems(errors),
      }),
  });
}

/** Mistakes of class-validator as JSON Pointers with one message per broken rule, in order of the fields. */
export function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      pointer,
      message: FRAMEWORK_RULES[rule] ?? message,
    }));
    return [...own, ...fieldProblems(error.children ?? [], pointer)];
  });
}

/** Rules the validator adds by itself, in Chinese; all others carry the message of their field. */
const FRAMEWORK_RULES: Readonly<Record<string, string>> = {
  whitelistValidation: '没有这个字段，请删除',
  nestedValidation: '须为对象或者对象的列表',
  unknownValue: '须为对象',
};
