// Words of the map.
import {longDate} from "../../language/dates.js";
import {count, integer} from "../../language/numbers.js";
import {statusName} from "../../language/statuses.js";
import type {Shown} from "../../model/status.js";
import type {IsoDate} from "../../model/types.js";
import type {Column} from "../columns.js";

export interface Counted {
  counts: ReadonlyMap<Shown, number>;
  state: {date: IsoDate};
  /** The county that is counted; null: the whole country. */
  place?: string | null;
  /** The part of the country that is drawn, where it has no numbers of its own. */
  inset?: string | null;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLocaleLowerCase("nb") + text.slice(1);

const dayAndPlace = ({state, place, inset}: Counted): string =>
  [place ?? (inset == null ? "" : "Hele landet"), longDate(state.date)].filter((text) => text !== "").join(" ");

export const mapWords = {
  title: "Hvilke kommuner har signert intensjonserklæringen om Akson?"
};

/** The finding of the day: whom we know, and for how many we know nothing. */
export function mapHeading({counts}: Pick<Counted, "counts">): string {
  const [signed, unknown] = [counts.get("signed") ?? 0, counts.get("unknown") ?? 0];
  const known =
    signed === 0
      ? "Ingen av dem som hadde signert, kjenner vi navnet på."
      : `Vi vet at ${count(signed, "kommune", "kommuner")} hadde signert.`;
  return unknown === 0 ? known : `${known} For ${integer(unknown)} har vi ingen kilde.`;
}

/** What the map says in a sentence whose numbers add up to all municipalities; the smaller parts together. */
export function mapFinding(counted: Counted): string {
  const {counts} = counted;
  const of = (shown: Shown) => counts.get(shown) ?? 0;
  const all = [...counts.values()].reduce((sum, number) => sum + number, 0);
  const rest = all - of("signed") - of("decided") - of("unknown") - of("not-invited");
  const parts = [
    `${integer(of("signed"))} hadde signert`,
    ...(of("decided") > 0 ? [`${integer(of("decided"))} hadde vedtatt å signere`] : []),
    ...(rest > 0 ? [`${integer(rest)} svarte noe annet, eller dagen er usikker`] : []),
    `${integer(of("unknown"))} har vi ingen kilde for`,
    ...(counted.place == null || of("not-invited") > 0 ? [`${integer(of("not-invited"))} ble ikke spurt`] : [])
  ];
  return `${dayAndPlace(counted)}: ${parts.join("; ")}.`;
}

/** For those who cannot see the map: every number of the legend. */
export function mapAlt(counted: Counted): string {
  const {counts} = counted;
  const all = [...counts.values()].reduce((sum, number) => sum + number, 0);
  const parts = [...counts]
    .filter(([, number]) => number > 0)
    .map(([shown, number], k) => `${k === 0 ? statusName[shown] : lowerFirst(statusName[shown])}: ${integer(number)}`);
  const {state, place, inset} = counted;
  const drawn =
    inset == null
      ? `Kart over ${integer(all)} kommuner${place == null ? "" : ` i ${place}`}, ${longDate(state.date)}.`
      : `Kart over ${inset}, ${longDate(state.date)}. Tallene gjelder hele landet, ${integer(all)} kommuner.`;
  return `${drawn} ${parts.join("; ")}.`;
}

export const partOfMap = (name: string): string => `Utsnitt: ${name}.`;
export const selectedLegend = (name: string, status: string): string => `${name}: ${status}`;

/** One row a municipality. */
export const statusColumns: readonly Column[] = [
  {key: "municipality_code", label: "Kommunenummer", kind: "text"},
  {key: "municipality", label: "Kommune", kind: "text", rowHead: true},
  {key: "county", label: "Fylke", kind: "text"},
  {key: "population", label: "Innbyggere", kind: "integer"},
  {key: "invited", label: "Spurt", kind: "text", fileOnly: true},
  {key: "status_code", label: "Statuskode", kind: "text", fileOnly: true},
  {key: "status", label: "Status", kind: "text"}
];
