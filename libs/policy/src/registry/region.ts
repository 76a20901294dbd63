import type { IsoDate } from '@app/domain';
import { matchIndustry } from '../evaluator/industry';
import type { PolicyPack } from '../pack.types';
import type { Overlaid, RegionChange, RegionOverlay, StepChange } from '../region-overlay.types';
import type { StepTemplate } from '../step.types';
import type { Lead, RegionalPack, RegistryData } from './registry.types';

interface Applied extends RegionChange {
  readonly overlay: RegionOverlay;
}

/** Overlays of the branches that a place lies in, the province's first, so that the narrower has the last word. */
function overlaysAt(overlays: readonly RegionOverlay[], regionCode: string, asOf: IsoDate): readonly RegionOverlay[] {
  return overlays
    .filter(({ region }) => regionCode.startsWith(region))
    .filter(({ effective }) => effective.from <= asOf && (!effective.to || asOf <= effective.to))
    .sort((a, b) => a.region.length - b.region.length || (a.effective.from < b.effective.from ? -1 : 1));
}

function changesFor(overlays: readonly RegionOverlay[], pack: PolicyPack): readonly Applied[] {
  return overlays.flatMap((overlay) =>
    overlay.changes
      .filter(({ tier, ruleSetIds }) => tier === pack.tier && (!ruleSetIds || ruleSetIds.includes(pack.id)))
      .map((change) => ({ ...change, overlay })),
  );
}

const STEP_TERMS = ['budgetWorkingDays', 'departments', 'remind', 'escalate', 'lapseAfterWorkingDays'] as const;
const PACK_TERMS = ['noticeWorkingDays', 'maxDocumentRounds'] as const;

/** Collects a pack's differences while it is merged. */
class Merge {
  readonly overlaid: Overlaid[] = [];

  constructor(public pack: PolicyPack) {}

  apply(change: Applied): void {
    for (const step of change.steps ?? []) this.step(change, step);
    for (const term of PACK_TERMS) {
      const is = change[term];
      // A length alone makes no notice: where the pack gives none, a region cannot lengthen it.
      if (is === undefined || is === this.pack[term] || this.pack[term] === null) continue;
      this.note(change, `/${term}`, this.pack[term], is);
      this.pack = { ...this.pack, [term]: is };
    }
    this.papers(change);
  }

  private note(change: Applied, path: string, was: unknown, is: unknown): void {
    this.overlaid.push({ path, overlay: change.overlay.id, source: change.source, was, is });
  }

  private step(change: Applied, { kind, ...terms }: StepChange): void {
    const at = this.pack.steps.findIndex((step) => step.kind === kind);
    const known = this.pack.steps[at];
    if (!known) return;
    const changed = STEP_TERMS.filter((term) => terms[term] !== undefined);
    for (const term of changed) this.note(change, `/steps/${at}/${term}`, known[term] ?? null, terms[term]);
    const merged = { ...known, ...terms } as StepTemplate;
    this.pack = { ...this.pack, steps: this.pack.steps.map((step, i) => (i === at ? merged : step)) };
  }

  private papers(change: Applied): void {
    const dropped = this.pack.documents.filter((paper) => change.dropDocuments?.includes(paper.type));
    for (const paper of dropped) this.note(change, `/documents/${paper.type}`, paper, null);
    const kept = this.pack.documents.filter((paper) => !dropped.includes(paper));
    const added = (change.addDocuments ?? []).filter((paper) => !kept.some(({ type }) => type === paper.type));
    for (const paper of added) this.note(change, `/documents/${paper.type}`, null, paper);
    this.pack = { ...this.pack, documents: [...kept, ...added] };
  }
}

/** The pack as a place applies it on a day, and every difference with the overlay that makes it. */
export function packInRegion(
  overlays: readonly RegionOverlay[],
  pack: PolicyPack,
  regionCode: string,
  asOf: IsoDate,
): RegionalPack {
  const merge = new Merge(pack);
  for (const change of changesFor(overlaysAt(overlays, regionCode, asOf), pack)) merge.apply(change);
  return { pack: merge.pack, overlaid: merge.overlaid };
}

function fits(industries: readonly string[] | undefined, industryCode: string): boolean {
  return matchIndustry(industryCode, industries) === 'inside';
}

/** The lead department of a tier and sector: the narrowest region that names one, else the national table. */
export function leadIn(
  { overlays, leads }: Pick<RegistryData, 'overlays' | 'leads'>,
  { tier, industryCode }: { readonly tier: string; readonly industryCode: string },
  regionCode: string,
  asOf: IsoDate,
): Lead | undefined {
  const here = overlaysAt(overlays, regionCode, asOf);
  const titles = new Map(
    [...leads.departments, ...here.flatMap((one) => one.departments ?? [])].map(({ code, title }) => [code, title]),
  );
  const regional = [...here]
    .reverse()
    .flatMap((overlay) =>
      overlay.changes
        .filter((change) => change.tier === tier)
        .flatMap(({ leadDepartments = [], source }) =>
          leadDepartments.map((rule) => ({ ...rule, overlay: overlay.id, source })),
        ),
    );
  const national = leads.rules.filter((rule) => rule.tier === tier).map((rule) => ({ ...rule, overlay: undefined }));
  const rule = [...regional, ...national].find(({ industries }) => fits(industries, industryCode));
  const title = rule && titles.get(rule.department);
  if (!rule || !title) return undefined;
  return { code: rule.department, title, source: rule.source, ...(rule.overlay ? { overlay: rule.overlay } : {}) };
}
