import { useRegions } from './use-regions';

/** The name of a county, town or park; one that the register does not know is shown by its code. */
export function RegionName({ code }: { readonly code: string }) {
  return <>{useRegions().nameOf(code)}</>;
}
