// Names and notes come from readers and from files: what could break a file, turn its text around or hide in it is
// taken out before it goes anywhere.
import {plainLine} from "../language/plain-text.js";

/** What takes no room: joiners, soft hyphens, invisible operators, annotation marks. */
const invisible = /[\u00ad\u200b-\u200d\u2060-\u206f\ufff9-\ufffc]/g;

/** Text on one line without anything invisible; at most `most` characters, the last an ellipsis when cut. */
export function safeText(text: string, most = Infinity): string {
  const letters = [...plainLine(text).replace(invisible, "")];
  return letters.length <= most
    ? letters.join("")
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
