import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '帮助',
  yours: '您的角色怎么用',
  others: '其他角色',
  glossary: '名词解释',
  keyboard: '快捷键',
  policies: '规则条款见每条诊断旁的文号。',
  tour: '第一次使用',
  tourDone: '知道了',
  more: '打开帮助',
  terms: {
    t0: { name: '梯度培育', meaning: '企业逐级成长：小微、规上、创新型、专精特新、小巨人；每一级都有公布的条件。' },
    t1: { name: '一企一策', meaning: '每家在培企业有自己的方案：缺什么、谁来补、什么时候补齐。' },
    t2: { name: '节点', meaning: '方案中有责任人和期限的一件事。' },
    t3: { name: '批次', meaning: '上级开放申报的一段时间；过了截止日只能等下一批。' },
    t4: { name: '会审', meaning: '各部门同时就自己职责内的事实发表意见。' },
    t5: { name: '异议', meaning: '有事实和依据条款的反对意见；未处理前不能推荐，分管领导可书面说明理由后不采纳。' },
    t6: { name: '附条件同意', meaning: '同意，但须先补齐列出的材料并由该部门确认。' },
    t7: { name: '公示', meaning: '推荐前向社会公开；期间任何人可提出异议。' },
    t8: { name: '陈述申辩', meaning: '拟不予推荐前，企业说明情况的机会。' },
    t9: { name: '复核', meaning: '企业不服不予推荐，请另一位领导再看一次。' },
    t10: { name: '工作日', meaning: '按国务院公布的放假调休安排计算。' },
    t11: { name: '红绿灯', meaning: '绿：期限内；黄：临近；红：逾期。' },
    t12: { name: '称号', meaning: '上级认定的层级，有起止日期。' },
    t13: { name: '回避', meaning: '与企业有利益关系的人不得参与该申报的任何环节。' },
  },
  roles: {
    enterprise: '先看“我的企业”：上面是需要您办的事和期限，逐项上传材料，可以随时离开再回来。',
    officer: '“我的待办”按紧急程度排列；点开一件就到它的页面，表单在最上面。',
    'service-officer': '登记本镇街企业、协助企业准备材料。',
    'section-chief': '暂停与恢复期限、出具推荐函、召集会议。',
    leader: '审批方案、作出推荐决定；参与过审查的案件不能由您决定。',
    reviewer: '“批量会审”一张表答复多件；有异议时写明事实和条款。',
    expert: '先声明有无利益冲突，再看材料、评分；提交前可随时离开。',
    mentor: '在企业页面完成由您负责的节点。',
    auditor: '可以看全部内容，不能修改；档案可独立验证。',
    administrator: '管理账号、区划、日历和规则草案，不办理业务。',
  },
  keys: {
    k0: { name: '/', meaning: '搜索' },
    k1: { name: 'j / k', meaning: '下一行 / 上一行' },
    k2: { name: 'x', meaning: '选中' },
    k3: { name: 'Enter', meaning: '打开' },
    k4: { name: 'Ctrl + Enter', meaning: '提交表单' },
    k5: { name: '?', meaning: '显示快捷键' },
  },
};

const en: InOtherWords<typeof zh> = {
  title: 'Help',
  yours: 'What you do here',
  others: 'Other roles',
  glossary: 'Words',
  keyboard: 'Keys',
  policies: 'The clause of every rule stands beside it in the diagnosis.',
  tour: 'Your first visit',
  tourDone: 'Got it',
  more: 'Open help',
  terms: {
    t0: { name: 'Tiered cultivation', meaning: 'A firm climbs tier by tier; each tier has published conditions.' },
    t1: {
      name: 'One enterprise, one policy',
      meaning: 'Each firm under cultivation has a plan of its own: what is missing, who does it, by when.',
    },
    t2: { name: 'Checkpoint', meaning: 'One thing of a plan, with an owner and a due day.' },
    t3: {
      name: 'Batch',
      meaning: 'The time in which an upper level takes applications; after its last day one waits for the next.',
    },
    t4: { name: 'Joint review', meaning: 'All departments answer at once, each for the facts within its duty.' },
    t5: {
      name: 'Objection',
      meaning:
        'A “no” with fact and clause; it stands in the way of a recommendation until it is taken back or overruled with a reason.',
    },
    t6: {
      name: 'Agreement with conditions',
      meaning: 'Agreement once the papers named are there and the department has confirmed them.',
    },
    t7: { name: 'Public notice', meaning: 'What is published before a recommendation; anybody may object.' },
    t8: { name: 'Hearing', meaning: 'The firm is heard before a refusal.' },
    t9: { name: 'Review of a refusal', meaning: 'Another leader looks again at a refusal when the firm asks.' },
    t10: { name: 'Working day', meaning: 'Counted by the published calendar of holidays and make-up days.' },
    t11: { name: 'Light', meaning: 'Green: in time; yellow: due soon; red: late.' },
    t12: { name: 'Title', meaning: 'A tier that an upper level recognised, with its first and last day.' },
    t13: { name: 'Recusal', meaning: 'Whoever has a conflict of interest has no part in that application.' },
  },
  roles: {
    enterprise:
      'Begin at “My firm”: what you owe and by when is at the top; upload paper by paper, leave and come back.',
    officer: 'The inbox is sorted by urgency; each entry leads to its page, with the form at the top.',
    'service-officer': 'Enter firms of your town and help them prepare papers.',
    'section-chief': 'Pause and resume clocks, issue letters, call meetings.',
    leader: 'Approve plans and decide; never on a case that you reviewed.',
    reviewer: '“Reviews” answers many rows at once; an objection names fact and clause.',
    expert: 'First declare conflicts, then read and score; you may leave before you send.',
    mentor: 'Meet the checkpoints that are yours on the firm’s page.',
    auditor: 'You read everything and change nothing; dossiers can be verified without us.',
    administrator: 'Accounts, regions, calendars and drafts of rules; no business act.',
  },
  keys: {
    k0: { name: '/', meaning: 'Search' },
    k1: { name: 'j / k', meaning: 'Next / previous row' },
    k2: { name: 'x', meaning: 'Select' },
    k3: { name: 'Enter', meaning: 'Open' },
    k4: { name: 'Ctrl + Enter', meaning: 'Send a form' },
    k5: { name: '?', meaning: 'Show the keys' },
  },
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly help: typeof zh;
  }
}

addRoomTexts('help', zh, en);
