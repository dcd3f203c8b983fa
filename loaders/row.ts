// A row whose cells have passed the Table Schema. Asking for a cell that the schema does not promise is a fault of the
// program, not of the data, and throws.
export type Cell = string | number | boolean | null;

export class Row {
  constructor(
    /** Line in the file, as an editor counts. */
    readonly row: number,
    private readonly cells: Readonly<Record<string, Cell>>
  ) {}

  private cell(column: string): Cell {
    const value = this.cells[column];
    if (value === undefined) throw new TypeError(`no column "${column}" in the schema`);
    return value;
  }

  /** An empty cell is the empty text. */
  text(column: string): string {
    const value = this.cell(column) ?? "";
    if (typeof value !== "string") throw new TypeError(`column "${column}" is not text in the schema`);
    return value;
  }

  textOrNull(column: string): string | null {
    return this.text(column) || null;
  }

  numberOrNull(column: string): number | null {
    const value = this.cell(column);
    if (value !== null && typeof value !== "number")
      throw new TypeError(`column "${column}" is not a number in the schema`);
    return value;
  }

  number(column: string): number {
    const value = this.numberOrNull(column);
    if (value === null) throw new TypeError(`column "${column}" may be empty in the schema`);
    return value;
  }

  flag(column: string): boolean {
    const value = this.cell(column);
    if (typeof value !== "boolean") throw new TypeError(`column "${column}" is not boolean in the schema`);
    return value;
  }

  /** A value of a closed list; the schema's enum holds the same list. */
  oneOf<T extends string>(column: string, allowed: readonly T[]): T {
    const text = this.text(column);
    const found = allowed.find((value) => value === text);
    if (found === undefined)
      throw new TypeError(`column "${column}" allows "${text}" in the schema, the program does not`);
    return found;
  }
}
