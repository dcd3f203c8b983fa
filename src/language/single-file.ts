// Words of the file to take along.
import {decimal} from "./numbers.js";

export const singleFileWords = {
  missing:
    "Dette følger ikke med i fila. Faktaarkene, notatboken og filene på faste adresser finnes bare på nettstedet. Figurene og tallene i dem kan du laste ned fra «Last ned» ved hver figur.",
  onSite: "Åpne det på nettstedet",
  close: "Lukk",
  noScript: "Denne fila trenger JavaScript. Åpne den i en nettleser, ikke i forhåndsvisningen av e-post."
};

/** Link on Datagrunnlag. @param bytes of the file */
export const singleFileLink = (bytes: number): {label: string; says: string} => ({
  label: `Hele nettstedet som én fil (HTML, ${decimal(bytes / 1e6, 1)} MB)`,
  says: "virker uten nett og uten tjener, også fra e-post eller en delt mappe. Faktaarkene og notatboken følger ikke med."
});
