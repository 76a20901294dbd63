/** County: GB/T 2260, 6 digits. Town, street or park: 9 digits that begin with their county's code. */
const REGION = /^[1-9]\d{5}(\d{3})?$/;
/** A branch may also be a province (2) or a city (4). */
const BRANCH = /^[1-9]\d(\d\d){0,2}$|^[1-9]\d{8}$/;

/** True for the shape of a place where a firm can be: a county (6 digits) or a town, street or park (9 digits). */
export function isRegionCode(code: string): boolean {
  return REGION.test(code);
}

/** True for the shape of a branch to which a role can be granted: province, city, county, or town. */
export function isBranchCode(code: string): boolean {
  return BRANCH.test(code);
}

/** A branch contains every code that begins with it; nothing that is no branch contains anything. */
export function isWithinBranch(regionCode: string, branch: string): boolean {
  return isBranchCode(branch) && regionCode.startsWith(branch);
}
