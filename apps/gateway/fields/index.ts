import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/*
 * Field decorators of request bodies: the rule, its Chinese message and its documentation in one place, so they cannot drift
 * apart.
 */

/** What every field says of itself. */
interface Described {
  /** Absent fields are allowed. */
  readonly optional?: boolean;
  readonly example?: unknown;
}

/** Plain text, 1 to `max` characters. */
export function TextField(
  description: string,
  { max, pattern, ...rest }: Described & { max: number; pattern?: { rule: RegExp; message: string } },
): PropertyDecorator {
  const rule = `须为1至${max}个字符的文字`;
  return field(description, rest, { type: String, minLength: 1, maxLength: max, pattern: pattern?.rule.source }, [
    IsString({ message: rule }),
    Length(1, max, { message: rule }),
    ...(pattern === undefined ? [] : [Matches(pattern.rule, { message: pattern.message })]),
  ]);
}

/** An id of the catalogue: lower-case words with hyphens. */
export function IdField(description: string, described: Described = {}): PropertyDecorator {
  return TextField(description, {
    max: 100,
    pattern: { rule: /^[a-z0-9]+(-[a-z0-9]+)*$/, message: '须为目录中的编号，由小写字母、数字和连字符组成' },
    ...described,
  });
}

/** A case number of a parent case. */
export function CaseNoField(described: Described = {}): PropertyDecorator {
  return TextField('办件编号，20位数字，主件以00结尾', {
    max: 20,
    pattern: { rule: /^\d{18}00$/, message: '须为20位数字的主件编号，以00结尾' },
    example: '43019926112200000100',
    ...described,
  });
}

/** An id of ours that is no number: a UUID. */
export function UuidField(description: string, described: Described = {}): PropertyDecorator {
  return TextField(description, {
    max: 36,
    pattern: {
      rule: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
      message: '须为36位编号，如 0e0c5c2e-8a1b-8c3d-9f10-2a4b6c8d0e1f',
    },
    example: '0e0c5c2e-8a1b-8c3d-9f10-2a4b6c8d0e1f',
    ...described,
  });
}

/** Version of a package: year and serial number. */
export function VersionField(description: string, described: Described = {}): PropertyDecorator {
  return TextField(description, {
    max: 20,
    pattern: { rule: /^20\d{2}\.[1-9]\d*$/, message: '须为年份.序号，如 2026.2' },
    example: '2026.2',
    ...described,
  });
}

/** A day of the calendar. */
export function DayField(description: string, described: Described = {}): PropertyDecorator {
  return applyDecorators(
    TextField(description, {
      max: 10,
      pattern: { rule: /^\d{4}-\d{2}-\d{2}$/, message: '须为 YYYY-MM-DD 的日期' },
      example: '2026-03-05',
      ...described,
    }),
    IsISO8601({ strict: true }, { message: '须为日历上有的日期' }),
  );
}

/** A member of an answer whose own members are described in words alone, where it need not be there. */
export function AnyObject(description: string): PropertyDecorator {
  return ApiProperty({ description, type: Object, additionalProperties: true, required: false });
}

/** One of a closed list of codes. */
export function ChoiceField(
  description: string,
  choices: readonly string[],
  described: Described = {},
): PropertyDecorator {
  return field(description, described, { type: String, enum: [...choices] }, [
    IsIn([...choices], { message: `取值须为 ${choices.join('、')} 之一` }),
  ]);
}

/** A whole number from `min` to `max`; texts of query parameters are read as numbers. */
export function WholeNumberField(
  description: string,
  { min, max, ...rest }: Described & { min: number; max: number },
): PropertyDecorator {
  const message = `须为${min}至${max}的整数`;
  return field(description, rest, { type: Number, minimum: min, maximum: max }, [
    Type(() => Number),
    IsInt({ message }),
    Min(min, { message }),
    Max(max, { message }),
  ]);
}

/** An instant, ISO 8601 with its offset; what is kept is the text. */
export function InstantField(description: string, described: Described = {}): PropertyDecorator {
  return TextField(description, {
    max: 40,
    pattern: {
      rule: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
      message: '须为带时区的 ISO 8601 时间，例如 2026-03-05T09:30:00+08:00',
    },
    example: '2026-03-05T09:30:00+08:00',
    ...described,
  });
}

/** True or false. */
export function FlagField(description: string, described: Described = {}): PropertyDecorator {
  return field(description, described, { type: Boolean }, [IsBoolean({ message: '须为 true 或者 false' })]);
}

/** An object whose members only the catalogue knows (answers, facts, form data). */
export function OpenObjectField(description: string, described: Described = {}): PropertyDecorator {
  return field(description, described, { type: Object, additionalProperties: true }, [
    IsObject({ message: '须为 JSON 对象' }),
  ]);
}

/** An object of a known shape. */
export function ObjectField(
  description: string,
  shape: () => new () => object,
  described: Described = {},
): PropertyDecorator {
  // A lazy type is known to the documentation by the name of its function, which must be `type`.
  return field(description, described, { type: () => shape() }, [
    IsObject({ message: '须为 JSON 对象' }),
    ValidateNested(),
    Type(shape),
  ]);
}

/** A list of objects of a known shape. */
export function ObjectsField(
  description: string,
  shape: () => new () => object,
  { min, max, ...rest }: Described & { min: number; max: number },
): PropertyDecorator {
  return field(description, rest, { type: () => shape(), isArray: true, minItems: min, maxItems: max }, [
    ...list(min, max),
    ValidateNested({ each: true }),
    Type(shape),
  ]);
}

/** A list of texts of 1 to `length` characters. */
export function TextsField(
  description: string,
  { min, max, length, ...rest }: Described & { min: number; max: number; length: number },
): PropertyDecorator {
  const message = `每项须为1至${length}个字符的文字`;
  return field(description, rest, { type: String, isArray: true, minItems: min, maxItems: max }, [
    ...list(min, max),
    IsString({ each: true, message }),
    Length(1, length, { each: true, message }),
  ]);
}

function list(min: number, max: number): PropertyDecorator[] {
  const message = `须为${min}至${max}项的列表`;
  return [IsArray({ message }), ArrayMinSize(min, { message }), ArrayMaxSize(max, { message })];
}

function field(
  description: string,
  { optional = false, example }: Described,
  schema: object,
  rules: readonly PropertyDecorator[],
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, required: !optional, ...(example === undefined ? {} : { example }), ...schema }),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...rules,
  );
}
