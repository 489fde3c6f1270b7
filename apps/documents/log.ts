import { type LogLevel } from '@yijian/config';

/** Writes a line. Neither names nor contents of documents belong into logs. */
export type Log = (level: LogLevel, line: Readonly<Record<string, unknown>>) => void;

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/** One JSON line each, of the given level and above. */
export function jsonLog(least: LogLevel): Log {
  return (level, line) => {
    if (LEVELS.indexOf(level) >= LEVELS.indexOf(least)) console.log(JSON.stringify({ level, ...line }));
  };
}
