// Pages and data lie deflated in the file: a fifth of their size.
import {inflateSync, strFromU8, strToU8} from "fflate";

export const unpacked = (text: string): string => strFromU8(inflateSync(strToU8(atob(text), true)));
