// Keeps the scenario while the reader is on another page: the menu's address does not hold it.
import {scenarioKeys} from "../scenario/address-form.js";

const key = "akson-scenario";

/** Storage may be blocked: then the scenario lives in the address alone. */
const quietly = <T>(use: () => T): T | null => {
  try {
    return use();
  } catch {
    return null;
  }
};

/** @param search the scenario's part of the address; "" forgets it */
export function keepScenario(search: string): void {
  quietly(() => (search === "" ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, search)));
}

/** Put the kept scenario into an address that holds none. @returns true if it did */
export function restoreScenario(): boolean {
  const asked = new URLSearchParams(location.search);
  const kept = quietly(() => sessionStorage.getItem(key));
  if (!kept || scenarioKeys.some((one) => asked.has(one))) return false;
  const parameters = new URLSearchParams(kept);
  // A scenario in the address takes precedence.
  for (const [name, value] of asked) parameters.set(name, value);
  return quietly(() => history.replaceState(null, "", `${location.pathname}?${parameters}${location.hash}`)) !== null;
}
