// Where the live sources are. Each address can be set, for a mirror or a test.

export interface Addresses {
  ssb: string;
  klass: string;
  geonorge: string;
  /** No official feed of signings exists: null unless the analyst has one. */
  signings: string | null;
}

const base = (value: string | undefined, usual: string): string => (value || usual).replace(/\/+$/, "");

/** @param environment the process's environment, or a test's */
export function addressesOf(environment: Readonly<Record<string, string | undefined>>): Addresses {
  return {
    ssb: base(environment.AKSON_SSB_BASE, "https://data.ssb.no/api/pxwebapi/v2"),
    klass: base(environment.AKSON_KLASS_BASE, "https://data.ssb.no/api/klass/v1"),
    geonorge: base(environment.AKSON_GEONORGE_BASE, "https://nedlasting.geonorge.no/api"),
    signings: environment.AKSON_SIGNINGS_URL || null
  };
}
