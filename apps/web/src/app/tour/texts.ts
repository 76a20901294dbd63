import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '新手导览',
  begin: '开始导览（{{count}} 步）',
  on: '继续',
  back: '回看',
  end: '完成',
  skip: '不再提示',
  at: '第 {{now}} / {{all}} 步',
  welcome: '欢迎使用。您的角色是{{role}}；用一分钟看看您每天要用的几个页面。可随时跳过，在“帮助”里可以重新开始。',
  steps: {
    enterprise: {
      s0: '“我的企业”最上面是需要您办的事、期限和逾期后果；材料逐项上传，可随时离开，回来接着办。',
      s1: '“我的待办”列出全部事项，最急的在最前；点开就是要填的表。',
      s2: '“帮助”里有名词解释；页面上带虚线的词，点一下也能看到释义。',
    },
    officer: {
      s0: '每天从“我的待办”开始：上方数字是各类件数，点开一件就到办理页面，表单在最上面。',
      s1: '“企业名录”可筛选、排序、选列，保存为视图，并导出当前所见。',
      s2: '“启动培育”从候选企业中选，先预览每家能否启动，再一次办理。',
      s3: '“挂图作战”看谁在爬哪一级、红绿灯如何、正在等谁。',
      s4: '“帮助”里有名词解释和快捷键；按 / 可随时搜索企业。',
    },
    'service-officer': {
      s0: '“我的待办”列出需要您协助的事项。',
      s1: '“企业名录”只显示您镇街园区的企业，点开可看它缺什么、在等谁。',
      s2: '“帮助”里有名词解释；须企业本人提交的材料不能代办。',
    },
    'section-chief': {
      s0: '“我的待办”列出待您办理和逾期转报给您的事项。',
      s1: '“挂图作战”看全部在培企业；点一格可看正在等谁。',
      s2: '“督办统计”按责任人列出逾期，每个数字都能点开看案件。',
      s3: '“帮助”里有名词解释和快捷键。',
    },
    leader: {
      s0: '“挂图作战”一屏看全县：层级、企业、红绿灯；可全屏，可回看任意一天。',
      s1: '“我的待办”列出待您审批的方案和待您决定的推荐。',
      s2: '“督办统计”看目标完成、逾期、漏斗和镇街分布，数字都能点开。',
      s3: '“帮助”里有名词解释；您参与过审查的案件不能由您决定。',
    },
    reviewer: {
      s0: '“批量会审”一张表答复多件；有异议时写明事实和条款。',
      s1: '“我的待办”按期限排列；打开一件，左边是材料，右边是意见表。',
      s2: '“帮助”里有名词解释；与企业有利益关系时请选“回避”。',
    },
    expert: {
      s0: '“我的待办”列出请您评审的申报：先声明有无利益冲突，再看材料、评分；提交前自动保存。',
      s1: '“帮助”里有名词解释。',
    },
    mentor: {
      s0: '“我的待办”列出由您负责的节点，完成后写一句情况即可。',
      s1: '“企业名录”里打开您包保的企业，看方案和差距。',
      s2: '“帮助”里有名词解释。',
    },
    auditor: {
      s0: '“记录检索”按人、企业、案件、行为和日期查找；每次查询都会留痕。',
      s1: '从“企业名录”打开企业的大事记，可核验档案、导出档案包离线验证。',
      s2: '“帮助”里有名词解释；您可以看全部内容，不能修改。',
    },
    administrator: {
      s0: '“账号”新建、停用账号，按区划和角色授权。',
      s1: '“工作日历”录入国务院公布的放假安排，期限随之重算。',
      s2: '“政策规则”比较版本、试算影响；生效须由另一人批准。',
      s3: '“系统状态”看后台任务和积压。',
    },
  },
};

const en: InOtherWords<typeof zh> = {
  title: 'A first look around',
  begin: 'Begin ({{count}} steps)',
  on: 'Go on',
  back: 'Back',
  end: 'Finish',
  skip: 'Not again',
  at: 'Step {{now}} of {{all}}',
  welcome:
    'Welcome. You are here as {{role}}: one minute for the pages of your day. Skip it whenever you like; help begins it again.',
  steps: {
    enterprise: {
      s0: '“My firm” begins with what you owe, by when, and what happens if late; upload paper by paper, leave and come back.',
      s1: '“My tasks” has everything, the most urgent first; each opens on its form.',
      s2: '“Help” explains the words; so does every dotted word when you click it.',
    },
    officer: {
      s0: 'Begin each day at “My tasks”: the numbers open their lists, and each task opens on its form.',
      s1: '“Enterprises” is filtered, ordered, kept as a view, and taken away as a file of what is shown.',
      s2: '“Launch” starts from candidates: first a preview for each firm, then all at once.',
      s3: 'The wall chart shows who climbs where, how late it is and whom it waits for.',
      s4: '“Help” explains words and keys; / searches for a firm from anywhere.',
    },
    'service-officer': {
      s0: '“My tasks” has what you are asked to help with.',
      s1: '“Enterprises” has the firms of your town or park: what each lacks and whom it waits for.',
      s2: '“Help” explains the words; some papers only the firm itself may hand in.',
    },
    'section-chief': {
      s0: '“My tasks” has what is yours, and what came to you because it is late.',
      s1: 'The wall chart has every firm that climbs; a tile says whom it waits for.',
      s2: '“Progress” has lateness by owner; every number opens its cases.',
      s3: '“Help” explains words and keys.',
    },
    leader: {
      s0: 'The wall chart shows the county at one look: tiers, firms, lights; full screen, or as of any day.',
      s1: '“My tasks” has the plans to approve and the cases to decide.',
      s2: '“Progress” has targets, lateness, the funnel and towns; every number opens.',
      s3: '“Help” explains the words; what you reviewed you do not decide.',
    },
    reviewer: {
      s0: '“Reviews” answers many rows at once; an objection names fact and clause.',
      s1: '“My tasks” goes by due day; each opens with the evidence left and your answer right.',
      s2: '“Help” explains the words; step back where you have a conflict of interest.',
    },
    expert: {
      s0: '“My tasks” has what you are to judge: declare conflicts, read, score; it is kept until you send it.',
      s1: '“Help” explains the words.',
    },
    mentor: {
      s0: '“My tasks” has the checkpoints that are yours; one sentence ends each.',
      s1: 'Open your firm in “Enterprises” for its plan and its gaps.',
      s2: '“Help” explains the words.',
    },
    auditor: {
      s0: '“Search of events” looks by person, firm, case, act and day; every search is on record.',
      s1: 'From “Enterprises” open a firm’s timeline: verify it, or take the dossier away.',
      s2: '“Help” explains the words; you read everything and change nothing.',
    },
    administrator: {
      s0: '“Accounts” makes and ends accounts, by branch and role.',
      s1: '“Calendars” takes the published holidays; terms are counted again.',
      s2: '“Rules” compares editions and simulates; a second person puts them in force.',
      s3: '“System” shows what runs behind, and what waits.',
    },
  },
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly tour: typeof zh;
  }
}

addRoomTexts('tour', zh, en);
