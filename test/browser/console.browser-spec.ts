import { badInput } from './parts/bad-input';
import { casePapers } from './parts/case-papers';
import { dailyActs } from './parts/daily-acts';
import { delivery } from './parts/delivery';
import { drafting } from './parts/drafting';
import { erasures } from './parts/erasures';
import { everyPage } from './parts/every-page';
import { firmCases } from './parts/firm-cases';
import { firmHome } from './parts/firm-home';
import { help } from './parts/help';
import { mappings } from './parts/mappings';
import { messages } from './parts/messages';
import { officer } from './parts/officer';
import { oversight } from './parts/oversight';
import { siteDraws } from './parts/site-draws';
import { siteCheck } from './parts/site-check';
import { stalePages } from './parts/stale-pages';
import { standingActs } from './parts/standing-acts';
import { session } from './parts/session';
import { toolsOfTheTrade } from './parts/tools-of-the-trade';
import { upperLists } from './parts/upper-lists';
import { register } from './parts/register';
import { reviews } from './parts/reviews';
import { sittings } from './parts/sittings';
import { Scene } from './support/scene';

const START_MS = 4 * 60_000;

describe('the console', () => {
  let opened: Scene | undefined;
  const scene = (): Scene => {
    if (!opened) throw new Error('nothing is open');
    return opened;
  };

  beforeAll(async () => {
    opened = await Scene.open();
  }, START_MS);

  afterAll(() => opened?.close(), 60_000);

  describe('its delivery', () => delivery(scene));
  describe('every page', () => everyPage(scene));
  describe('the home of a firm', () => firmHome(scene));
  describe('the day of an officer', () => officer(scene));
  describe('the daily acts', () => dailyActs(scene));
  describe('papers of a case', () => casePapers(scene));
  describe('lists of upper levels', () => upperLists(scene));
  describe('saved mappings of columns', () => mappings(scene));
  describe('drafts of rules', () => drafting(scene));
  describe('messages', () => messages(scene));
  describe('erasures and seals', () => erasures(scene));
  describe('cases of a firm', () => firmCases(scene));
  describe('oversight', () => oversight(scene));
  describe('what can be done beside tasks', () => standingActs(scene));
  describe('a page that is out of date', () => stalePages(scene));
  describe('bad input', () => badInput(scene));
  describe('help', () => help(scene));
  describe('tools of the trade', () => toolsOfTheTrade(scene));
  describe('a site check', () => siteCheck(scene));
  describe('a review', () => reviews(scene));
  describe('a sitting', () => sittings(scene));
  describe('the share of site checks', () => siteDraws(scene));
  describe('the register of experts', () => register(scene));
  describe('a session', () => session(scene));
});
