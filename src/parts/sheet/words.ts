// The sentences of a municipality's sheet. Facts in, Norwegian text out.
import {longDate} from "../../language/dates.js";
import {integer, percent} from "../../language/numbers.js";
import type {Sheet, TargetWeight} from "../../model/municipality-sheet.js";
import type {Milestone} from "../../model/types.js";
import {eventSentence, statusSentence} from "../../figures/map/tooltip-words.js";

export const sheetWords = {
  status: "Hva svarte kommunen?",
  target: "Hva betydde svaret for målet?",
  paper: "Til et saksframlegg",
  paperLead: "Et avsnitt som kan limes inn, med kilde.",
  request: "Be om innsyn",
  requestLead: "Bare kommunens egne dokumenter kan avgjøre hva den svarte. Send denne teksten til postmottaket:",
  map: "Kommunen og naboene",
  sources: "Innbyggertall: SSB, tabell 07459. Kart: © Kartverket, CC BY 4.0. Signering: kilden står ved hver hendelse.",
  noObligation: "Å signere bandt ingen til å kjøpe noe."
} as const;

/** "Kárášjohka – Karasjok": every official name. */
export const fullName = ({names}: Sheet): string => names.join(" – ");

/** "Kommunenummer 3025 (2020). Fra 2024: 3203 Asker." */
export function codesSentence({municipality, later}: Sheet): string {
  const now = later.map(({code, name}) => `${code} ${name}`);
  if (now.length === 0) return `Kommunenummer ${municipality.code}, det samme i 2020 og i 2024.`;
  return `Kommunenummer ${municipality.code} i 2020. Fra 2024: ${now.join(" og ")}.`;
}

/** Inhabitants, share and rank. */
export function sizeSentence({municipality, target, rankOfAll, all, baseDate}: Sheet): string {
  const people =
    `${integer(municipality.population)} innbyggere ${longDate(baseDate)}, nummer ` +
    `${integer(rankOfAll)} av ${integer(all)} kommuner`;
  if (!target) return `${people}.`;
  return (
    `${people}. Det er ${shareText(target.share)} av innbyggerne i de ${integer(target.asked)} ` +
    `kommunene som ble spurt.`
  );
}

/** Small shares keep two decimals, and none is printed as zero. */
const shareText = (share: number): string =>
  share < 0.0001 ? `under ${percent(0.0001, 2)}` : percent(share, share < 0.01 ? 2 : 1);

/** What is known of the answer, or that nothing is. */
export function answerSentence({municipality, status, day, events}: Sheet): string {
  if (!municipality.invited) return "Kommunen ble ikke spurt, og kunne derfor verken svare ja eller nei.";
  if (events.length === 0) return `Vi har ingen kilde som sier hva ${municipality.displayName} svarte.`;
  if (status.status === "handled" && status.possibly === null) {
    return "Saken var oppe i kommunen, men kilden sier ikke hva utfallet ble.";
  }
  return statusSentence(status, day);
}

const isOpen = ({status, possibly}: Sheet["status"]): boolean =>
  (status === "unknown" || status === "handled") && possibly === null;

/** For those without a known answer: the published totals leave it open, which is computed and not supposed. */
export function openByTotals(sheet: Sheet, total: Milestone): string | null {
  const {status, municipality, forced} = sheet;
  if (!municipality.invited || !isOpen(status)) return null;
  const [count, day] = [integer(total.signedCount), longDate(total.latest)];
  if (forced) return `Av totalen ${day} følger hva kommunen svarte: ${count} kommuner kan ikke ha signert ellers.`;
  return (
    `De publiserte tallene avgjør det ikke: ${count} kommuner kan ha signert per ${day} både med og ` +
    `uten ${municipality.displayName}.`
  );
}

/** Why the 65 were not asked, and how they belong to the story all the same. */
export function notAskedSentences({municipality}: Sheet): string[] {
  if (municipality.invited) return [];
  return [
    `${municipality.notInvitedReason}. I Midt-Norge innførte Helseplattformen AS alt en felles ` +
      `journal for kommuner, sykehus og fastleger, og derfor gikk brevet bare til resten av landet.`,
    "Aksons nasjonale samhandling skulle knytte Helseplattformen sammen med journalene i de andre " +
      "kommunene. Kommunen er ikke med i telleren eller nevneren noe sted her."
  ];
}

/** A small probability as people read it: "1 av 7 800". */
export function oneIn(probability: number): string {
  if (probability <= 0) return "ingen av tilfellene";
  if (probability >= 0.01) return `${percent(probability, probability < 0.1 ? 1 : 0)} av tilfellene`;
  const rough = 1 / probability;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(rough)) - 1);
  return `om lag 1 av ${integer(Math.round(rough / unit) * unit)} tilfeller`;
}

