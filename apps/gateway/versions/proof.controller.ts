import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Change, type DeadEnd, type Proof, type ServiceGuidePage } from '@yijian/domain/publication';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { FindingDto, Problems } from '../problems/documented';
import { type Finding } from '../problems/problem';
import { DeadEndDto, DiffDto, ProofDto } from './proof-answers.dto';
import { type Compared, ProofService } from './proof.service';
import { AgainstQuery, DeadEndsQuery, ProofQuery, VersionParam } from './versions.dto';

/** What can be said of a draft before it is published. */
@ApiTags('目录版本')
@Controller('catalogue/versions/:slug/:version')
export class ProofController {
  constructor(private readonly proofs: ProofService) {}

  @Get('findings')
  @May('readFindings')
  @ApiOperation({ summary: '发布检查：妨碍发布的每一处' })
  @ApiOkResponse({ type: [FindingDto] })
  @Problems('requestInvalid', 'versionUnknown')
  findings(@Param() key: VersionParam): Promise<readonly Finding[]> {
    return this.proofs.findings(key);
  }

  @Get('diff')
  @May('readDiff')
  @ApiOperation({ summary: '与正在使用的版本或者指定版本的差异，逐条说明' })
  @ApiOkResponse({ type: DiffDto })
  @Problems('requestInvalid', 'versionUnknown')
  diff(
    @Param() key: VersionParam,
    @Query() { against }: AgainstQuery,
    @CalledBy() caller: Caller,
  ): Promise<Compared<readonly Change[]>> {
    return this.proofs.diff(key, caller, against);
  }

  @Get('proof')
  @May('proveVersion')
  @ApiOperation({ summary: '发布前推演：示例情形和最近的真实办件在两个版本下有何不同' })
  @ApiOkResponse({ type: ProofDto })
  @Problems('requestInvalid', 'versionUnknown')
  proof(
    @Param() key: VersionParam,
    @Query() { cases, against }: ProofQuery,
    @CalledBy() caller: Caller,
  ): Promise<Compared<Proof>> {
    return this.proofs.proof(key, caller, cases, against);
  }

  @Get('dead-ends')
  @May('proveVersion')
  @ApiOperation({ summary: '随机作答：走不通的导办路径' })
  @ApiOkResponse({ type: [DeadEndDto] })
  @Problems('requestInvalid', 'versionUnknown')
  deadEnds(
    @Param() key: VersionParam,
    @Query() { runs, seed }: DeadEndsQuery,
    @CalledBy() caller: Caller,
  ): Promise<readonly DeadEnd[]> {
    return this.proofs.deadEnds(key, caller, runs, seed);
  }

  @Get('guide')
  @May('readFindings')
  @ApiOperation({ summary: '服务指南预览：由本版本生成，与发布后申请人看到的一致' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  @Problems('requestInvalid', 'versionUnknown')
  guide(@Param() key: VersionParam, @CalledBy() caller: Caller): Promise<ServiceGuidePage> {
    return this.proofs.guide(key, caller);
  }
}
