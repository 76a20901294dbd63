/** What forms call the people of a firm. */
export const peopleZh = {
  field: {
    personRole: '身份',
    personName: '姓名',
    idNumber: '证件号码（只存加密摘要）',
    since: '自',
    personSource: '来源',
    matchVerdict: '判断',
    careDuty: '责任',
    caretaker: '责任人（不选即不指定专人）',
  },
  choice: {
    matchVerdict: {
      'other-person': '不是同一人',
      'not-reached': '同一人，禁申不及于本企业',
      barred: '同一人，禁申及于本企业',
    },
    personRole: {
      'legal-representative': '法定代表人',
      'actual-controller': '实际控制人',
      handler: '经办人',
      'finance-officer': '财务负责人',
    },
    careDuty: { officer: '经办责任人', mentor: '包保干部' },
    personSource: { registry: '登记机关', 'credit-report': '信用报告', inspected: '核查', reported: '企业填报' },
  },
  act: {
    people: '登记人员',
    caretakers: '指定责任人',
    end: '登记离任',
    'ban-matches': '重新比对控制人',
    judgement: '判断是否受他企禁申影响',
  },
};

export const peopleEn: typeof peopleZh = {
  field: {
    personRole: 'Role',
    personName: 'Name',
    idNumber: 'Identity number (kept as a keyed hash only)',
    since: 'Since',
    personSource: 'Source',
    matchVerdict: 'Judgement',
    careDuty: 'Duty',
    caretaker: 'Looked after by (nobody in particular if left empty)',
  },
  choice: {
    matchVerdict: {
      'other-person': 'Another person',
      'not-reached': 'The same person; the ban does not reach this firm',
      barred: 'The same person; the ban reaches this firm',
    },
    personRole: {
      'legal-representative': 'Legal representative',
      'actual-controller': 'Actual controller',
      handler: 'Handler',
      'finance-officer': 'Finance officer',
    },
    careDuty: { officer: 'Officer in charge', mentor: 'Assigned cadre' },
    personSource: {
      registry: 'Register',
      'credit-report': 'Credit report',
      inspected: 'Inspection',
      reported: 'Reported by the firm',
    },
  },
  act: {
    caretakers: 'Name who looks after it',
    people: 'Put a person on record',
    end: 'Record that they left',
    'ban-matches': 'Compare people with banned firms again',
    judgement: 'Judge whether a ban on another firm reaches this one',
  },
};
