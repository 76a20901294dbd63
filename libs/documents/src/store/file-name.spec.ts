import fc from 'fast-check';
import { FILE_KINDS, type FileKind } from '../sniff/file-kind';
import { cleanFileName } from './file-name';

describe('a file name for display', () => {
  it.each([
    ['营业执照.pdf', 'pdf', '营业执照.pdf'],
    ['C:\\Users\\me\\审计报告 2025.PDF', 'pdf', '审计报告 2025.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['pay.exe', 'pdf', 'pay.exe.pdf'],
    ['photo.jpeg', 'jpg', 'photo.jpeg'],
    ['report\r\nSet-Cookie: a=b.pdf', 'pdf', 'reportSet-Cookie_ a=b.pdf'],
    ['cod\u202Efdp.exe', 'zip', 'codfdp.exe.zip'],
    ['a"b;c%22d%0D%0Ae.png', 'png', 'a_b;c_de.png'],
    ['增长 50%.pdf', 'pdf', '增长 50%.pdf'],
    ['...', 'doc', 'file.doc'],
    ['', 'ofd', 'file.ofd'],
    ['.pdf', 'pdf', 'pdf.pdf'],
    ['dir/', 'zip', 'file.zip'],
  ] as const)('turns %j of a %s into %j', (given, kind, shown) => {
    expect(cleanFileName(given, kind)).toBe(shown);
  });

  it('is never longer than 120 characters, and keeps its extension', () => {
    expect([...cleanFileName(`${'企'.repeat(500)}.docx`, 'docx')]).toHaveLength(120);
    expect(cleanFileName('𠮷'.repeat(500), 'xlsx')).toMatch(/^𠮷+\.xlsx$/u);
  });

  it('holds nothing that a path, a header or a shell could take for more than a name', () => {
    const kinds = Object.keys(FILE_KINDS) as FileKind[];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...kinds), (given, kind) => {
        const name = cleanFileName(given, kind);
        expect(name).not.toMatch(/[/\\<>:"|?*`$]|\p{Cc}|\p{Cf}|^\./u);
        expect(cleanFileName(name, kind)).toBe(name);
      }),
    );
  });
});
