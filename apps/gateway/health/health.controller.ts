import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { isMigrated } from '@yijian/adapters/register';
import { type FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { May } from '../access/may';
import { CaseDoor } from '../inbox/case-door';
import { Settings } from '../settings';

/** What the gateway stands on. */
export class ReadinessDto {
  @ApiProperty({ description: 'ready 可以接收请求，unready 不可以', enum: ['ready', 'unready'] })
  readonly status: 'ready' | 'unready';

  @ApiProperty({ description: '登记库', enum: ['up', 'down', 'notMigrated'] })
  readonly register: 'up' | 'down' | 'notMigrated';

  @ApiProperty({ description: 'Temporal；不可用时命令照收，稍后生效', enum: ['up', 'down'] })
  readonly temporal: 'up' | 'down';

  @ApiProperty({ description: '新开立的办件按实际时间的多少倍计时；正式运行为1，大于1只用于演示', example: 1 })
  readonly speed: number;
}

/** For supervisors of processes. */
@ApiTags('运行')
@Controller('health')
export class HealthController {
  constructor(
    private readonly register: DataSource,
    private readonly door: CaseDoor,
    private readonly settings: Settings,
  ) {}

  @Get('live')
  @May('readHealth')
  @HttpCode(200)
  @ApiOperation({ summary: '进程存活' })
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', example: 'live' } } } })
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @May('readHealth')
  @ApiOperation({ summary: '可以接收请求：登记库可用且结构最新' })
  @ApiOkResponse({ type: ReadinessDto })
  @ApiResponse({ status: 503, description: '登记库不可用或者结构未更新', type: ReadinessDto })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessDto> {
    const [register, temporal] = await Promise.all([this.registerState(), this.door.isReachable()]);
    const status = register === 'up' ? 'ready' : 'unready';
    if (status === 'unready') void reply.status(503);
    const { demonstrationSpeed: speed } = this.settings;
    return { status, register, temporal: temporal ? 'up' : 'down', speed };
  }

  private registerState(): Promise<ReadinessDto['register']> {
    return isMigrated(this.register).then(
      (migrated) => (migrated ? 'up' : 'notMigrated'),
      () => 'down',
    );
  }
}
