// What the page says when a file with a scenario cannot be used. Asked for when a file is opened.
import type {Problem} from "../engine/file/checking.js";

export const fileNoticeTitle = "Filen kunne ikke brukes";

/**
 * Messages of the file's reader (src/engine/file/file-in.ts, scenario-file.ts), which speaks English to other
 * programs.
 */
const fileMessages: readonly (readonly [RegExp, string])[] = [
  [/^unknown key/, "ukjent nøkkel"],
  [/^missing/, "mangler"],
  [/^must be 1$/, "må være 1"],
  [/^no such/, "finnes ikke"],
  [/is both in and out$/, "står både som inne og ute"],
  [/is (listed|used) twice$/, "står to ganger"],
  [/^given twice/, "står to ganger"],
  [/^national \+ group must be below 1/, "landet og fylket må til sammen være under 1"],
  [/^the (first|last) share must be/, "den første andelen må være 0 og den siste 1"],
  [/is not after|is less than/, "datoene må stige, og andelene kan ikke synke"],
  [/^at least (one|two)/, "for få oppføringer"],
  [/^exactly one of/, "må ha nøyaktig én terskel"],
  [/^total weight|^more than the \d+ inhabitants/, "for mange innbyggere"],
  [/^at most \d+ digits/, "for mange sifre"],
  [/^crossing needs timing/, "trenger frist og signeringstakt"],
  [/^this page shows/, "siden viser bare kommunene som ble spurt i 2020; kommandolinjen svarer på andre spill"],
  [/^must not be empty/, "kan ikke være tom"],
  [/^expected a date/, "ventet en dato på formen 2020-07-01"],
  [/^expected a number from (\S+) to (\S+),/, "ventet et tall fra 0 til 1"],
  [/^expected a share/, "ventet en andel fra 0 til 1"],
  [/^expected/, "har ikke den formen som ventes"],
  [/^not JSON/, "filen er ikke JSON"]
];

/** One line for one problem of a file: where, and what. */
export function fileProblem({path, message}: Problem): string {
  const text = fileMessages.find(([pattern]) => pattern.test(message))?.[1] ?? "kan ikke brukes";
  return path === "" ? `${text.charAt(0).toLocaleUpperCase("nb")}${text.slice(1)}.` : `${path}: ${text}.`;
}
