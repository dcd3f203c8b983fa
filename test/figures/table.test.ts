import fc from "fast-check";
import {parseFragment, type DefaultTreeAdapterTypes} from "parse5";
import {expect, test} from "vitest";
import {tableHtml} from "../../src/figures/table.js";
import {attributeOf, elementsOf, hostile, textOf} from "./drawing/svg-check.js";

const cell = fc
  .oneof(fc.string({unit: "grapheme", maxLength: 12}), fc.constant(hostile))
  .filter((text) => !/[\r\0]/.test(text));
const table = fc.integer({min: 1, max: 4}).chain((width) =>
  fc.record({
    caption: cell,
    columns: fc.array(fc.record({label: cell, numeric: fc.boolean()}), {minLength: width, maxLength: width}),
    rows: fc.array(fc.array(cell, {minLength: width, maxLength: width}), {maxLength: 4})
  })
);

test("cells come back as they were given, whatever they hold", () => {
  fc.assert(
    fc.property(table, (given) => {
      const elements = elementsOf(tableHtml(given));
      const of = (name: string) => elements.filter(({tagName}) => tagName === name);
      const cells = (row: DefaultTreeAdapterTypes.Element) =>
        row.childNodes.flatMap((child) => ("tagName" in child ? [textOf(child)] : []));
      const [head, ...body] = of("tr");
      expect(cells(head)).toEqual(given.columns.map(({label}) => label));
      expect(body.map(cells)).toEqual(given.rows);
      expect(textOf(of("caption")[0])).toBe(given.caption);
    })
  );
});

test("heads say what they are heads of", () => {
  fc.assert(
    fc.property(table, (given) => {
      const heads = elementsOf(tableHtml(given)).filter(({tagName}) => tagName === "th");
      expect(heads.map((each) => attributeOf(each, "scope"))).toEqual([
        ...given.columns.map(() => "col"),
        ...given.rows.map(() => "row")
      ]);
    })
  );
});

test("the region that scrolls can be reached and has the caption's name", () => {
  const [region] = parseFragment(tableHtml({caption: 'A "B"', columns: [{label: "x"}], rows: []})).childNodes;
  if (!("attrs" in region)) throw new Error("no element");
  expect(["role", "tabindex", "aria-label"].map((name) => attributeOf(region, name))).toEqual(["region", "0", 'A "B"']);
});
