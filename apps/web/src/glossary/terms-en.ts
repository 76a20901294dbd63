import type { InOtherWords } from '../i18n/room-texts';
import type { termsZh } from './terms-zh';

export const termsEn: InOtherWords<typeof termsZh> = {
  cultivation: {
    name: 'Tiered cultivation',
    meaning: 'A firm climbs tier by tier; each tier has published conditions.',
  },
  plan: {
    name: 'One enterprise, one policy',
    meaning: 'Each firm under cultivation has a plan of its own: what is missing, who does it, by when.',
  },
  route: {
    name: 'Route',
    meaning: 'The tiers that the law asks for before the target, in order; the coloured one is being climbed now.',
  },
  checkpoint: { name: 'Checkpoint', meaning: 'One thing of a plan, with an owner and a due day.' },
  willingness: {
    name: 'Willingness',
    meaning: 'Nothing begins unless the firm wants it; a “no” or silence harms no later application.',
  },
  batch: {
    name: 'Batch',
    meaning: 'The time in which an upper level takes applications; after its last day one waits for the next.',
  },
  ruleSet: {
    name: 'Rule set',
    meaning: 'The edition of the rules for this application; a later revision does not touch it.',
  },
  diagnosis: {
    name: 'Diagnosis',
    meaning: 'The firm’s figures held against each condition in force, with clause, value and source.',
  },
  readiness: {
    name: 'Readiness',
    meaning: 'How many conditions of a tier the firm meets; it is no promise of recognition.',
  },
  unknown: {
    name: 'No data',
    meaning: 'There is no value yet by which to judge; enter it or its proof, and look again.',
  },
  manualReview: {
    name: 'For a human to judge',
    meaning: 'No figure settles this; an officer finds by evidence and says why.',
  },
  indicator: { name: 'Indicator', meaning: 'One value of a firm with period, unit and source; older values are kept.' },
  source: {
    name: 'Source',
    meaning:
      'Who gave the value: the firm itself, an audit, a register, the platform or a site check, in rising weight.',
  },
  pool: {
    name: 'Pool',
    meaning:
      'Where a firm stands in a tier: potential, reserve, cultivating, sprint, recognised; judged anew each night.',
  },
  request: {
    name: 'Document request',
    meaning: 'Everything that is missing, named at once; what is on file and valid is not asked for.',
  },
  returnKind: {
    name: 'Kind of return',
    meaning: 'Missing, unclear, outdated, inconsistent or in a wrong form; each item says how to put it right.',
  },
  firmOnly: {
    name: 'By the firm itself',
    meaning: 'Declarations are handed in by the firm’s own account; nobody does it for the firm.',
  },
  review: { name: 'Joint review', meaning: 'All departments answer at once, each for the facts within its duty.' },
  objection: {
    name: 'Objection',
    meaning:
      'A “no” with fact and clause; it stands in the way of a recommendation until it is taken back or overruled with a reason.',
  },
  conditional: {
    name: 'Agreement with conditions',
    meaning: 'Agreement once the papers named are there and the department has confirmed them.',
  },
  recusal: { name: 'Recusal', meaning: 'Whoever has a conflict of interest has no part in that application.' },
  siteCheck: {
    name: 'Site check',
    meaning: 'Two or more people look on the spot, and note place, day and what they found.',
  },
  decision: {
    name: 'County’s decision',
    meaning: 'The county only recommends; upper levels recognise, statistics alone decides on above-scale.',
  },
  notice: { name: 'Public notice', meaning: 'What is published before a recommendation; anybody may object.' },
  hearing: { name: 'Hearing', meaning: 'The firm is heard before a refusal.' },
  refusalReview: {
    name: 'Review of a refusal',
    meaning: 'Another leader looks again at a refusal when the firm asks.',
  },
  platform: {
    name: 'National platform',
    meaning: 'The firm files and the county audits there; here stand only receipt and day.',
  },
  workingDay: { name: 'Working day', meaning: 'Counted by the published calendar of holidays and make-up days.' },
  clock: {
    name: 'Clock',
    meaning: 'The working days each owner has: only the turn’s owner uses theirs, and a pause keeps the rest.',
  },
  provisional: {
    name: 'Provisional date',
    meaning: 'In a year whose holidays are not published; counted again once they are.',
  },
  light: { name: 'Light', meaning: 'Green: in time; yellow: due soon; red: late.' },
  title: { name: 'Title', meaning: 'A tier that an upper level recognised, with its first and last day.' },
  annualUpdate: {
    name: 'Annual update',
    meaning: 'Whoever holds a title updates it on the platform each year; a missed one counts at the re-review.',
  },
  reReview: {
    name: 'Re-review of a title',
    meaning: 'Before a title ends it is judged anew by the conditions of that time; without one it ends.',
  },
  seal: {
    name: 'Verification',
    meaning:
      'Every record holds the hash of the one before, so that no change stays unseen; a bundle can be checked without us.',
  },
  small: { name: 'Small firm', meaning: 'Below all tiers: where a climb begins.' },
  aboveScale: {
    name: 'Above-scale',
    meaning:
      'Of designated size, as statistics alone decides; no gap and no target is shown, only the published threshold.',
  },
  techSme: {
    name: 'Science-and-technology SME',
    meaning: 'Stated by the firm, listed by the province with a number, good for the year.',
  },
  innovativeSme: {
    name: 'Innovative SME',
    meaning: 'The first tier of the ladder, announced by the province for three years.',
  },
  srdi: {
    name: 'SRDI',
    meaning: 'Specialised, refined, distinctive and innovative SMEs, recognised by the province for three years.',
  },
  littleGiant: {
    name: 'Little giant',
    meaning: 'The best of SRDI, recognised by the ministry of industry for three years.',
  },
  singleChampion: {
    name: 'Single champion',
    meaning: 'A manufacturer that leads the market in one product, recognised by the ministry.',
  },
  hiTech: { name: 'High-tech enterprise', meaning: 'A title of the tax law, not a tier of the ladder.' },
};
