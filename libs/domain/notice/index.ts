export { type Notice, type NoticeKind, noticesOf } from './notices-of';
