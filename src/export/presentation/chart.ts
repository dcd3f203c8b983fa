// A chart part: drawn by the office program from numbers that it also holds in a workbook, so that they can be edited.
// The order of elements is the schema's.
import {escapeText} from "../../figures/drawing/svg.js";
import {gridLine, ground, ink, quietInk} from "../../figures/drawing/palette.js";
import type {NativeChart, NativeSeries} from "../../figures/native-chart.js";
import {safeText} from "../safe-text.js";
import {cellRange, dayNumber} from "./workbook.js";

const axes = {category: 111111111, value: 222222222};

const val = (tag: string, value: string | number): string => `<c:${tag} val="${value}"/>`;
const colour = (hex: string): string => `<a:srgbClr val="${hex.slice(1).toUpperCase()}"/>`;
const solid = (hex: string): string => `<a:solidFill>${colour(hex)}</a:solidFill>`;
const noFill = "<a:noFill/>";
const line = (hex: string | null, width = 9525, dash?: string): string =>
  `<a:ln w="${width}">${hex === null ? noFill : solid(hex)}${dash === undefined ? "" : `<a:prstDash val="${dash}"/>`}</a:ln>`;
const shape = (inside: string): string => `<c:spPr>${inside}</c:spPr>`;
const text = (points: number, hex: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${points * 100}" b="0">${solid(hex)}</a:defRPr></a:pPr>` +
  '<a:endParaRPr lang="nb-NO"/></a:p></c:txPr>';

/** Of a share: as many decimals as are said. */
const formatOf = ({kind, digits = 0}: NativeChart["values"]): string =>
  kind === "integer" ? "#,##0" : `0${digits > 0 ? `.${"0".repeat(digits)}` : ""}%`;

const strings = (range: string, values: readonly string[]): string =>
  `<c:strRef><c:f>${range}</c:f><c:strCache>${val("ptCount", values.length)}${values
    .map((value, k) => `<c:pt idx="${k}"><c:v>${escapeText(safeText(value))}</c:v></c:pt>`)
    .join("")}</c:strCache></c:strRef>`;

const numbers = (range: string, values: readonly (number | null)[], format: string): string =>
  `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${val("ptCount", values.length)}${values
    .map((value, k) => (value === null ? "" : `<c:pt idx="${k}"><c:v>${value}</c:v></c:pt>`))
    .join("")}</c:numCache></c:numRef>`;

function categories({categories: {kind, values}}: NativeChart): string {
  const range = cellRange(0, values.length);
  if (kind === "text") return strings(range, values.map(String));
  return kind === "date"
    ? numbers(
        range,
        values.map((day) => dayNumber(String(day))),
        "dd.mm.yyyy"
      )
    : numbers(range, values.map(Number), formatOf({label: "", kind: "share"}));
}

const fill = ({colour: hex, pattern}: NativeSeries): string =>
  pattern === undefined
    ? solid(hex)
    : `<a:pattFill prst="${pattern.preset}"><a:fgClr>${colour(hex)}</a:fgClr><a:bgClr>${colour(pattern.ground)}</a:bgClr></a:pattFill>`;

const marker = ({colour: hex, points}: NativeSeries): string =>
  points === undefined
    ? `<c:marker>${val("symbol", "none")}</c:marker>`
    : `<c:marker>${val("symbol", "circle")}${val("size", points === "only" ? 9 : 6)}${shape(solid(hex) + line(hex))}</c:marker>`;

const labels = ({labelled, colour: hex, points, pattern}: NativeSeries): string =>
  labelled === undefined
    ? ""
    : `<c:dLbls>${shape(noFill + "<a:ln><a:noFill/></a:ln>")}${text(12, points ? hex : pattern ? ink : ground)}${points ? val("dLblPos", "t") : ""}${val("showLegendKey", 0)}${val("showVal", 1)}` +
      `${val("showCatName", 0)}${val("showSerName", 0)}${val("showPercent", 0)}${val("showBubbleSize", 0)}</c:dLbls>`;

function seriesOf(chart: NativeChart, series: NativeSeries, place: number, as: "bar" | "line" | "points"): string {
  const rows = chart.categories.values.length;
  const head =
    val("idx", place) + val("order", place) + `<c:tx>${strings(cellRange(place + 1, 0), [series.name])}</c:tx>`;
  const values = numbers(cellRange(place + 1, rows), series.values, formatOf(chart.values));
  if (as === "bar")
    return (
      `<c:ser>${head}${shape(fill(series) + line(series.upright ? series.colour : ground, 6350))}${val("invertIfNegative", 0)}` +
      `${labels(series)}<c:cat>${categories(chart)}</c:cat><c:val>${values}</c:val></c:ser>`
    );
  const stroke = shape(series.points === "only" ? line(null, 28575) : line(series.colour, 28575, series.dash));
  const [x, y] = as === "line" ? ["cat", "val"] : ["xVal", "yVal"];
  return (
    `<c:ser>${head}${stroke}${marker(series)}${labels(series)}<c:${x}>${categories(chart)}</c:${x}>` +
    `<c:${y}>${values}</c:${y}>${val("smooth", 0)}</c:ser>`
  );
}

const axisIds = val("axId", axes.category) + val("axId", axes.value);

function plots(chart: NativeChart): string {
  const placed = chart.series.map((series, place) => ({series, place}));
  const drawn = (those: typeof placed, as: "bar" | "line" | "points") =>
    those.map(({series, place}) => seriesOf(chart, series, place, as)).join("");
  const bars = (those: typeof placed, direction: "bar" | "col", gap: number) =>
    `<c:barChart>${val("barDir", direction)}${val("grouping", "stacked")}${val("varyColors", 0)}${drawn(those, "bar")}` +
    `${val("gapWidth", gap)}${val("overlap", 100)}${axisIds}</c:barChart>`;
  if (chart.kind === "bars") return bars(placed, "bar", 40);
  if (chart.kind === "columns") return bars(placed, "col", 5);
  if (chart.kind === "points")
    return (
      `<c:scatterChart>${val("scatterStyle", "lineMarker")}${val("varyColors", 0)}${drawn(placed, "points")}` +
      `${axisIds}</c:scatterChart>`
    );
  const upright = placed.filter(({series}) => series.upright);
  const lines = placed.filter(({series}) => !series.upright);
  return (
    (upright.length === 0 ? "" : bars(upright, "col", 300)) +
    `<c:lineChart>${val("grouping", "standard")}${val("varyColors", 0)}${drawn(lines, "line")}${val("marker", 1)}` +
    `${axisIds}</c:lineChart>`
  );
}

const title = (label: string, turned: boolean): string =>
  label === ""
    ? ""
    : `<c:title><c:tx><c:rich><a:bodyPr${turned ? ' rot="-5400000" vert="horz"' : ""}/><a:lstStyle/><a:p><a:pPr>` +
      `<a:defRPr sz="1100" b="0">${solid(quietInk)}</a:defRPr></a:pPr><a:r><a:rPr lang="nb-NO" sz="1100" b="0">` +
      `${solid(quietInk)}</a:rPr><a:t>${escapeText(safeText(label))}</a:t></a:r></a:p></c:rich></c:tx>${val("overlay", 0)}</c:title>`;

interface Axis {
  tag: "catAx" | "dateAx" | "valAx";
  id: number;
  across: number;
  place: "b" | "l" | "t";
  turned?: boolean;
  range?: {least: number; most?: number};
  grid?: boolean;
  label: string;
  format: string;
  after: string;
}

function axis({tag, id, across, place, turned = false, range, grid = false, label, format, after}: Axis): string {
  const scale =
    val("orientation", turned ? "maxMin" : "minMax") +
    (range?.most === undefined ? "" : val("max", range.most)) +
    (range === undefined ? "" : val("min", range.least));
  return (
    `<c:${tag}>${val("axId", id)}<c:scaling>${scale}</c:scaling>${val("delete", 0)}${val("axPos", place)}` +
    `${grid ? `<c:majorGridlines>${shape(line(gridLine))}</c:majorGridlines>` : ""}${title(label, place === "l")}` +
    `<c:numFmt formatCode="${format}" sourceLinked="0"/>${val("majorTickMark", "out")}${val("minorTickMark", "none")}` +
    `${val("tickLblPos", "low")}${shape(line(quietInk))}${text(11, ink)}${val("crossAx", across)}` +
    `${val("crosses", "autoZero")}${after}</c:${tag}>`
  );
}

function axesOf({kind, categories: {kind: type, label, values}, values: scale}: NativeChart): string {
  const lying = kind === "bars";
  const horizontal = {
    id: axes.category,
    across: axes.value,
    place: lying ? "l" : "b",
    label: lying ? "" : label
  } as const;
  const skip = [1, 2, 5, 10].find((step) => values.length / step <= 16) ?? 20;
  const categoryAxis =
    kind === "points"
      ? axis({
          ...horizontal,
          tag: "valAx",
          range: {least: 0, most: 1},
          format: "0%",
          after: val("crossBetween", "midCat")
        })
      : type === "date"
        ? axis({
            ...horizontal,
            tag: "dateAx",
            format: "dd.mm.",
            after:
              val("auto", 1) +
              val("lblOffset", 100) +
              val("baseTimeUnit", "days") +
              val("majorUnit", 14) +
              val("majorTimeUnit", "days")
          })
        : axis({
            ...horizontal,
            tag: "catAx",
            turned: lying,
            format: "General",
            after:
              val("auto", 0) +
              val("lblAlgn", "ctr") +
              val("lblOffset", 100) +
              (lying ? "" : val("tickLblSkip", skip) + val("tickMarkSkip", skip)) +
              val("noMultiLvlLbl", 1)
          });
  return (
    categoryAxis +
    axis({
      tag: "valAx",
      id: axes.value,
      across: axes.category,
      place: lying ? "t" : "l",
      ...(scale.kind === "share" && {range: {least: 0, ...(scale.most !== undefined && {most: scale.most})}}),
      grid: true,
      label: scale.label,
      format: formatOf({...scale, digits: scale.most !== undefined && scale.most >= 0.2 ? 0 : scale.digits}),
      after: val("crossBetween", kind === "points" ? "midCat" : "between")
    })
  );
}

/** @param workbook id of the relation to the workbook */
export const chartXml = (chart: NativeChart, workbook: string): string =>
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  `${val("date1904", 0)}${val("lang", "nb-NO")}${val("roundedCorners", 0)}<c:chart>${val("autoTitleDeleted", 1)}` +
  `<c:plotArea><c:layout/>${plots(chart)}${axesOf(chart)}${shape(noFill + line(null))}</c:plotArea>` +
  `<c:legend>${val("legendPos", "b")}${val("overlay", 0)}${text(12, ink)}</c:legend>${val("plotVisOnly", 1)}` +
  `${val("dispBlanksAs", "gap")}</c:chart>${shape(noFill + line(null))}` +
  `<c:externalData r:id="${workbook}">${val("autoUpdate", 0)}</c:externalData></c:chartSpace>`;
