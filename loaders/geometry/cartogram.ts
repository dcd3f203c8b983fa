// Circles that do not overlap, as close to their municipalities as the others let them: a Dorling cartogram.
// D. Dorling (1996), Area cartograms: their use and creation, Concepts and Techniques in Modern Geography 59.
// d3-force places them; it is deterministic (its random source is a fixed congruential generator).
import {forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum} from "d3";
import type {Cartogram} from "../../src/model/cartogram.js";
import type {MapGeometry} from "../../src/model/map-geometry.js";
import type {MunicipalityCode} from "../../src/model/types.js";

interface Node extends SimulationNodeDatum {
  code: MunicipalityCode;
  r: number;
  home: [number, number];
}

/** Part of the plane that all circles cover together. */
const covered = 0.15;
const steps = 600;
const gap = 0.6;
const margin = 4;

/**
 * @param inhabitants by code; municipalities without any are left out
 * @returns circles whose area is proportional to the inhabitants; the smallest may be tiny, never enlarged
 */
export function cartogram(geometry: MapGeometry, inhabitants: ReadonlyMap<MunicipalityCode, number>): Cartogram {
  const {width, height, unitsPerPixel} = geometry;
  const total = [...inhabitants.values()].reduce((sum, value) => sum + value, 0);
  const areaPerInhabitant = (covered * width * height) / total;
  const nodes: Node[] = geometry.municipalities.flatMap(({code, label}) => {
    const people = inhabitants.get(code) ?? 0;
    const home: [number, number] = [label[0] / unitsPerPixel, label[1] / unitsPerPixel];
    return people > 0
      ? [{code, home, x: home[0], y: home[1], r: Math.sqrt((people * areaPerInhabitant) / Math.PI)}]
      : [];
  });
  forceSimulation(nodes)
    .force("x", forceX<Node>((node) => node.home[0]).strength(0.08))
    .force("y", forceY<Node>((node) => node.home[1]).strength(0.08))
    .force(
      "apart",
      forceCollide<Node>((node) => node.r + gap / 2)
        .strength(1)
        .iterations(8)
    )
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .stop()
    .tick(steps);
  const left = Math.min(...nodes.map((node) => node.x! - node.r)) - margin;
  const top = Math.min(...nodes.map((node) => node.y! - node.r)) - margin;
  const right = Math.max(...nodes.map((node) => node.x! + node.r)) + margin;
  const bottom = Math.max(...nodes.map((node) => node.y! + node.r)) + margin;
  return {
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
    circles: nodes
      .map(({code, x, y, r}) => ({code, x: x! - left, y: y! - top, r}))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
  };
}
