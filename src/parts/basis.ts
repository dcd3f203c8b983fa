// The page on the data: who was asked, what is missing, what was checked, where it comes from, how to take it along.
import {escapeText} from "../figures/drawing/svg.js";
import {element} from "../figures/html.js";
import {baseYearSums} from "../language/base-year.js";
import {
  basisWords,
  checkStatusName,
  checkTitle,
  fetched,
  fileSubject,
  freshnessLead,
  licenceName,
  manySources,
  newestOf,
  sourceKind
} from "./basis-words.js";
import {longDate, partialDate, shortInterval} from "../language/dates.js";
import {compareNames} from "../language/names.js";
import {dayOfTotal} from "../language/coverage.js";
import {count, integer, range} from "../language/numbers.js";
import type {BasisData, CheckCase, CheckResult, DataFile} from "../model/basis-data.js";
import {yearsOf} from "../figures/captions.js";
import type {Assets, Slot} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {sourceLink} from "./source-link.js";

/** Tables whose cells hold links: `cells` are HTML already. */
function htmlTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = rows.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell, index) => `<td data-label="${escapeText(head[index + 1])}">${cell}</td>`).join("")}</tr>`
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(caption)}"><table class="ds-table stack" data-border="true"><caption>${escapeText(caption)}</caption><thead><tr>${head.map((label) => `<th scope="col">${escapeText(label)}</th>`).join("")}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

/** Files with more sources than this have them row by row. */
const mostNamed = 3;

function basisOf({basis}: Assets): BasisData {
  if (basis === null) throw new Error("this slot is written once, with the facts on the data");
  return basis;
}

/** Written at build; the reader's state changes nothing here. */
const still = (html: (view: View, basis: BasisData) => string): Slot => ({
  html: (view, assets) => html(view, basisOf(assets)),
  mount: () => () => {}
});

export const invitedSlot: Slot = {
  html: ({facts}) => {
    const groups = new Map<string, string[]>();
    for (const {invited, notInvitedReason, displayName} of facts.data.municipalities) {
      if (!invited) groups.set(notInvitedReason, [...(groups.get(notInvitedReason) ?? []), displayName]);
    }
    const rows = [...groups].map(([reason, names]) => [
      escapeText(reason),
      integer(names.length),
      escapeText(names.sort(compareNames).join(", "))
    ]);
    const outside = facts.data.municipalities.length - facts.invitedCount;
    return `<p>${escapeText(baseYearSums(yearsOf(facts), facts.invitedCount, facts.denominator, facts.quota, facts.published.denominator))} ${count(outside, "kommune", "kommuner")} i Helseplattformens område ble ikke spurt og er verken i teller eller nevner.</p>${htmlTable("Kommuner som ikke ble spurt", ["Hvorfor", "Antall", "Kommuner"], rows)}`;
  }
};

export const gapsSlot = still((view, {gaps}) => {
  const place = (code: string | null) =>
    code === null ? "Alle" : escapeText(view.facts.municipality.get(code)?.displayName ?? code);
  const rows = gaps.map(({municipality, missing, wouldSettle, source}) => [
    place(municipality),
    escapeText(missing),
    escapeText(wouldSettle),
    source === null ? "–" : sourceLink(view.facts, source)
  ]);
  const {totalOfDay: total, unnamed} = view;
  const lead =
    total === null || unnamed === null
      ? ""
      : `<p><strong>Av ${integer(total.signedCount)} signaturer ${dayOfTotal(total)} er ${range(unnamed.low, unnamed.high)} uten navn hos oss.</strong></p>`;
  return (
    lead + htmlTable("Det vi vet at mangler", ["Gjelder", "Dette mangler", "Dette ville avgjøre det", "Kilde"], rows)
  );
});

/** Of a file of `data/`, in the reader's words. */
const subjectOf = (file: string): string => fileSubject[file.replace(/\.[^.]+$/, "")] ?? file;

function caseText({facts}: View, {file, row, column, value, municipality}: CheckCase): string {
  const where = [subjectOf(file), row === null ? "" : `rad ${row}`, column ?? ""]
    .filter((part) => part !== "")
    .join(", ");
  const what =
    municipality === null
      ? (value ?? "")
      : `${facts.municipality.get(municipality)?.displayName ?? municipality}${value ? ` (${value})` : ""}`;
  return escapeText(what === "" ? where : `${what}: ${where}`);
}

function resultText(view: View, {expected, found, cases}: CheckResult): string {
  const numbers =
    expected === null || found === null
      ? ""
      : expected === found
        ? integer(found)
        : `${integer(found)}, ventet ${integer(expected)}`;
  if (cases.length === 0) return numbers || "Ingen avvik";
  return `${numbers}<details><summary>${count(cases.length, "tilfelle", "tilfeller")}</summary><ul>${cases.map((item) => `<li>${caseText(view, item)}</li>`).join("")}</ul></details>`;
}

export const checksSlot = still((view, {checks}) => {
  const rows = checks.map((check) => [
    escapeText(checkTitle[check.id] ?? check.id),
    `<span class="check" data-status="${check.status}">${escapeText(checkStatusName[check.status])}</span>`,
    resultText(view, check)
  ]);
  const of = (status: CheckResult["status"]) => checks.filter((check) => check.status === status).length;
  return `<p>${count(checks.length, "kontroll", "kontroller")}: ${integer(of("ok"))} uten avvik, ${integer(of("warning"))} med advarsel, ${integer(of("error"))} med feil. En feil stopper byggingen av nettstedet.</p><details class="fold"><summary>Alle kontrollene</summary>${htmlTable("Kontroller av dataene", ["Kontroll", "Resultat", "Funn"], rows)}</details>`;
});

export const sourcesSlot = still(({facts}) => {
  const uses = new Map<string, number>();
  for (const {source} of facts.data.events) uses.set(source, (uses.get(source) ?? 0) + 1);
  const rows = [...facts.data.sources]
    .sort((a, b) => compareNames(a.publisher, b.publisher) || compareNames(a.title, b.title))
    .map(({id, publisher, title, url, published, kind, note}) => [
      element("a", {class: "ds-link", href: url, rel: "external noreferrer"}, escapeText(title)),
      escapeText(publisher),
      escapeText(partialDate(published)),
      escapeText(sourceKind[kind] ?? kind),
      escapeText(note),
      integer(uses.get(id) ?? 0)
    ]);
  return htmlTable("Kildene", ["Tittel", "Utgiver", "Dato", "Type", "Hva den sier", "Hendelser"], rows);
});

/** How a file came here: fetched by a machine on a day, or put together by hand. */
function origin(path: string, {pulled}: BasisData): {how: string; published: string | null} {
  const entry = pulled.find(({file}) => path === `data/${file}`);
  if (!entry) return {how: basisWords.byHand, published: null};
  return {how: fetched(entry), published: entry.published};
}

/** A file with what its newest date is. */
function use({name, period}: DataFile): string {
  const until = period === null || period.first === period.last ? "" : `, ${basisWords.until} ${longDate(period.last)}`;
  return escapeText(`${fileSubject[name] ?? name}${until}`);
}

/**
 * Every source of a whole file, and how fresh what we have of it is. Files whose rows name their own sources are one
 * row each.
 */
export function freshnessRows({facts}: View, basis: BasisData): string[][] {
  const named = new Map<string, DataFile[]>();
  const others: DataFile[] = [];
  for (const file of basis.files) {
    if (file.sources.length > mostNamed) others.push(file);
    else for (const id of file.sources) named.set(id, [...(named.get(id) ?? []), file]);
  }
  const lines = (parts: readonly string[]): string => [...new Set(parts)].join("<br>");
  const whole = [...named].map(([id, files]) => {
    const origins = files.map(({path}) => origin(path, basis));
    const published = origins
      .flatMap((one) => one.published ?? [])
      .sort()
      .at(-1);
    return [
      sourceLink(facts, id),
      lines(files.map(use)),
      escapeText(published ? longDate(published) : partialDate(facts.source.get(id)?.published ?? "")),
      lines(origins.map(({how}) => escapeText(how)))
    ];
  });
  const rowByRow = others.map((file) => {
    const dates = file.sources.flatMap((id) => facts.source.get(id)?.published || []).sort();
    return [
      escapeText(manySources(file.sources.length)),
      use(file),
      escapeText(newestOf(dates)),
      escapeText(origin(file.path, basis).how)
    ];
  });
  return [...whole, ...rowByRow];
}

/** Provenance and freshness of each source. */
export const freshnessSlot = still(
  (view, basis) =>
    `<p>${escapeText(freshnessLead(basis.pulled.length, basis.files.length))}</p>${htmlTable("Hvor ferskt er det vi har?", ["Kilde", "Brukt til", "Publisert", "Hentet"], freshnessRows(view, basis))}`
);

export const filesSlot = still((view, {files}) => {
  const rows = files.map(({path, name, rows: length, bytes, sha256, licence, period, sources}) => [
    `<a class="ds-link" href="${escapeText(path)}" download>${escapeText(fileSubject[name] ?? name)}</a>`,
    integer(length),
    `${integer(Math.ceil(bytes / 1000))} kB`,
    period === null ? "–" : shortInterval(period.first, period.last),
    escapeText(licenceName(licence)),
    sources.length === 0
      ? "–"
      : sources.length > mostNamed
        ? manySources(sources.length)
        : sources.map((id) => sourceLink(view.facts, id)).join("<br>"),
    `<code>${sha256.slice(0, 12)}</code>`
  ]);
  return htmlTable(
    "Filene bak nettstedet",
    ["Fil", "Rader", "Størrelse", "Dekker", "Lisens", "Kilde", "SHA-256"],
    rows
  );
});
