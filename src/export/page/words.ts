// Words of the menu «Last ned» and of the presentation that is being put together.
import {count} from "../../language/numbers.js";

export const menuWords = {
  panel: "Last ned eller del figuren",
  size: "Størrelse på bildet",
  sizes: {"16x9": "Lysbilde, 16:9", a4: "Dokument, A4-bredde", square: "Kvadrat", screen: "Som på skjermen"},
  later: "Det som kom etter dagen",
  laters: {dimmed: "Dempet og merket «senere»", "left-out": "Utelatt"},
  png: "Bilde (PNG, dobbel oppløsning)",
  svg: "Vektorbilde (SVG)",
  xlsx: "Regneark (XLSX), med ark om tallene",
  csvPeople: "Tall for regneark (CSV)",
  csvMachines: "Tall for programmer (CSV)",
  addSlide: "Legg i presentasjon",
  copyAlt: "Kopier alternativ tekst",
  copyLink: "Kopier lenke",
  working: "Lager filen …",
  copied: {alt: "Alternativ tekst er kopiert.", link: "Lenken er kopiert."},
  noLink: "Denne fila vet ikke hvor nettstedet ligger, så det er ingen lenke å kopiere.",
  copyYourself: "Nettleseren lot oss ikke kopiere. Marker teksten og kopier den selv:",
  failed: "Det gikk ikke. Prøv igjen, eller last siden på nytt."
} as const;

export const saved = (fileName: string): string => `Lastet ned: ${fileName}`;

export const presentationWords = {
  region: "Presentasjon",
  up: "Flytt opp",
  down: "Flytt ned",
  remove: "Fjern",
  download: "Last ned presentasjon (PPTX)",
  clear: "Tøm",
  full: "Det er ikke plass til flere figurer i nettleseren. Last ned presentasjonen, og tøm den.",
  noStorage: "Nettleseren lar oss ikke ta vare på figurer. Last ned figuren som bilde i stedet.",
  working: "Lager presentasjonen …",
  cleared: "Presentasjonen er tom."
} as const;

export const slidesSummary = (slides: number): string => `Presentasjon: ${count(slides, "figur", "figurer")}`;
export const slideAdded = (slides: number): string =>
  `Lagt i presentasjonen, som nå har ${count(slides, "figur", "figurer")}.`;
export const slideRemoved = (title: string): string => `Fjernet: ${title}`;
export const slideMoved = (title: string, place: number): string => `${title} er nå nummer ${place}.`;
