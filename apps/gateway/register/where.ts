/** A condition of a query; each `?` stands for the next of its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Makes a condition. */
export function condition(sql: string, ...values: readonly unknown[]): Condition {
  return { sql, values };
}

/**
 * A statement put together from parts, with its values. Only the conditions that were asked for stand in it, so the planner sees
 * what it has to do.
 */
export class Statement {
  readonly values: unknown[] = [];

  /** The conditions joined by AND, placed into this statement; `true` of none. */
  all(conditions: readonly Condition[]): string {
    return conditions.length === 0 ? 'true' : conditions.map((each) => this.place(each)).join(' AND ');
  }

  /** A condition with the numbers of its values. */
  place({ sql, values }: Condition): string {
    const [first = '', ...rest] = sql.split('?');
    return rest.reduce((text, part, index) => `${text}${this.value(values[index])}${part}`, first);
  }

  /** A value; what stands for it in the text. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
