import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  filters: '筛选',
  apply: '应用',
  region: '区划代码（前几位）',
  industry: '行业代码（前几位）',
  pool: '培育池',
  pools: { potential: '潜力', reserve: '储备', cultivating: '培育中', sprint: '冲刺', recognised: '已认定' },
  remove: '去掉筛选 {{label}}',
  columns: '列',
  resetColumns: '恢复默认列',
  views: '视图',
  saveView: '保存当前视图',
  viewName: '视图名称',
  viewShared: '本辖区共享',
  save: '保存',
  mine: '我的',
  shared: '共享',
  noViews: '还没有保存的视图。',
  removeView: '删除视图 {{name}}',
  copyLink: '当前地址即为本视图，可直接发给同事。',
  export: '导出 Excel',
  exporting: '正在生成',
  onlyDue: '按期限排序时只列有在办期限的企业。',
  selected: '已选 {{count}} 家',
  launchMany: '批量启动培育',
  sortBy: '按{{column}}排序',
  select: '选择 {{name}}',
  selectAll: '选择已加载的企业（最多 {{most}} 家）',
};

const en: InOtherWords<typeof zh> = {
  filters: 'Filters',
  apply: 'Apply',
  region: 'Region code (beginning)',
  industry: 'Industry code (beginning)',
  pool: 'Pool',
  pools: {
    potential: 'Potential',
    reserve: 'Reserve',
    cultivating: 'Cultivating',
    sprint: 'Sprint',
    recognised: 'Recognised',
  },
  remove: 'Remove the filter {{label}}',
  columns: 'Columns',
  resetColumns: 'Default columns',
  views: 'Views',
  saveView: 'Save this view',
  viewName: 'Name of the view',
  viewShared: 'Share in my branch',
  save: 'Save',
  mine: 'Mine',
  shared: 'Shared',
  noViews: 'No view was saved yet.',
  removeView: 'Remove the view {{name}}',
  copyLink: 'The address of this page is the view: send it to a colleague.',
  export: 'Export to Excel',
  exporting: 'Writing',
  onlyDue: 'By due day, only firms with something due are listed.',
  selected: '{{count}} selected',
  launchMany: 'Launch cultivations',
  sortBy: 'Sort by {{column}}',
  select: 'Select {{name}}',
  selectAll: 'Select the firms read so far (at most {{most}})',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly enterprises: typeof zh;
  }
}

addRoomTexts('enterprises', zh, en);
