import { type Variable } from './variable';

/** A TCP port, 1 to 65535. */
export function port(name: string, fallback: number): Variable<number> {
  return {
    name,
    rule: 'a TCP port from 1 to 65535',
    remedy: `Set for example ${name}=${fallback}, or leave it unset for ${fallback}.`,
    parse: (text) => inRange(text, 1, 65_535),
    fallback,
  };
}

/** A whole number of days from 1 to 3650; `unit` says which days are meant (working or calendar). */
export function days(name: string, unit: 'working days' | 'calendar days', fallback: number): Variable<number> {
  return {
    name,
    rule: `a whole number of ${unit} from 1 to 3650`,
    remedy: `Set for example ${name}=${fallback}, or leave it unset for ${fallback}.`,
    parse: (text) => inRange(text, 1, 3650),
    fallback,
  };
}

/** A whole number of a unit, from 1 to `most`. */
export function wholeNumber(
  name: string,
  { unit, most, fallback }: { readonly unit: string; readonly most: number; readonly fallback: number },
): Variable<number> {
  return {
    name,
    rule: `a whole number of ${unit} from 1 to ${most}`,
    remedy: `Set for example ${name}=${fallback}, or leave it unset for ${fallback}.`,
    parse: (text) => inRange(text, 1, most),
    fallback,
  };
}

/** How many times: a whole number from 1 to 1000000. */
export function factor(name: string, fallback: number): Variable<number> {
  return {
    name,
    rule: 'a whole number from 1 to 1000000',
    remedy: `Set for example ${name}=86400, or leave it unset for ${fallback}.`,
    parse: (text) => inRange(text, 1, 1_000_000),
    fallback,
  };
}

/** An absolute address with one of the given schemes, returned without a slash at its end. */
export function address(
  name: string,
  schemes: readonly string[],
  example: string,
  fallback?: string,
): Variable<string> {
  const variable: Variable<string> = {
    name,
    rule: `an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    remedy: `Set for example ${name}=${example}.`,
    parse: (text) => {
      const scheme = URL.canParse(text) ? new URL(text).protocol.slice(0, -1) : '';
      return schemes.includes(scheme) ? text.replace(/\/+$/, '') : undefined;
    },
  };
  return fallback === undefined ? variable : { ...variable, fallback };
}

/** A host and port without a scheme, as gRPC clients take it: `127.0.0.1:7233`. */
export function hostAndPort(name: string, fallback: string): Variable<string> {
  return {
    name,
    rule: 'host:port without a scheme',
    remedy: `Set for example ${name}=${fallback}, or leave it unset for ${fallback}.`,
    parse: (text) => {
      const found = /^(?:\[[0-9a-fA-F:]+\]|[^\s:/]+):(\d+)$/.exec(text);
      return found && inRange(found[1] ?? '', 1, 65_535) !== undefined ? text : undefined;
    },
    fallback,
  };
}

/** The sender of mails: `name@host`, or `display name <name@host>`. */
export function mailSender(name: string, example: string): Variable<string> {
  return {
    name,
    rule: 'one mail address, name@host or display name <name@host>',
    remedy: `Set for example ${name}=${example}.`,
    parse: (text) => (/^([^\s<>@]+@[^\s<>@]+|[^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>)$/.test(text) ? text : undefined),
  };
}

/** One of a few words. */
export function oneOf<W extends string>(name: string, words: readonly W[], fallback: W): Variable<W> {
  return {
    name,
    rule: `one of ${words.join(', ')}`,
    remedy: `Set for example ${name}=${fallback}, or leave it unset for ${fallback}.`,
    parse: (text) => words.find((word) => word === text),
    fallback,
  };
}

/** A path or a name: any text without control characters. */
export function words(name: string, rule: string, example: string, fallback?: string): Variable<string> {
  const variable: Variable<string> = {
    name,
    rule,
    remedy: `Set for example ${name}=${example}.`,
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
    parse: (text) => (/[\u0000-\u001f]/.test(text) ? undefined : text),
  };
  return fallback === undefined ? variable : { ...variable, fallback };
}

/** Paths separated by commas; none when unset. */
export function paths(name: string, rule: string, example: string): Variable<readonly string[]> {
  const { parse, ...variable } = words(name, rule, example);
  const split = (text: string) => text.split(',').map((part) => part.trim());
  return {
    ...variable,
    parse: (text) => (parse(text) === undefined ? undefined : split(text).filter((part) => part !== '')),
    fallback: [],
  };
}

/** The same variable, allowed to be unset: `undefined` then. */
export function optional<T>(variable: Variable<T>): Variable<T | undefined> {
  return { ...variable, fallback: undefined };
}

function inRange(text: string, lowest: number, highest: number): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= lowest && value <= highest ? value : undefined;
}
