// Probabilities in figures and in words. What can still go either way is never called 0 or 100 %.
import {decimal, percent} from "./numbers.js";

/** "74 %"; one decimal below 1 % and above 99 %; "under 0,1 %" and "over 99,9 %" for what is close to certain. */
export function probability(value: number): string {
  if (value <= 0) return percent(0, 0);
  if (value >= 1) return percent(1, 0);
  if (value < 0.001) return `under ${percent(0.001, 1)}`;
  if (value > 0.999) return `over ${percent(0.999, 1)}`;
  return percent(value, value < 0.01 || value > 0.99 ? 1 : 0);
}

/** Chances a reader can picture, smallest whole first. */
const wholes = [2, 3, 4, 5, 10, 20];

/** "omtrent 3 av 4": the simplest such chance within two percentage points; else the nearest of 20. */
export function inWords(value: number): string {
  if (value <= 0) return "umulig";
  if (value >= 1) return "sikkert";
  if (value < 0.01) return "mindre enn 1 av 100";
  if (value > 0.99) return "mer enn 99 av 100";
  if (value < 0.035) return `omtrent ${decimal(value * 100, 0)} av 100`;
  if (value > 0.965) return `omtrent ${decimal(value * 100, 0)} av 100`;
  for (const whole of wholes) {
    const part = Math.round(value * whole);
    if (part > 0 && part < whole && Math.abs(part / whole - value) <= 0.0201) return `omtrent ${part} av ${whole}`;
  }
  return `omtrent ${Math.min(19, Math.max(1, Math.round(value * 20)))} av 20`;
}
