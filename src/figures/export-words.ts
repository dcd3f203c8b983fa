// Words of figures that leave the page. Where no page stands around it, a title must say what it is about.

export const exportWords: {
  method(text: string): string;
  version(version: string): string;
  madeWith(version: string, link: string): string;
} = {
  method: (text: string): string => `Metode: ${text}`,
  version: (version: string): string => `Akson – intensjonserklæringene 2020, versjon ${version}.`,
  /** Last line inside a picture. */
  madeWith: (version: string, link: string): string => `${exportWords.version(version)} ${link}`.trimEnd()
};

/** What a figure is about, where no page stands around it. */
export const aboutLetter =
  "Gjelder kommunene i Norge utenfor Midt-Norge, som våren 2020 ble bedt om å signere en intensjonserklæring om Akson, " +
  "felles kommunal journal.";

/** Of a figure without what came after its day. */
export const onlyKnownThen = "Bare det som var kjent den dagen, er med.";

export const scenarioTitle = (heading: string): string => `Akson, scenario: ${heading}`;

/** The reader's own assumptions, by the name given to them. */
export const scenarioMethod = (name: string): string =>
  `Beregnet av antakelsene i scenarioet${name === "" ? "" : ` «${name}»`}, som leseren har valgt. Se Metode. Ikke en prognose.`;
