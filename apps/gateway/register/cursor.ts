import { isoTime } from '../cases/iso-time';
import { ProblemException } from '../problems/problem';

/** Text of the place after a row: the members it was ordered by. */
export function cursorText(...members: readonly string[]): string {
  return Buffer.from(members.join('|')).toString('base64url');
}

/** The members of a cursor, if each is as it should be. Throws `requestInvalid` for what no page gave out. */
export function cursorMembers(cursor: string, ...shapes: readonly RegExp[]): readonly string[] {
  const members = Buffer.from(cursor, 'base64url').toString().split('|');
  if (members.length === shapes.length && members.every((member, index) => shapes[index]?.test(member))) return members;
  throw new ProblemException('requestInvalid', {
    detail: '分页游标 cursor 无效。',
    remedy: '请原样使用上一页答复中的 next，或者去掉 cursor 从第一页开始；排序和筛选条件须与上一页相同。',
    errors: [{ pointer: '/cursor', message: '须为上一页答复中的 next' }],
  });
}

/** An instant as {@link isoTime} writes it, or `infinity`. */
export const INSTANT = /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00)$/;

/** An instant as a member of a cursor; `null`, which comes after all, as `infinity`. */
export function instantText(at: Date | null): string {
  return at === null ? 'infinity' : isoTime(at);
}

/** The instant that {@link instantText} wrote. */
export function instantOf(member: string): Date | null {
  return member === 'infinity' ? null : new Date(member);
}

/** A case number. */
export const CASE_NO = /^\d{20}$/;

/** An id of the catalogue. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A number of rows. */
export const COUNT = /^\d{1,7}$/;
