// Which version of the site a figure or a brief was made with.
import type {IsoDate} from "../model/types.js";
import {shortDate} from "../language/dates.js";

/** "0.1.0, kilde datert 25.11.2026"; the day is that of the newest commit, since a build has no clock. */
export const editionVersion = (version: string, sourceDate: IsoDate | null): string =>
  sourceDate === null ? version : `${version}, kilde datert ${shortDate(sourceDate)}`;
