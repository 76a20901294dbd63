const DEMONSTRATION = '[演示模式 DEMONSTRATION] ';
const COUNTY_ACCOUNTS = 'officer officer2 leader leader2 mentor auditor admin expert1…expert5';
const DEPARTMENT_ACCOUNTS = 'tax market emergency environment finance science';

/**
 * The one voice of the start-up: in demonstration mode each line says so.
 * @param {'demonstration' | 'production'} mode
 * @returns {(text: string) => void}
 */
export function speaker(mode) {
  const prefix = mode === 'demonstration' ? DEMONSTRATION : '';
  return (text) => text.split('\n').forEach((line) => console.log(`${prefix}${line}`));
}

/**
 * What a person needs who has just started the product.
 * @param {{ mode: string, address: string, dataDir: string, password?: string, seconds: string }} facts `password` only
 *   the first time
 */
export function welcome({ mode, address, dataDir, password, seconds }) {
  const lines = [
    `就绪 ready: ${address} (${seconds} s)`,
    `接口文档 API: ${address}/docs  ${address}/openapi.json`,
    `数据目录 data: ${dataDir}`,
  ];
  if (mode === 'demonstration') {
    lines.push(
      `县级账号 county accounts: ${COUNTY_ACCOUNTS}`,
      `部门账号 department accounts: ${DEPARTMENT_ACCOUNTS}`,
      '企业账号 enterprise accounts: enterprise:<统一社会信用代码 credit code> (样例企业 sample firms)',
      password === undefined
        ? '口令 password: DEMO_PASSWORD，或首次启动时显示的口令 DEMO_PASSWORD or the one shown at the first start'
        : `口令 password (仅显示一次 shown once): ${password}`,
    );
  }
  return [...lines, '按 Ctrl-C 停止 press Ctrl-C to stop'].join('\n');
}
