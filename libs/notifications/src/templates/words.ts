import { type Bilingual, type Department, type IsoDate, type Role, type WorkCalendar, text } from '@app/domain';
import type { Saying } from '../rules/sayings';
import type { Values } from './template';

const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  officer: text('经办员', 'officer'),
  'service-officer': text('乡镇服务专员', 'service officer'),
  'section-chief': text('科长', 'section chief'),
  leader: text('分管领导', 'leader'),
  reviewer: text('部门审核员', 'department reviewer'),
  expert: text('专家', 'expert'),
  mentor: text('包保干部', 'mentor'),
  enterprise: text('企业', 'the firm'),
  auditor: text('审计员', 'auditor'),
  administrator: text('管理员', 'administrator'),
};

const DEPARTMENT_NAMES: Readonly<Record<Department, Bilingual>> = {
  tax: text('税务', 'tax'),
  market: text('市场监管', 'market regulation'),
  emergency: text('应急管理', 'emergency management'),
  environment: text('生态环境', 'ecology and environment'),
  finance: text('财政', 'finance'),
  science: text('科技', 'science'),
};

const WEEKDAYS = {
  zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

type Language = keyof Bilingual;

/** Whose turn it is, by office and never by a person's name; the system where nobody is meant. */
function who(of: Saying['who']): Bilingual {
  if (!of) return text('系统', 'the system');
  const department = of.department && DEPARTMENT_NAMES[of.department];
  const role = ROLE_NAMES[of.role];
  return department ? text(`${department.zh}${role.zh}`, `${role.en} (${department.en})`) : role;
}

/** A day with its weekday; a day of a year whose schedule is not published may still move. */
function by(dueOn: IsoDate | null, calendar: Pick<WorkCalendar, 'isPublished'>): Bilingual {
  if (!dueOn) return text('无期限', 'no set day');
  const day = new Date(`${dueOn}T00:00:00Z`).getUTCDay();
  const open = calendar.isPublished(dueOn) ? text('', '') : text('，暂定', ', provisional');
  return text(`${dueOn} ${WEEKDAYS.zh[day]}${open.zh}`, `${WEEKDAYS.en[day]} ${dueOn}${open.en}`);
}

/** Working days until the end of the due day, by the business clock. */
function left(dueOn: IsoDate | null, today: IsoDate, calendar: Pick<WorkCalendar, 'workingDaysBetween'>): Bilingual {
  if (!dueOn) return text('不限时', 'no limit');
  if (dueOn === today) return text('今天到期', 'due today');
  if (dueOn < today) {
    const late = Math.max(1, calendar.workingDaysBetween(dueOn, today));
    return text(`已逾期 ${late} 个工作日`, `${late} working day${late === 1 ? '' : 's'} late`);
  }
  const days = calendar.workingDaysBetween(today, dueOn);
  return text(`还剩 ${days} 个工作日`, `${days} working day${days === 1 ? '' : 's'} left`);
}

/** What the placeholders of a message stand for, in both languages. */
export function valuesOf(
  saying: Pick<Saying, 'who' | 'what' | 'dueOn'>,
  on: { readonly firm: string; readonly link: string; readonly today: IsoDate; readonly calendar: WorkCalendar },
): Readonly<Record<Language, Values>> {
  const words = {
    who: who(saying.who),
    what: saying.what,
    by: by(saying.dueOn, on.calendar),
    left: left(saying.dueOn, on.today, on.calendar),
  };
  const inLanguage = (language: Language): Values => ({
    who: words.who[language],
    what: words.what[language],
    by: words.by[language],
    left: words.left[language],
    firm: on.firm || '—',
    link: on.link,
  });
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}
