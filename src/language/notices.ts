// Messages about parameters in the address that cannot be used.
import type {BadValue, ReadState} from "../model/page-address.js";
import {longDate} from "./dates.js";

const explanation: Record<BadValue["key"], string> = {
  dato: "er ikke en dag i 2020 på formen 2020-07-08",
  teller: "er ikke «signert» eller «vedtatt»",
  kommune: "er ikke et kommunenummer per 1. januar 2020",
  utsnitt: "er ikke et fylkesnummer eller «oslo»",
  folketall: "er ikke et år vi har folketall for",
  visning: "er ikke «dokumentert», «ma-vaere» eller «tenkt»",
  utfall: "er ikke et nummer fra 1 til 999999",
  v: "er ikke en versjon denne siden kjenner, så ingen av valgene i lenken er brukt"
};

export const noticeTitle = "Noe i lenken kunne ikke brukes";
export const dataMissing =
  "Dataene kunne ikke hentes. Siden viser tallene slik de var da den ble bygd; datovalg og søk virker ikke. Last siden på nytt for å prøve igjen.";
export const noticeLead = "Siden viser det vanlige i stedet.";

/**
 * Parameters added by mail programs, newsletters and social media; ignored. `side` names the page in the file to take
 * along (src/site/single-file/).
 */
const tracking = /^(utm_|mc_|_hs|at_|fbclid|gclid|msclkid|igshid|ref$|side$)/;

/** What a reader must know of how the link was read. `pageKeys`: keys that other parts of the page read. */
export function linkProblems({state, bad, mended, otherKeys}: ReadState, pageKeys: readonly string[] = []): string[] {
  const unknown = otherKeys.filter((key) => !pageKeys.includes(key) && !tracking.test(key));
  return [
    ...(mended ? [`Lenken var endret på veien hit. Vi leste den slik at siden viser ${longDate(state.date)}.`] : []),
    ...bad.map(badValue),
    ...unknown.map((key) => `«${cut(key)}» er ikke et valg siden kjenner.`)
  ];
}

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** One sentence for one value; long values are cut. */
export function badValue({key, value}: BadValue): string {
  return `${key} «${cut(value)}» ${explanation[key]}.`;
}
