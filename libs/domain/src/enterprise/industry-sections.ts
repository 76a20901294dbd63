import { type Bilingual, text } from '../kernel/text';
import type { IndustrySection } from './industry-divisions';

/** Sections of GB/T 4754-2017. */
export const INDUSTRY_SECTIONS: Readonly<Record<IndustrySection, Bilingual>> = {
  A: text('农、林、牧、渔业', 'Agriculture, forestry, animal husbandry and fishery'),
  B: text('采矿业', 'Mining'),
  C: text('制造业', 'Manufacturing'),
  D: text('电力、热力、燃气及水生产和供应业', 'Electricity, heat, gas and water supply'),
  E: text('建筑业', 'Construction'),
  F: text('批发和零售业', 'Wholesale and retail trade'),
  G: text('交通运输、仓储和邮政业', 'Transport, storage and post'),
  H: text('住宿和餐饮业', 'Hotels and catering'),
  I: text('信息传输、软件和信息技术服务业', 'Information transmission, software and information technology'),
  J: text('金融业', 'Finance'),
  K: text('房地产业', 'Real estate'),
  L: text('租赁和商务服务业', 'Leasing and business services'),
  M: text('科学研究和技术服务业', 'Scientific research and technical services'),
  N: text('水利、环境和公共设施管理业', 'Water conservancy, environment and public facilities'),
  O: text('居民服务、修理和其他服务业', 'Resident services, repair and other services'),
  P: text('教育', 'Education'),
  Q: text('卫生和社会工作', 'Health and social work'),
  R: text('文化、体育和娱乐业', 'Culture, sports and entertainment'),
  S: text('公共管理、社会保障和社会组织', 'Public administration, social security and social organisations'),
  T: text('国际组织', 'International organisations'),
};
