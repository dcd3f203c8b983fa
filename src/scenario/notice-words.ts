// What the page says when a link with a scenario cannot be used as it stands.
import type {LinkFault, LinkProblem} from "./address-form.js";

/** What a fault means, as the rest of a sentence about the value. */
const explanation: Record<Exclude<LinkFault, "version" | "no-version" | "check">, string> = {
  form: "har ikke den formen som ventes, og er ikke brukt",
  damaged: "er skadet og kunne ikke brukes",
  municipality: "er ikke et kommunenummer, og er ikke brukt",
  "not-invited": "gjelder en kommune som ikke ble spurt, og er ikke brukt",
  both: "er sagt to ganger; bare det første er brukt",
  group: "er ikke et fylke eller en størrelsesgruppe, og er ikke brukt"
};

/** Parts of the link as the reader knows them. */
const partName: Readonly<Record<string, string>> = {
  navn: "Navnet",
  fra: "Utgangspunktet",
  inn: "Kommunene som signerer",
  ut: "Kommunene som ikke signerer",
  valg: "Valgene av kommuner",
  sjanse: "Den felles sannsynligheten",
  fylke: "Sannsynlighetene for fylkene",
  storrelse: "Sannsynlighetene etter størrelse",
  egne: "Sannsynlighetene for enkeltkommuner",
  samvar: "Samvariasjonen",
  kvote: "Grensene",
  frist: "Fristen",
  takt: "Antakelsen om når kommunene signerer"
};

const cut = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

/** One sentence for one problem. */
export function linkProblem({key, value, fault}: LinkProblem): string {
  switch (fault) {
    case "version":
      return `Lenken er laget for en annen utgave av siden (versjon «${cut(value)}»). Ingen av valgene i den er brukt.`;
    case "no-version":
      return "Lenken mangler versjon. Den er lest som om den var ny.";
    case "check":
      return "Lenken er endret eller avkortet underveis. Se over at valgene er dem du ventet.";
    default: {
      const part = key.replace(/^.*[^a-z]/, "");
      const whose = part === key ? "" : " i det andre scenarioet";
      return `${partName[part] ?? `«${key}»`}${whose}: «${cut(value)}» ${explanation[fault]}.`;
    }
  }
}
