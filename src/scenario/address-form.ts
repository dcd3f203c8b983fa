// The small change of a scenario's address that writing and reading share.
import {checksum, percentText} from "./address-digits.js";
import type {Pick, QuotaChoice} from "./state.js";

/** What a digit of packed picks stands for. */
export const packedPicks: readonly Pick[] = ["undecided", "in", "out"];

/** A packed value is checked by itself, so that a damaged one is dropped and the rest kept: two characters at its end. */
export const sealed = (text: string): string => text + checksum(text).slice(2);

/** The value that was sealed, or null. */
export const opened = (text: string): string | null => (sealed(text.slice(0, -2)) === text ? text.slice(0, -2) : null);

export const quotaWord = {"more than": "mer", "at least": "minst"} as const;

/** "mer50", "minst55". */
export const quotaText = ({comparison, share}: QuotaChoice): string => `${quotaWord[comparison]}${percentText(share)}`;

/** The id a quota has unless another is said: of the two published thresholds theirs, else the text itself. */
export const usualQuotaId = (text: string): string => ({mer50: "target", minst55: "break-even"})[text] ?? text;
