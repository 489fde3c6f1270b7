import { buffer } from 'node:stream/consumers';
import { csvCell, tableFile, WORKBOOK_ROWS } from './table-file';

const columns = [
  { heading: '办件编号', of: ({ caseNo }: Row) => caseNo },
  { heading: '事项数', of: ({ items }: Row) => items },
];

interface Row {
  readonly caseNo: string;
  readonly items: number | undefined;
}

describe('cells of a CSV file', () => {
  it.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@cmd', `'@cmd`],
    ['\tx', `'\tx`],
    ['43019926112200000100', '\t43019926112200000100'],
    ['2026-11-22', '2026-11-22'],
    ['张**', '张**'],
    [undefined, ''],
    [-3, '-3'],
  ])('given %j, then the program that opens it sees text: %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

describe('tables as files', () => {
  it('given CSV, then it begins with a byte order mark, lines end with CRLF, and quotes are doubled', async () => {
    const rows = [{ caseNo: 'a,"b"', items: 2 }];
    const file = await tableFile({ title: '办件', columns, rows }, 'csv');
    const bytes = await buffer(file.getStream());
    expect(bytes.toString()).toBe('\ufeff办件编号,事项数\r\n"a,""b""",2\r\n');
    expect(file.getHeaders()).toMatchObject({ type: 'text/csv; charset=utf-8' });
    expect(file.getHeaders().disposition).toContain(encodeURIComponent('办件.csv'));
  });

  it('given rows that come one after the other, when nobody reads on, then no more of them are asked for', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Row> {
      for (;;) yield { caseNo: String((asked += 1)), items: undefined };
    }
    const stream = (await tableFile({ title: '办件', columns, rows: endless() }, 'csv')).getStream();
    await new Promise((readable) => stream.once('readable', readable));
    stream.destroy();
    await new Promise((closed) => stream.once('close', closed));
    expect(asked).toBeLessThan(10_000);
  });

  it('given XLSX, then it is a workbook; given too many rows, then the way out is told', async () => {
    const file = await tableFile({ title: '办件', columns, rows: [{ caseNo: '=1', items: 2 }] }, 'xlsx');
    const [first] = (await file.getStream().toArray()) as Buffer[];
    expect(first?.subarray(0, 2).toString()).toBe('PK');
    const rows = Array.from({ length: WORKBOOK_ROWS + 1 }, () => ({ caseNo: '1', items: 1 }));
    await expect(tableFile({ title: '办件', columns, rows }, 'xlsx')).rejects.toMatchObject({ code: 'exportTooLarge' });
  });
});
