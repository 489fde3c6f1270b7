import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { positionText } from '../commands/command-desk';
import { Problems } from '../problems/documented';
import { ProblemException, problemOf, refusalOccurrence } from '../problems/problem';
import { VersionInbox } from './version-inbox';
import { VersionCommandParam } from './versions.dto';

/** Looks commands to versions up. */
@ApiTags('目录版本')
@Controller('catalogue/version-commands')
export class VersionCommandStatusController {
  constructor(private readonly inbox: VersionInbox) {}

  @Get(':commandId')
  @May('readCatalogue')
  @ApiOperation({ summary: '查询命令的状态' })
  @ApiOkResponse({ type: Object })
  @Problems('requestInvalid', 'commandUnknown')
  async status(@Param() { commandId }: VersionCommandParam): Promise<object> {
    const entry = await this.inbox.find(commandId);
    if (entry === undefined) {
      const remedy = '请使用办理时答复中的 statusUrl 或者 commandId。';
      throw new ProblemException('commandUnknown', { detail: '没有这个命令。', remedy });
    }
    const { slug, version, status } = entry;
    return {
      ...{ commandId, slug, version, status },
      ...(status === 'applied' && { position: positionText(entry.position) }),
      ...(status === 'refused' && { problem: problemOf(entry.refusal.code, refusalOccurrence(entry.refusal)) }),
    };
  }
}
