import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lineOf, wordFor } from '@app/domain';
import type { StoredEvent } from '@app/persistence';
import PDFDocument from 'pdfkit';
import type { BundleContent } from './bundle-content';

const MARGIN = 50;
const SMALL = 8;
const BODY = 10;

let font: Buffer | undefined;

/** Noto Sans Hans (OFL 1.1), read once; only the characters that are used go into a file. */
function chineseFont(): Buffer {
  font ??= readFileSync(
    join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts', 'NotoSansHans-Regular.otf'),
  );
  return font;
}

/** A dossier to be read by people: what happened, in order, and what proves it. No personal data, whatever the bundle carries. */
export function summaryPdf(content: BundleContent): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    info: { Title: `企业培育档案摘要 ${content.creditCode}`, CreationDate: new Date(content.recordedAt) },
  });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
  });
  pdf.registerFont('zh', chineseFont()).font('zh');
  writeHead(pdf, content);
  writeTimeline(pdf, content.events);
  writeProofs(pdf, content);
  pdf.end();
  return done;
}

function writeHead(pdf: PDFKit.PDFDocument, content: BundleContent): void {
  const { enterpriseName, creditCode, createdAt, createdBy, reason, included, personal, events, heads, files } =
    content;
  pdf.fontSize(18).text('企业培育档案摘要').fontSize(BODY).text('Summary of an enterprise’s dossier').moveDown();
  pdf.text(`企业名称 Name：${enterpriseName}`).text(`统一社会信用代码 Credit code：${creditCode}`);
  pdf.text(`导出时间 Exported：${createdAt}    导出账号 By：${createdBy}`).text(`事由 Reason：${reason}`);
  pdf.text(`事项 ${heads.length} 个，事件 ${events.length} 条，材料 ${files.length} 份`);
  pdf.text(`${heads.length} things, ${events.length} events, ${files.length} papers`);
  const classes = [...included, ...(personal ? ['personal'] : [])].join(', ');
  pdf.text(`所含受保护内容 Protected content included：${classes || '无 none'}`).moveDown();
}

function writeTimeline(pdf: PDFKit.PDFDocument, events: readonly StoredEvent[]): void {
  pdf.fontSize(14).text('经过 Timeline').moveDown(0.5).fontSize(SMALL);
  for (const event of events) {
    const { zh, en } = lineOf(event.aggregate.type, event);
    const who = event.actor.roles.map((role) => wordFor(role).zh).join('、') || ACTORS[event.actor.kind];
    pdf.text(`${event.at.slice(0, 16).replace('T', ' ')}  ${zh}  〔${who}〕`);
    pdf
      .fillColor('#666666')
      .text(`${en} · ${event.aggregate.type} ${event.aggregate.id} #${event.revision}`, { indent: 12 });
    pdf.fillColor('black');
  }
  pdf.moveDown();
}

const ACTORS: Readonly<Record<StoredEvent['actor']['kind'], string>> = {
  person: '人员',
  workflow: '系统流程',
  public: '公众',
  system: '系统',
};

function writeProofs(pdf: PDFKit.PDFDocument, { heads, root, seals }: BundleContent): void {
  pdf.fontSize(14).text('证明 Proof').moveDown(0.5).fontSize(SMALL);
  pdf.text(`档案根哈希 Root：${root}`);
  const last = seals.at(-1);
  pdf.text(last ? `最近封印 Latest seal：第 ${last.number} 号，${last.day}，${last.hash}` : '尚无每日封印 No seal yet');
  for (const { aggregate, revision, headHash } of heads)
    pdf.text(`${aggregate.type} ${aggregate.id} #${revision} ${headHash}`);
  pdf.moveDown().text('核验方法：node verify.mjs bundle.zip --key public-key.pem（见 README.txt）');
  pdf.text('To check: node verify.mjs bundle.zip --key public-key.pem (see README.txt)');
}
