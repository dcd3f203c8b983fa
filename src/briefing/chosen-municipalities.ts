// `--filter`: the municipalities of the table, by the parameters of its page's address.
import {listKeys} from "../model/page-address.js";
import type {View} from "../model/view.js";
import {chosen} from "../parts/municipality-table.js";
import type {Chosen} from "../parts/published-tables.js";
import {readChoice, writeChoice} from "../parts/table-address.js";
import {FigureProblem} from "./other-figures.js";

/** @throws {FigureProblem} when part of it is not understood: the page leaves such a part out, a file must not */
export function chosenMunicipalities(view: View, filter: string | null): Chosen | null {
  if (filter === null) return null;
  const asked = new URLSearchParams(filter);
  const choice = readChoice(filter, new Set(view.facts.data.counties.map(({code}) => code)));
  const understood = new URLSearchParams(writeChoice("", choice));
  const known = listKeys.filter((key) => key !== "antall");
  const problems = [...asked].flatMap(([key, value]) => {
    if (!known.some((one) => one === key)) return [`--filter: "${key}" is unknown; known: ${known.join(", ")}`];
    if (understood.get(key) === value || (key === "sorter" && value === "kilde")) return [];
    return [`--filter: ${key}="${value}" is not understood; copy it from the address of the page Kommuner`];
  });
  if (problems.length > 0) throw new FigureProblem(problems.join("\n"));
  return chosen(view, choice);
}
