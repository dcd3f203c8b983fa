// Municipalities by number of inhabitants. The bounds are data (data/size-classes.csv): the project's own classes.

/** From `lowest` inhabitants up to, not including, the next class's `lowest`. */
export interface SizeClass {
  /** Key in addresses; lower case letters and digits. */
  id: string;
  lowest: number;
}

/** The class of a number of inhabitants, or null below the first. @param classes by rising `lowest` */
export function sizeClassOf(population: number, classes: readonly SizeClass[]): SizeClass | null {
  return classes.findLast(({lowest}) => population >= lowest) ?? null;
}

/** The largest number of inhabitants in a class; null for the open class at the end. */
export function highestOf({id}: SizeClass, classes: readonly SizeClass[]): number | null {
  const next = classes[classes.findIndex((one) => one.id === id) + 1];
  return next ? next.lowest - 1 : null;
}
