import { applyDecorators, createParamDecorator, type ExecutionContext, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { type VersionCommand } from '@yijian/domain/version';
import { May } from '../access/may';
import { type CalledRequest } from '../callers/caller';
import { Keyed, keyOf } from '../commands/command-key';
import { type ProblemCode } from '../problems/codes';
import { Problems } from '../problems/documented';
import { type VersionOrder, versionUnknown } from './version-desk';
import { VersionAnswerDto } from './versions.dto';

/** What is particular about one command's route; who may use it is the word of the rule book. */
export interface VersionRouteOptions {
  readonly command: VersionCommand['type'];
  /** What it does, in Chinese. */
  readonly summary: string;
  /** Problems beyond those that every command may meet. */
  readonly problems?: readonly ProblemCode[];
}

/** A route that gives a command to a version: `POST /catalogue/versions/{slug}/{version}/{command with hyphens}`. */
export function VersionRoute({ command, summary, problems = [] }: VersionRouteOptions): MethodDecorator {
  return applyDecorators(
    Post(command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiParam({ name: 'slug', description: '一件事的 slug', example: 'restaurant-opening' }),
    ApiParam({ name: 'version', description: '版本号', example: '2026.2' }),
    May(`version.${command}`),
    Keyed(),
    ApiOkResponse({ description: '已生效', type: VersionAnswerDto }),
    ApiResponse({ status: 202, description: '已收存，稍后生效；Location 为查询地址', type: VersionAnswerDto }),
    Problems('requestInvalid', 'versionUnknown', 'roleNotAllowed', 'versionNotNow', ...problems),
  );
}

/** Parameter decorator: who asks under which key of which version. Throws `versionUnknown` for what is no version. */
export const VersionOrderOf = createParamDecorator((_: unknown, context: ExecutionContext): VersionOrder => {
  const request = context.switchToHttp().getRequest<CalledRequest>();
  const { slug = '', version = '' } = request.params as { readonly slug?: string; readonly version?: string };
  const subject = { slug, version };
  if (!/^[a-z0-9-]{1,100}$/.test(slug) || !/^\d{4}\.\d{1,3}$/.test(version)) throw versionUnknown(subject);
  if (request.caller === undefined) throw new Error('A command route needs a caller.');
  return { caller: request.caller, key: keyOf(request), subject };
});
