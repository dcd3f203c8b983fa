// What the page says when an address asks for something it does not have.
import type {BadValue} from "../model/page-address.js";

const explanation: Record<BadValue["key"], string> = {
  dato: "er ikke en dag i 2020 på formen 2020-07-08",
  teller: "er ikke «signert» eller «vedtatt»",
  kommune: "er ikke et kommunenummer per 1. januar 2020",
  utsnitt: "er ikke et fylkesnummer eller «oslo»",
  folketall: "er ikke et år vi har folketall for",
  v: "er ikke en versjon denne siden kjenner, så ingen av valgene i lenken er brukt"
};

export const noticeTitle = "Noe i lenken kunne ikke brukes";
export const dataMissing =
  "Dataene kunne ikke hentes. Siden viser tallene slik de var da den ble bygd; datovalg og søk virker ikke. Last siden på nytt for å prøve igjen.";
export const noticeLead = "Siden viser det vanlige i stedet.";

/** One sentence for one value; long values are cut. */
export function badValue({key, value}: BadValue): string {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return `${key} «${shown}» ${explanation[key]}.`;
}
