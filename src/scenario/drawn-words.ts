// Words of the base in which the unnamed are drawn: that they are drawn is said wherever a number of it is.
import {longDate} from "../language/dates.js";
import {integer, printedShare} from "../language/numbers.js";
import {continuations, drawnSeed, drawnStarts, type DrawnBase} from "./drawn-base.js";
import {listNames} from "./words.js";

/** Assumed out until the reader says otherwise; never among the drawn. */
const outNames = ({unnamed, assumedOut}: DrawnBase): string =>
  listNames(unnamed.out.filter(({code}) => assumedOut.has(code)).map(({displayName}) => displayName));

/** "Oslo ute" */
const outText = (base: DrawnBase): string => (base.assumedOut.size === 0 ? "ingen holdt ute" : `${outNames(base)} ute`);

/** As a choice of the menu. */
export const drawnChoice = (base: DrawnBase): string =>
  `loddtrekning som stemmer med tallene ${longDate(base.unnamed.total.latest)}, ${outText(base)}`;

/** "82 kommuner og 33,56 %" */
const totalText = ({unnamed: {total}}: DrawnBase): string =>
  `${integer(total.signedCount)} kommuner og ${printedShare(total.share ?? 0, total.shareDigits ?? 2)}`;

/** What the answer's sentence begins with: "Trekkes de 66 uten navn 24. juni 2020 slik at tallene stemmer (…), og …" */
export const drawnCondition = (base: DrawnBase): string =>
  `de ${integer(base.unnamed.count)} uten navn ${longDate(base.unnamed.total.latest)} trekkes ut slik at tallene ` +
  `stemmer (${outText(base)})`;

/** For pictures, tables, descriptions. */
export const drawnStart = (base: DrawnBase): string =>
  `Utgangspunkt: loddtrekning som stemmer med tallene ${longDate(base.unnamed.total.latest)} (${totalText(base)}), ` +
  `${outText(base)}.`;

export const drawnAssumption = (base: DrawnBase): string =>
  `${integer(base.unnamed.count)} uten navn er trukket ut slik at antall og andel stemmer med tallene ` +
  `${longDate(base.unnamed.total.latest)}, ${outText(base)}`;

/** Below the answer. */
export const drawnCounted = (base: DrawnBase): string =>
  `Vi starter ${longDate(base.unnamed.total.latest)}: ${integer(base.unnamed.named.length)} kommuner har navn, og ` +
  `${integer(base.unnamed.count)} er trukket ut, til sammen ${totalText(base)}. Alle mengder som stemmer, teller likt, ` +
  "og det som skjedde senere, er ikke med. Ingen enkelt kommune er anslått.";

export const drawnSample =
  `Simulert: ${integer(drawnStarts)} tenkte utgangspunkt, ${integer(continuations)} fortsettelser av hvert, ` +
  `frø ${integer(drawnSeed)}.`;

export const drawnBaseWords = {
  method: `simulering, ${integer(drawnStarts)} tenkte utgangspunkt med ${integer(continuations)} fortsettelser hver`,
  /** In place of what is asked of single municipalities, of correlation, of days. */
  notAsked: "Dette kan ikke spørres om når de uten navn er trukket ut. Velg et annet utgangspunkt under «Start fra».",
  none: "Ingen kommuner stemmer med tallene med disse valgene",
  membersTitle: "Hvem som var med, er trukket ut",
  membersLead:
    "Velger du nei, kan kommunen heller ikke trekkes ut. Velger du ja, signerer den til slutt, enten den er trukket " +
    "ut eller ikke. Påvirkning regnes ikke ut her.",
  notSaved: "En fil kan ikke holde loddtrekningen. Bruk «Kopier lenke»."
} as const;
