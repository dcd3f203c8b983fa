// The published points and the lines between them, on the scales of an office program.
import {breakEven as breakEvenColour, documented, official} from "../drawing/palette.js";
import type {NativeChart, NativeSeries} from "../native-chart.js";
import type {NetPresentValueData} from "./chart.js";

export function netPresentValueNative({points, withAll, breakEven, here, words}: NetPresentValueData): NativeChart {
  const single = [
    ...(withAll ? [{at: withAll.participation, value: withAll.value, name: withAll.label, colour: documented}] : []),
    ...(here ? [{at: here.share, value: here.value, name: here.label, colour: official}] : []),
    {at: breakEven.share, value: 0, name: `Grensen: ${breakEven.label}`, colour: breakEvenColour}
  ];
  const at = [...new Set([...points.map(({participation}) => participation), ...single.map((one) => one.at)])].sort(
    (a, b) => a - b
  );
  const line: NativeSeries = {
    name: "Publiserte punkter, rette linjer mellom",
    // A point of another series lies between two of the line's: the line has its value there.
    values: at.map((place) => onLine(points, place)),
    colour: documented
  };
  return {
    kind: "points",
    categories: {label: words.horizontal, kind: "share", values: at},
    series: [
      line,
      {
        name: "Publisert",
        values: at.map((place) => points.find(({participation}) => participation === place)?.value ?? null),
        colour: documented,
        points: "only",
        labelled: true
      },
      ...single.map(({at: place, value, name, colour}) => ({
        name,
        values: at.map((each) => (each === place ? value : null)),
        colour,
        points: "only" as const
      }))
    ],
    values: {label: words.vertical, kind: "integer"}
  };
}

function onLine(points: NetPresentValueData["points"], place: number): number | null {
  const after = points.findIndex(({participation}) => participation >= place);
  if (after < 0 || (after === 0 && points[0].participation > place)) return null;
  const [from, to] = [points[Math.max(0, after - 1)], points[after]];
  const span = to.participation - from.participation;
  return span === 0 ? to.value : from.value + ((place - from.participation) / span) * (to.value - from.value);
}
