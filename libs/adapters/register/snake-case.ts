import { DefaultNamingStrategy } from 'typeorm';

/** Columns in snake_case from properties in camelCase: `caseNo` is `case_no`. */
export class SnakeCase extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
