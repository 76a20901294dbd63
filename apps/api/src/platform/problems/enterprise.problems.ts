import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** The directory, its files, and the rules that firms are judged by. */
export const ENTERPRISE_PROBLEMS = {
  ENTERPRISE_EXISTS: { status: 409, title: text('企业已在名录中', 'The firm is in the directory already') },
  ENTERPRISE_INVALID: { status: 422, title: text('企业信息有误', 'The firm’s particulars are wrong') },
  REGION_OUTSIDE_BRANCH: { status: 422, title: text('区域不在您的辖区内', 'The region is outside your branch') },
  INDICATORS_INVALID: { status: 422, title: text('指标有误', 'Some values are wrong') },
  SOURCE_NOT_YOURS: { status: 403, title: text('企业只能填报自报数据', 'A firm puts reported values only') },
  FACTS_INVALID: { status: 422, title: text('诊断数据有误', 'Some of the facts are wrong') },
  TOO_MANY_INDICATORS: { status: 422, title: text('指标数量超限', 'Too many values') },
  CRITERION_NOT_JUDGEABLE: { status: 422, title: text('条件不接受人工结论', 'Settled by data, not by a finding') },
  PERSON_INVALID: { status: 422, title: text('人员信息有误', 'What is said of the person is wrong') },
  PERSON_ENDED: { status: 409, title: text('已登记离任', 'That they left is on record already') },
  TOO_MANY_PEOPLE: { status: 422, title: text('登记人员过多', 'Too many people on record') },
  CARETAKER_UNKNOWN: { status: 422, title: text('请从名单中选择责任人', 'Choose who is on the list') },
  BAN_ENDED: { status: 422, title: text('禁申期已过', 'The last day of the ban has passed') },
  UPDATE_NOT_OPEN: { status: 409, title: text('没有待办的年度更新', 'No annual update is open') },
  RENEWAL_NOT_OPEN: { status: 409, title: text('没有待准备的复核', 'No renewal is being prepared') },
  CHANGE_INVALID: { status: 422, title: text('变化信息有误', 'The change is stated wrongly') },
  CHANGE_REPEATED: { status: 409, title: text('该变化已在核实中', 'The change is being verified already') },
  CHANGE_CLOSED: { status: 409, title: text('该变化已报告或核实', 'The change is reported or verified already') },
  CHANGE_WAS_IN_TIME: { status: 409, title: text('变化已按期报告', 'The change was reported in time') },
  DOCUMENT_NO_REQUIRED: { status: 422, title: text('撤销须有层级和文号', 'A revocation needs level and number') },
  SUCCESSION_NOT_OPEN: { status: 409, title: text('没有待判断的承继事项', 'No succession waits to be judged') },
  ENTERPRISE_DEREGISTERED: { status: 409, title: text('企业已注销', 'The firm is deregistered') },
  ENTERPRISE_MOVED_OUT: { status: 409, title: text('企业已迁出本县', 'The firm has left the county') },
  RULE_SET_UNKNOWN: { status: 422, title: text('没有该规则集', 'There is no such rule set') },
  TIER_UNSUPPORTED: { status: 422, title: text('该层级暂无规则包', 'No rule set is in force for the tier') },
  BATCH_UNKNOWN: { status: 422, title: text('没有该批次', 'There is no such batch') },
} as const satisfies Record<string, ProblemEntry>;
