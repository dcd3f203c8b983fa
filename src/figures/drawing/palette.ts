// Every colour of the figures, in one place. Text colours hold 4.5:1 on white, marks 3:1. The figure colours are
// Statistics Norway's.
export const ink = "#1f2a33";
export const quietInk = "#55626e";
export const gridLine = "#dfe4e8";
export const ground = "#ffffff";

/** Named by a source. */
export const documented = "#075745";
/** Published as a total. */
export const official = "#0f2080";
/** The political target, in signatures. */
export const target = "#a3136c";
/** The break-even, in use: another thing than the target, and drawn more quietly. */
export const breakEven = "#6b5b00";

/** Of a probability: the part that reaches the quota, and the part that does not. Marks only, no text. */
export const reached = "#1d9de2";
export const fallsShort = "#909090";
/** Lines of quotas in order; the third is a reader's own. */
export const quotaColours = [target, breakEven, ink] as const;
