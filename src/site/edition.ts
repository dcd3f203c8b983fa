// Which version of the site a figure or a brief was made with, and how old its data are.
import type {IsoDate} from "../model/types.js";
import {shortDate} from "../language/dates.js";

/**
 * "0.1.0, kode datert 25.11.2026, data datert 20.11.2026"; the days are those of the newest commits, since a build has
 * no clock.
 */
export const editionVersion = (version: string, sourceDate: IsoDate | null, dataDate: IsoDate | null): string =>
  [
    version,
    ...(sourceDate === null ? [] : [`kode datert ${shortDate(sourceDate)}`]),
    ...(dataDate === null ? [] : [`data datert ${shortDate(dataDate)}`])
  ].join(", ");
