import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** A file that cannot be read as a table; what is wrong with single rows is in the import's own list. */
export const IMPORT_PROBLEMS = {
  FILE_EMPTY: { status: 422, title: text('文件为空', 'The file is empty') },
  FILE_WITHOUT_ROWS: { status: 422, title: text('文件没有数据行', 'The file has no rows') },
  HEADER_MISSING: { status: 422, title: text('缺少必需的列', 'A column is missing') },
  HEADER_DUPLICATE: { status: 422, title: text('列重复', 'A column stands there twice') },
  HEADER_MERGED: { status: 422, title: text('表头有合并单元格', 'The header has merged cells') },
  FILE_MALFORMED: { status: 422, title: text('文件无法读取', 'The file cannot be read') },
  FILE_ENCRYPTED: { status: 422, title: text('文件设有密码', 'The file has a password') },
  FILE_MACROS: { status: 422, title: text('文件含宏', 'The file holds macros') },
  ENCODING_UNKNOWN: { status: 422, title: text('文字编码无法识别', 'The encoding is not known') },
  TOO_MANY_ROWS: { status: 422, title: text('行数超限', 'Too many rows') },
  TOO_MANY_COLUMNS: { status: 422, title: text('列数超限', 'Too many columns') },
  FILE_TOO_LARGE: { status: 413, title: text('文件过大', 'The file is too large') },
  FILE_UNPACKS_TOO_LARGE: { status: 413, title: text('文件解压后过大', 'The file unpacks to too much') },
  FILE_TYPE_UNSUPPORTED: { status: 415, title: text('不支持该文件类型', 'The type of file is not supported') },
  MAPPING_UNKNOWN: { status: 422, title: text('没有该列映射', 'There is no such mapping') },
  MAPPING_INVALID: { status: 422, title: text('列映射有误', 'The mapping is wrong') },
  MAPPING_BUILT_IN: { status: 409, title: text('自带的列映射不能更改', 'The mapping comes with the product') },
  IMPORT_OVER: { status: 409, title: text('该导入已结束', 'The import is over') },
} as const satisfies Record<string, ProblemEntry>;
