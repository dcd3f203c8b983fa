// What each status is called, and the sentence that says it of one municipality.
import type {Shown} from "../model/status.js";
import type {EventKind, Evidence} from "../model/types.js";

/** Legend, tables and cards. */
export const statusName: Record<Shown, string> = {
  signed: "Signert",
  decided: "Vedtatt, signatur ikke datert",
  "possibly-signed": "Kan ha signert, dagen er usikker",
  "possibly-decided": "Kan ha vedtatt å signere, dagen er usikker",
  postponed: "Ba om utsettelse",
  "possibly-postponed": "Kan ha bedt om utsettelse, dagen er usikker",
  declined: "Sa nei",
  "possibly-declined": "Kan ha sagt nei, dagen er usikker",
  handled: "Behandlet, utfallet ikke kjent",
  "possibly-handled": "Kan ha behandlet saken, dagen er usikker",
  unknown: "Ingen kilde ennå",
  "not-invited": "Ikke spurt (Helseplattformen)"
};

/** Where there is room for a word or two, and the full name stands elsewhere. */
export const shortStatusName: Record<Shown, string> = {
  signed: "Signert",
  decided: "Vedtatt",
  "possibly-signed": "Kan ha signert",
  "possibly-decided": "Kan ha vedtatt",
  postponed: "Ba om utsettelse",
  "possibly-postponed": "Kan ha bedt om utsettelse",
  declined: "Sa nei",
  "possibly-declined": "Kan ha sagt nei",
  handled: "Utfallet ikke kjent",
  "possibly-handled": "Kan ha behandlet",
  unknown: "Ingen kilde",
  "not-invited": "Ikke spurt"
};

/** Events, as past tense. */
export const eventName: Record<EventKind, string> = {
  signed: "Signerte",
  decided: "Vedtok å signere",
  postponed: "Ba om utsettelse",
  declined: "Sa nei",
  withdrawn: "Trakk signaturen",
  considered: "Behandlet saken, utfallet ikke kjent"
};

/** The same while the day is still open. */
export const eventPerhaps: Record<EventKind, string> = {
  signed: "kan ha signert",
  decided: "kan ha vedtatt å signere",
  postponed: "kan ha bedt om utsettelse",
  declined: "kan ha sagt nei",
  withdrawn: "kan ha trukket signaturen",
  considered: "kan ha behandlet saken"
};

/** How close the source is to the act. */
export const evidenceName: Record<Evidence, string> = {
  municipality: "kommunen selv",
  "public body": "offentlig organ",
  press: "presse",
  opinion: "debattinnlegg",
  blog: "blogg"
};

/** The rule of counting, as printed on every figure. */
export const ruleName = {
  "signed-or-decided": "signert eller vedtatt",
  signed: "bare signert"
} as const;
