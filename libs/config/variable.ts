/** The environment as Node gives it: variable name to text, absent when unset. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Every variable that broke its rule, one sentence each; thrown once so that all of them can be mended together. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(
    /** One sentence per variable: its name, the rule, what was found, the remedy. */
    readonly problems: readonly string[],
  ) {
    super(`The environment is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads one variable. `rule` says in words what is accepted, `remedy` what to set; both appear in the error.
 * `parse` answers `undefined` for text that breaks the rule. Without `fallback` the variable is required.
 */
export interface Variable<T> {
  readonly name: string;
  readonly rule: string;
  readonly remedy: string;
  readonly parse: (text: string) => T | undefined;
  readonly fallback?: T;
}

/** The variables of one process: property of the result to the variable it is read from. */
export type Variables<C> = { readonly [K in keyof C]: Variable<C[K]> };

/**
 * Reads all variables of a process at once. An empty text counts as unset.
 * @throws ConfigError naming every variable that is missing or breaks its rule
 */
export function readVariables<C>(env: Environment, variables: Variables<C>): C {
  const problems: string[] = [];
  const config: Partial<C> = {};
  for (const key of Object.keys(variables) as (keyof C)[]) {
    const outcome = readOne(env, variables[key]);
    if ('problem' in outcome) problems.push(outcome.problem);
    else config[key] = outcome.value;
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return config as C;
}

function readOne<T>(env: Environment, variable: Variable<T>): { value: T } | { problem: string } {
  const { name, rule, remedy, parse } = variable;
  const text = env[name]?.trim() ?? '';
  if (text === '') {
    return 'fallback' in variable
      ? { value: variable.fallback as T }
      : { problem: `${name} is not set; it must be ${rule}. ${remedy}` };
  }
  const value = parse(text);
  // The value itself is not repeated: a database address carries a password.
  return value === undefined ? { problem: `${name} must be ${rule}. ${remedy}` } : { value };
}
