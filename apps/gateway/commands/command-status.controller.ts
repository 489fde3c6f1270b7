import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CaseScope } from '../access/scope';
import { REACHES } from '../access/table';
import { CalledBy, type Caller } from '../callers/caller';
import { TextField } from '../fields';
import { type Entry, Inbox } from '../inbox/inbox';
import { ProblemDto, Problems } from '../problems/documented';
import { type Problem, ProblemException, problemOf, refusalOccurrence } from '../problems/problem';
import { isoTime } from '../cases/iso-time';
import { positionText } from './command-desk';

/** The command in the path. */
class CommandParam {
  @TextField('命令编号', { max: 36, example: '5f0c2f0e-3a51-8d2b-9c1e-2f6f0c7a1b2d' })
  readonly commandId: string;
}

/** What has become of a command. */
export class CommandStatusDto {
  @ApiProperty({ description: '命令编号' })
  readonly commandId: string;

  @ApiProperty({ description: '办件编号', example: '43019926112200000100' })
  readonly caseNo: string;

  @ApiProperty({ description: '命令种类；open 为开立办件', example: 'submit' })
  readonly type: string;

  @ApiProperty({
    description: 'pending 待生效，applied 已生效，refused 被拒绝',
    enum: ['pending', 'applied', 'refused'],
  })
  readonly status: 'pending' | 'applied' | 'refused';

  @ApiProperty({ description: '生效后的位置', required: false })
  readonly position?: string;

  @ApiProperty({ description: '拒绝的原因，refused 时有', required: false, type: ProblemDto })
  readonly problem?: Problem;

  @ApiProperty({ description: '收到时间', example: '2026-11-22T09:00:00.000+08:00' })
  readonly receivedAt: string;

  @ApiProperty({ description: '生效登记时间', required: false })
  readonly appliedAt?: string;
}

/** Looks commands up. */
@ApiTags('办理')
@Controller('commands')
export class CommandStatusController {
  constructor(
    private readonly inbox: Inbox,
    private readonly scope: CaseScope,
  ) {}

  @Get(':commandId')
  @May('readCommand')
  @ApiOperation({ summary: '查询命令的状态' })
  @ApiOkResponse({ type: CommandStatusDto })
  @Problems('commandUnknown')
  async status(@Param() { commandId }: CommandParam, @CalledBy() caller: Caller): Promise<CommandStatusDto> {
    const entry = await this.inbox.find(commandId);
    if (entry !== undefined && (await this.concerns(entry, caller))) return statusOf(entry);
    throw new ProblemException('commandUnknown', {
      detail: '没有这个命令。',
      remedy: '请使用办理时答复中的 statusUrl 或者 commandId。',
    });
  }

  /** Whoever gave a command, and whoever the case is within reach of. */
  private async concerns(entry: Entry, caller: Caller): Promise<boolean> {
    const giver = entry.kind === 'open' ? entry.envelope.openedBy : entry.envelope.actor;
    if (giver.role === caller.role && giver.id === caller.id) return true;
    return REACHES[caller.role] !== 'named' && this.scope.reaches(caller, entry.caseNo);
  }
}

function statusOf(entry: Entry): CommandStatusDto {
  const { commandId, caseNo, receivedAt, status } = entry;
  const type = entry.kind === 'open' ? 'open' : entry.envelope.command.type;
  const common = { commandId, caseNo, type, receivedAt: isoTime(receivedAt) };
  switch (status) {
    case 'pending':
      return { ...common, status };
    case 'applied':
      return { ...common, status, position: positionText(entry.position), appliedAt: isoTime(entry.appliedAt) };
    case 'refused':
      return { ...common, status, problem: problemOf(entry.refusal.code, refusalOccurrence(entry.refusal)) };
  }
}
