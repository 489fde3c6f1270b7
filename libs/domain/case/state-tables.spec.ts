import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseTable, itemTable, RULES, stateTablesPage } from './index';

const PAGE = join(__dirname, '../../../docs/state-tables.md');

describe('the state tables', () => {
  it('have every command, with somebody who may give it and a status at which it is in order', () => {
    expect(caseTable().map(({ command }) => command)).toEqual(Object.keys(RULES));
    expect(caseTable().filter(({ roles, allowed }) => roles.length === 0 || !allowed.includes(true))).toEqual([]);
    expect(itemTable().filter(({ allowed }) => !allowed.includes(true))).toEqual([]);
  });

  it('are the page in docs, word for word', () => {
    if (process.env['UPDATE_DOCS']) writeFileSync(PAGE, stateTablesPage());
    expect(readFileSync(PAGE, 'utf8')).toBe(stateTablesPage());
  });
});