/** What the answer meant for the target: needed, the others without it, swing, influence. */
export function targetSentences({municipality: {displayName: name}}: Sheet, target: TargetWeight): string[] {
  const all = percent(target.quota / target.denominator, 1);
  const others = percent(target.othersNeed, 1);
  const without =
    target.othersNeed > 1
      ? `Uten ${name} kunne ikke målet nås.`
      : others === all
        ? `Målet kunne nås uten ${name}, og kravet til de andre ble så godt som det samme.`
        : `Målet kunne nås uten ${name}, men da måtte kommuner med ${others} av de andres innbyggere ` +
          `signere, mot ${all} av alles.`;
  const fewest =
    `De ${integer(target.fewest)} største kommunene kunne nådd målet sammen; ${name} ` +
    `${target.amongFewest ? "er en av dem" : "er ikke blant dem"}.`;
  const swing =
    `Tenk at alle andre sa ja eller nei med samme sjanse. Da avgjorde svaret herfra i ` + `${oneIn(target.swing)}.`;
  const influence =
    `Holder vi fast de ${integer(target.settled.in)} vi vet signerte eller vedtok det, og ` +
    `${target.settled.out === 1 ? "den ene" : `de ${integer(target.settled.out)}`} som er gjengitt ` +
    `med nei, og lar bare resten være åpne, avgjorde det i ${oneIn(target.influence)}.`;
  return [without, fewest, `${swing} ${influence} Dette er regnet ut av forutsetningene, ikke observert.`];
}

export function roleSentence(role: Sheet["roles"][number]["role"]): string {
  return role === "made-the-letter"
    ? "Kommunen var en av de sju som var med på å lage intensjonserklæringen."
    : "Høsten 2020 var kommunen med på å be Stortinget prioritere Akson. Det viser støtte, men er ikke " +
        "bevis for at den signerte.";
}

/** Publisher and title of a source. */
export type Cite = (source: string) => string;

/** A paragraph for a case paper. `address` is where the sheet lies. */
export function paperParagraph(sheet: Sheet, cite: Cite, address: string): string {
  const {municipality, target, events, baseDate} = sheet;
  const name = `${municipality.displayName} kommune (kommunenummer ${municipality.code} i 2020)`;
  const people = `${integer(municipality.population)} innbyggere ${longDate(baseDate)}`;
  const asked = target
    ? `Våren 2020 ble ${name} bedt om å signere en intensjonserklæring om Akson, felles kommunal ` +
      `journal og helhetlig samhandling. Kommunen hadde ${people}, ${shareText(target.share)} av ` +
      `innbyggerne i de ${integer(target.asked)} kommunene som ble spurt. Erklæringen innebar ingen ` +
      `kjøpsforpliktelse.`
    : `${name} ble ikke bedt om å signere intensjonserklæringen om Akson våren 2020, fordi regionen ` +
      `innførte Helseplattformen. Kommunen hadde ${people}.`;
  const known = !target
    ? []
    : events.length === 0
      ? ["Vi kjenner ingen åpen kilde til hva kommunen svarte."]
      : events.map((event) => {
          // A no that is only reported must not leave the page as if it were decided.
          const note = event.kind === "declined" && event.note !== "" ? ` ${event.note}.` : "";
          return `${eventSentence(event)} (${cite(event.source)}).${note}`;
        });
  return `${[asked, ...known].join(" ")} Kilder: SSB, tabell 07459; Akson – intensjonserklæringene 2020, ${address}.`;
}

/** Who has the archive today: the municipality itself, or those it became part of. */
export function archiveOf({municipality, later}: Sheet): string {
  const names = later.map(({name}) => name.split(" - ").at(-1)!);
  const same = names.length === 0 || (names.length === 1 && names[0] === municipality.name);
  return same ? `${municipality.name} kommune` : `${names.join(" og ")} kommune (tidligere ${municipality.name})`;
}

/** A request for access, ready to send; null where there is nothing to ask for. */
export function requestText(sheet: Sheet): string | null {
  const {municipality, status, gap} = sheet;
  if (!municipality.invited && gap === null) return null;
  const accepted = status.status === "signed" || status.status === "decided" || status.possibly === "signed";
  const wanted = !municipality.invited
    ? ["brevet av 14. april 2020 om intensjonserklæring for Akson, eller en bekreftelse på at kommunen ikke fikk det"]
    : [
        accepted
          ? "den signerte intensjonserklæringen om Akson, med dato"
          : "den signerte intensjonserklæringen om Akson med dato, eller kommunens svar dersom den ikke signerte",
        "saksframlegg, vedtak og protokoll der saken ble behandlet, også om avgjørelsen ble tatt etter fullmakt",
        "journalposten for helseministerens brev av 14. april 2020 og for svaret"
      ];
  return [
    `Til ${archiveOf(sheet)}, postmottak`,
    "",
    "Innsyn etter offentleglova: intensjonserklæringen om Akson, 2020",
    "",
    "Jeg ber om innsyn i:",
    ...wanted.map((item, place) => `${place + 1}. ${item}`),
    "",
    "Finnes ikke dokumentet, ber jeg om å få vite det. Send gjerne svaret på e-post.",
    "",
    "Hilsen"
  ].join("\n");
}

/** Where the answer goes. */
export const answerGoesTo =
  "Når svaret kommer: send dagen og en adresse til dokumentet som en rettelse. Da blir det en rad " +
  "i datasettet, med kommunen som kilde.";
