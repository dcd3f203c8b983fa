// Results that are worth keeping as long as there is room.

/** What has not been asked for longest goes first. */
export class SizedCache<T extends {readonly size: number}> {
  private readonly kept = new Map<string, T>();

  /** @param most sum of the sizes that {@link trim} leaves */
  constructor(private readonly most: number) {}

  /** @param key all that the result depends on */
  get(key: string, make: () => T): T {
    const value = this.kept.get(key) ?? make();
    this.kept.delete(key);
    this.kept.set(key, value);
    return value;
  }

  /** Forget what is too much. Sizes may have grown. */
  trim(): void {
    let held = 0;
    for (const {size} of this.kept.values()) held += size;
    for (const [key, {size}] of this.kept) {
      if (held <= this.most) return;
      this.kept.delete(key);
      held -= size;
    }
  }
}
