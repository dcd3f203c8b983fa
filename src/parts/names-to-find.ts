// The names that would settle most, by inhabitants: what an analyst should look for first.
import {escapeText} from "../figures/drawing/svg.js";
import type {Slot} from "../figures/slot.js";
import {tableHtml} from "../figures/table.js";
import {integer, percent} from "../language/numbers.js";
import {eventName} from "../language/statuses.js";
import {namesToFind} from "../model/names-to-find.js";
import type {View} from "../model/view.js";
import {leavingTable} from "./published-tables.js";
import {mountTableMenu, tableMenuHtml} from "./table-menu.js";

const listed = 12;

const words = {
  lead: (open: number) =>
    `${integer(open)} spurte kommuner har vi ikke noe svar fra som avgjør saken. Vedtaket fra en stor kommune avgjør ` +
    `mest. ` +
    "Protokollen fra bystyret eller kommunestyret er kilden å lete etter; disse først:",
  caption: "Navn å lete etter først, etter innbyggertall",
  columns: ["Kommune", "Innbyggere", "Del av de spurte", "Det vi vet"],
  nothing: "ingen kilde"
};

function html({facts}: View): string {
  const {data} = facts;
  const open = namesToFind({...data, deadline: data.campaign.deadline.value});
  const known = (code: string) => {
    const kinds = data.events.filter(({municipality}) => municipality === code).map(({kind}) => eventName[kind]);
    const said = [...new Set(kinds)].join("; ").toLocaleLowerCase("nb");
    return said === "" ? words.nothing : said;
  };
  return `<p>${escapeText(words.lead(open.length))}</p>${tableHtml({
    caption: words.caption,
    stack: true,
    columns: words.columns.map((label, index) => ({label, numeric: index === 1 || index === 2})),
    rows: open
      .slice(0, listed)
      .map(({code, displayName, population}) => [
        displayName,
        integer(population),
        percent(population / facts.denominator, 1),
        known(code)
      ])
  })}${tableMenuHtml("navn")}`;
}

export const namesToFindSlot: Slot = {
  html,
  // The list is of all that is known now; only the file follows the day.
  mount(root, app) {
    mountTableMenu(root, app, (edition) => leavingTable("navn", app.view, edition));
    return () => {};
  }
};
