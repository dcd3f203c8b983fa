// Why a live source could not be used, said so that an analyst knows which one and what to do.

/** What went wrong; loaders/live.ts has the outcomes that the site tells of. */
export type FailureKind =
  "unreachable" | "refused" | "too-slow" | "too-large" | "moved" | "unreadable" | "unexpected" | "not-valid";

export class SourceFailure extends Error {
  /**
   * @param source what people call it: "SSB table 07459"
   * @param what what was seen, with the address
   * @param remedy what to do about it
   */
  constructor(
    readonly source: string,
    readonly kind: FailureKind,
    readonly what: string,
    readonly remedy: string
  ) {
    super(`${source}: ${what}. What to do: ${remedy}.`);
    this.name = "SourceFailure";
  }
}
