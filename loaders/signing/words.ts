// The words for events and kinds of evidence that a list may use, in Norwegian or English.
import {wordsOf} from "../../src/model/fold-name.js";
import type {EventKind, Evidence} from "../../src/model/types.js";

const events: Readonly<Record<EventKind, string>> = {
  signed: "signed, signert, har signert, ja, x, yes",
  decided: "decided, vedtatt, vedtatt å signere",
  postponed: "postponed, utsatt, ba om utsettelse",
  declined: "declined, avslått, nei, no, sa nei",
  withdrawn: "withdrawn, trukket, trukket tilbake",
  considered: "considered, behandlet, til behandling"
};

const evidence: Readonly<Record<Evidence, string>> = {
  municipality: "municipality, kommune, kommunen",
  "public body": "public body, offentlig organ, offentlig, ks",
  press: "press, presse, avis",
  opinion: "opinion, meningsinnlegg, debatt, leserinnlegg",
  blog: "blog, blogg"
};

function meaning<T extends string>(words: Readonly<Record<T, string>>, text: string): T | null {
  const key = wordsOf(text).join(" ");
  const found = (Object.keys(words) as T[]).find((name) =>
    words[name].split(", ").some((word) => wordsOf(word).join(" ") === key)
  );
  return found ?? null;
}

export const eventKinds = Object.keys(events) as EventKind[];
export const evidenceKinds = Object.keys(evidence) as Evidence[];
export const eventOf = (text: string): EventKind | null => meaning(events, text);
export const evidenceOf = (text: string): Evidence | null => meaning(evidence, text);
