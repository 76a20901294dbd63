/** The tiers that a cultivation climbs to. */
export const TARGETS = ['innovative-sme', 'srdi', 'little-giant', 'single-champion'] as const;
