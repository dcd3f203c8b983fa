// Meet in the middle for mixtures: groups that lie in one half enter it mixed; the one that straddles the cut, if any,
// is summed over its nodes. Exact given the nodes.
import {HalvesLaw} from "./halves.js";
import type {MixtureGroup} from "./mixture.js";

/** A few members, sorted once with the members of a group side by side. */
export class MixtureHalves {
  private readonly halves: HalvesLaw;
  /** `place[position]`: where the member stands in the order by group. */
  private readonly place: Int32Array;

  /** @param order positions of the weights, members of a group side by side */
  constructor(weights: Float64Array, order: readonly number[]) {
    this.halves = new HalvesLaw(Float64Array.from(order, (position) => weights[position]));
    this.place = new Int32Array(weights.length);
    order.forEach((position, place) => (this.place[position] = place));
  }

  /** Bound on the relative error given the nodes. */
  get relativeError(): number {
    return 2 * this.halves.relativeError;
  }

  /** P(S ≥ need). */
  reach(groups: readonly MixtureGroup[], need: number): number {
    this.halves.face(need);
    let sum = 0;
    this.forEachNode(groups, (weight) => (sum += weight * this.halves.reachOfMasses().value));
    return sum;
  }

  /** Add factor·E[i pivotal], or factor·E[Xᵢ; i pivotal], by position. */
  addPivots(
    groups: readonly MixtureGroup[],
    need: number,
    values: Float64Array,
    factor: number,
    joined: boolean
  ): void {
    this.halves.face(need);
    const placed = new Float64Array(this.place.length);
    this.forEachNode(groups, (weight) => this.halves.addPivots(placed, weight * factor, joined));
    this.place.forEach((place, position) => (values[position] += placed[place]));
  }

  /** Fill the masses of both halves for every node of the straddling group, one after the other. */
  private forEachNode(groups: readonly MixtureGroup[], visit: (weight: number) => void): void {
    const {halves, place} = this;
    const cut = halves.firstHalf;
    const straddling = groups.find(({positions}) => {
      const places = Array.from(positions, (position) => place[position]);
      return Math.min(...places) < cut && Math.max(...places) >= cut;
    });
    const whole = groups.filter((group) => group !== straddling);
    const [first, second] = halves.masses;
    const fill = (node: number | null): void => {
      [first, second].forEach((mass, side) => {
        mass.fill(0);
        mass[0] = 1;
        let size = 1;
        const sorted = [...whole, ...(straddling && node !== null ? [straddling] : [])]
          .map((group) => {
            const members = Array.from(group.positions, (position, i) => ({place: place[position], i}))
              .filter((member) => member.place < cut === (side === 0))
              .sort((a, b) => a.place - b.place);
            return {group, members};
          })
          .filter(({members}) => members.length > 0)
          .sort((a, b) => a.members[0].place - b.members[0].place);
        for (const {group, members} of sorted) {
          const fixed = group === straddling ? node : null;
          const local = new Float64Array(2 ** members.length);
          for (let m = 0; m < group.nodes.length; m++) {
            if (fixed !== null && fixed !== m) continue;
            const part = new Float64Array(local.length);
            part[0] = fixed === null ? group.nodes[m] : 1;
            members.forEach(({i}, bitIndex) => {
              const bit = 1 << bitIndex;
              for (let mask = 0; mask < bit; mask++) {
                part[mask | bit] = part[mask] * group.chances[m][i];
                part[mask] *= 1 - group.chances[m][i];
              }
            });
            part.forEach((value, mask) => (local[mask] += value));
          }
          for (let sub = local.length - 1; sub >= 0; sub--) {
            for (let mask = 0; mask < size; mask++) mass[sub * size + mask] = mass[mask] * local[sub];
          }
          size *= local.length;
        }
      });
    };
    if (!straddling) {
      fill(null);
      visit(1);
      return;
    }
    straddling.nodes.forEach((weight, node) => {
      fill(node);
      visit(weight);
    });
  }
}
