import { ApiProperty } from '@nestjs/swagger';
import { CALLER_ROLES, type CallerRole } from '../callers/caller';
import { ChoiceField, TextField } from '../fields';

/** Where to go after signing in. */
export class SignInQuery {
  @TextField('登录后要去的本站地址；别处的地址不用', { max: 2000, optional: true, example: '/desk/window' })
  readonly returnTo?: string;
}

/** Whoever has signed in. */
export class SignedInPersonDto {
  @ApiProperty({ description: '账号', example: 'clerk-1' })
  readonly id: string;

  @ApiProperty({ description: '姓名', example: '王小窗' })
  readonly name: string;

  @ApiProperty({ description: '现在的角色', enum: CALLER_ROLES })
  readonly role: CallerRole;

  @ApiProperty({ description: '全部角色', enum: CALLER_ROLES, isArray: true })
  readonly roles: readonly CallerRole[];

  @ApiProperty({ description: '所在部门的编号', required: false, example: 'market-regulation' })
  readonly departmentId?: string;

  @ApiProperty({ description: '所在单位', required: false, example: '示例市示例区市场监督管理局' })
  readonly organisation?: string;

  @ApiProperty({ description: '所管区域（GB/T 2260）', required: false, example: '430199' })
  readonly regionCode?: string;
}

/** The session of pages. */
export class SessionDto {
  @ApiProperty({ type: SignedInPersonDto })
  readonly person: SignedInPersonDto;

  @ApiProperty({ description: '每个修改请求须在请求头 x-csrf-token 中重复它' })
  readonly csrfToken: string;

  @ApiProperty({ description: '到此时没有任何操作则自动退出', example: '2026-11-22T09:30:00.000+08:00' })
  readonly idleUntil: string;

  @ApiProperty({ description: '到此时须重新登录', example: '2026-11-22T19:00:00.000+08:00' })
  readonly endsAt: string;
}

/** The role to act in. */
export class ActAsDto {
  @ChoiceField('自己的一个角色', CALLER_ROLES, { example: 'windowClerk' })
  readonly role: CallerRole;
}

/** Where to go after signing out. */
export class SignedOutDto {
  @ApiProperty({ description: '请前往此地址，在身份认证系统也退出', example: '/' })
  readonly redirectTo: string;
}
