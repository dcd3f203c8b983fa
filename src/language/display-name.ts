// Two municipalities are called Herøy and two Våler.

/** The name of a municipality that shares it with another: "Herøy i Nordland". */
export const displayName = (name: string, county: string): string => `${name} i ${county}`;
