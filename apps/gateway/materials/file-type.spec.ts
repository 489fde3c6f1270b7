import { fileType, safeFileName } from './file-type';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the type of a file', () => {
  it.each([
    ['%PDF-1.7', 'a.pdf', 'pdf'],
    ['%PDF-1.4', 'no name', 'pdf'],
    ['\x89PNG\r\n\x1a\n', 'a.png', 'png'],
    ['\xff\xd8\xff\xe0\0\0\0\0', 'a.jpg', 'jpg'],
    ['PK\x03\x04\x14\0\0\0', '合同.OFD', 'ofd'],
  ])('given content that begins with %j named %s, then it is %s', (start, name, format) => {
    expect(fileType(bytes(start), name)?.format).toBe(format);
  });

  it.each([
    ['<html></', 'a.pdf'],
    ['PK\x03\x04\x14\0\0\0', 'macro.docx'],
    ['MZ\x90\0\x03\0\0\0', 'a.png'],
    ['%PD', 'a.pdf'],
  ])('given content that begins with %j named %s, then it is nothing that is accepted', (start, name) => {
    expect(fileType(bytes(start), name)).toBeUndefined();
  });
});

describe('a file name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\扫描\\租赁合同.pdf', '租赁合同.pdf'],
    ['a"\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
    ['', 'file'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(196)}.pdf`],
  ])('given %j, then it is kept as %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});
