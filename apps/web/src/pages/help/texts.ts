import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '帮助',
  yours: '您的角色怎么用',
  others: '其他角色',
  glossary: '名词解释',
  keyboard: '快捷键',
  policies: '规则条款见每条诊断旁的文号。',
  tourAgain: '重新开始新手导览',
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
  tourAgain: 'Look around again',
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
