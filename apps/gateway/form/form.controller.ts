import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { May } from '../access/may';
import { Sights } from '../access/sight';
import { CalledBy, type Caller } from '../callers/caller';
import { CaseParam } from '../commands/commands.dto';
import { revisionOf } from '../fields/if-match';
import { Problems } from '../problems/documented';
import { ProblemException } from '../problems/problem';
import { FormDto, FormSavedDto } from './form.dto';
import { type CaseForm, type FormSaved, FormService } from './form.service';

/** The merged form of a case. */
@ApiTags('表单')
@Controller('cases/:caseNo/form')
export class FormController {
  constructor(
    private readonly forms: FormService,
    private readonly sights: Sights,
  ) {}

  @Get()
  @May('readCase')
  @ApiOperation({ summary: '读取表单；ETag 为修订号。部门只读到其事项所用的内容' })
  @ApiOkResponse({ type: FormDto })
  @Problems('requestInvalid', 'caseUnknown')
  async read(
    @Param() { caseNo }: CaseParam,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseForm> {
    const [form, sight] = await Promise.all([this.forms.read(caseNo), this.sights.of(caller, caseNo)]);
    void reply.header('etag', `"${form.revision}"`);
    return { ...form, data: sight.form(form.data) };
  }

  @Put()
  @May('fillInCase')
  @ApiOperation({ summary: '保存表单（可以是未填完的草稿）' })
  @ApiHeader({ name: 'If-Match', required: true, description: '读到的修订号（ETag）', example: '"3"' })
  @ApiBody({ description: '表单内容', schema: { type: 'object', additionalProperties: true } })
  @ApiOkResponse({ type: FormSavedDto })
  @Problems('requestInvalid', 'caseUnknown', 'formClosed', 'revisionMissing', 'revisionStale')
  async save(
    @Param() { caseNo }: CaseParam,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() data: unknown,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FormSaved> {
    const saved = await this.forms.save(caseNo, revisionOf(ifMatch), objectOf(data), caller);
    void reply.header('etag', `"${saved.revision}"`);
    return saved;
  }
}

function objectOf(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as Record<string, unknown>;
  throw new ProblemException('requestInvalid', {
    detail: '表单内容不是 JSON 对象。',
    remedy: '请以表单各部分为属性的 JSON 对象提交。',
    errors: [{ pointer: '', message: '须为 JSON 对象' }],
  });
}
