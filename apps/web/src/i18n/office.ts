/** What forms call what the office enters by itself: firms, cases outside of a plan. */
export const officeZh = {
  field: {
    firmCode: '统一社会信用代码（18 位）',
    firmName: '企业名称（与营业执照一致）',
    regionCode: '所在区划（名称或代码）',
    industryCode: '行业代码（GB/T 4754，如 C34）',
    foundedOn: '成立日期',
    relationKind: '与企业的关系',
    countsUntil: '有效至（空：一直有效）',
    endsOn: '终止日期',
    commitment: '抽取前公布的种子哈希',
    leftOn: '离职日期',
    batch: '申报批次（先选层级）',
    preparationReason: '硬条件未满足仍先行准备的理由（分管领导填写；不等于可以推荐）',
  },
  act: {
    enterprises: '登记企业',
    applications: '发起申报（不在培育计划内）',
    closing: '结束本轮抽取',
  },
};

export const officeEn: typeof officeZh = {
  field: {
    firmCode: 'Unified social credit code (18 characters)',
    firmName: 'Name, as on the licence',
    regionCode: 'Region (name or code)',
    industryCode: 'Industry code (GB/T 4754, such as C34)',
    foundedOn: 'Founded on',
    relationKind: 'Relation to the firm',
    countsUntil: 'Counts until (empty: it stands)',
    endsOn: 'Ends on',
    commitment: 'Hash of the seed, as it was published',
    leftOn: 'Left on',
    batch: 'Batch (choose the tier first)',
    preparationReason:
      'Why preparation goes on although a hard condition is unmet (a leader; it allows no recommendation)',
  },
  act: {
    enterprises: 'Enter a firm',
    applications: 'Open a case outside of a plan',
    closing: 'Close this round of the draw',
  },
};
