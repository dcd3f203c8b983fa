// What each status is called, and the sentence that says it of one municipality.
import type {Shown} from "../model/status.js";
import type {EventKind, Evidence} from "../model/types.js";

/** Legend and tables. */
export const statusName: Record<Shown, string> = {
  signed: "Signert",
  decided: "Vedtatt å signere",
  "possibly-signed": "Kan ha signert, usikker dato",
  postponed: "Ba om utsettelse",
  declined: "Sa nei",
  unknown: "Ukjent, vi har ingen kilde",
  "not-invited": "Ikke spurt (Helseplattformen)"
};

/** Events, as past tense. */
export const eventName: Record<EventKind, string> = {
  signed: "Signerte",
  decided: "Vedtok å signere",
  postponed: "Ba om utsettelse",
  declined: "Sa nei",
  withdrawn: "Trakk signaturen",
  considered: "Behandlet saken, utfallet er ikke kjent"
};

/** How close the source is to the act. */
export const evidenceName: Record<Evidence, string> = {
  municipality: "kommunen selv",
  "public body": "offentlig organ",
  press: "presse",
  opinion: "debattinnlegg",
  blog: "blogg"
};

/** What counts, as said on every figure. */
export const ruleName = {
  "signed-or-decided": "signert eller vedtatt",
  signed: "bare signert"
} as const;
