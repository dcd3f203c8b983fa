// The words of the frame around every page.
import type {IsoDate} from "../model/types.js";
import {longDate} from "./dates.js";

export const siteName = "Akson – intensjonserklæringene 2020";
export const siteDescription =
  "Hvilke kommuner signerte intensjonserklæringen om Akson våren 2020? De publiserte tallene, " +
  "målet og det vi kjenner med navn, hver for seg.";

/**
 * The pages in the order of the navigation. `route` is the file's name without ending; the first one is the front page.
 */
export const navigation = [
  {route: "index", label: "Oversikt"},
  {route: "om", label: "Om Akson"},
  {route: "kart", label: "Kart"},
  {route: "utvikling", label: "Utvikling"},
  {route: "scenarier", label: "Scenarier"},
  {route: "bruk", label: "Bruk"},
  {route: "kommuner", label: "Kommuner"},
  {route: "datagrunnlag", label: "Datagrunnlag"},
  {route: "metode", label: "Metode"}
] as const;

export const frameWords = {
  skip: "Hopp til hovedinnholdet",
  navigation: "Hovedmeny",
  notLive: "Noen kilder kunne ikke hentes da siden ble bygd.",
  noScript: "Datovalg, søk og kart trenger JavaScript. Uten det vises siden slik den åpner.",
  footer: "Om nettstedet",
  sources: "Kilder",
  sourcesText:
    "Innbyggertall og kommuneinndeling: SSB (CC BY 4.0). Kart: © Kartverket, CC BY 4.0. Signeringer: " +
    "hver sin kilde, se",
  contact: "Feil eller mangler?",
  contactText: "Slik sender du en rettelse",
  accessibility: "Tilgjengelighetserklæring",
  accessibilityMissing: "Tilgjengelighetserklæring: ikke publisert ennå",
  version: "Versjon",
  built: "bygd fra kilde datert",
  license: "Kode: MIT. Data og figurer: CC BY 4.0.",
  notOfficial: "Dette er ikke et offisielt register over signeringer. Ingen slik offentlig liste er funnet."
};

const liveParts: Readonly<Record<string, string>> = {
  population: "Innbyggertall (SSB)",
  codes: "Kommunenummer (SSB)",
  boundaries: "Kommunegrenser (Kartverket)",
  signings: "Signeringslisten"
};

const liveOutcomes: Readonly<Record<string, string>> = {
  "no answer": "svarte ikke",
  refused: "svarte, men avviste spørringen",
  "not usable": "svarte med noe som ikke kunne brukes"
};

/** Which source failed, how, and the age of the figures used instead. */
export function staleSource(
  {part, outcome, snapshot}: {part: string; outcome: string; snapshot: IsoDate | null},
  sourceDate: IsoDate | null
): string {
  const age =
    snapshot !== null
      ? `hentet ${longDate(snapshot)}`
      : sourceDate !== null
        ? `satt sammen for hånd, i utgaven fra ${longDate(sourceDate)}`
        : "satt sammen for hånd";
  return (
    `${liveParts[part] ?? part}: kilden ${liveOutcomes[outcome] ?? "kunne ikke brukes"}. Viser ` +
    `kopien i prosjektet, ${age}.`
  );
}

/** On paper, under the site's name: which day the page shows and where it is found. */
export const printedLine = (date: IsoDate | null, address: string): string =>
  `${date === null ? "" : `Viser ${longDate(date)}. `}Adresse: ${address}`;
