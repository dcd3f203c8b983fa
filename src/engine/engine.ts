// The one door to the engine: open a game, put a scenario to it, ask.
//
//   const answers = new Engine(members).at({picks, probability, correlation});
//   answers.probability(quota)   // {value, errorBound, method}, or null when no method can vouch for a value
//
// Answers are computed when asked for, and kept. What depends on the weights only is kept from one scenario to the
// next; nothing that is kept changes a result.
import {coalitions, fewestToReach, type Coalitions} from "./coalitions.js";
import {CorrelatedModel} from "./correlated.js";
import {crossing, type Crossing, type Signing, type Timing} from "./crossing.js";
import {distribution, type Distribution} from "./distribution.js";
import {dpUpdates, ExactSums} from "./dp.js";
import {Budget, IndependentLaw, Weights} from "./independent.js";
import {halvedLaw, normalised, shapleyShubik} from "./power.js";
import {ResidualGame} from "./residual-game.js";
import {sample, type Outcome} from "./sample.js";
import {sumOf} from "./sums.js";
import type {Choice, Estimate, Law, Member, Scenario, Status, Values} from "./types.js";

/** Weights up to this sum have a circle for Fourier sums. */
const mostCircled = 1e8;
const keptResiduals = 6;
/** Nodes in the share of those that have signed; with fewer members than these, as many as are exact. */
const independentOrders = [32, 64, 128];
const correlatedOrders = [20];
/**
 * Cells that exact methods may touch, about 2 ns each: for one probability, for all swings at one quota, and for all
 * nodes of one integral over p or over the share that has signed. Together they keep a file with two quotas below 10 s;
 * with more quotas each gets a smaller part.
 */
const [mostUpdates, mostSwingUpdates, mostShapleyUpdates, mostCrossingUpdates] = [1.5e9, 5e8, 8.5e8, 6e8];
const mostCertifiedUpdates = 3e9;
/** Truncation before the exact DP is taken: proved, and sampled (far.ts) of the law itself and at a node or day. */
const [proved, lawError, nodeError] = [1e-9, 1e-6, 1e-5];

/** What remains after the picks, with what has been prepared for its weights. */
interface Residual {
  key: string;
  game: ResidualGame;
  weights: Weights;
}

export class Engine {
  readonly totalWeight: number;
  private readonly recent: Residual[] = [];

  /**
   * @param members in the order in which results come
   * @throws {RangeError} when a weight is no integer ≥ 0 or the total exceeds 2⁵³ − 1
   */
  constructor(readonly members: readonly Member[]) {
    let total = 0n;
    for (const {id, weight} of members) {
      if (!Number.isSafeInteger(weight) || weight < 0)
        throw new RangeError(`member ${id}: weight ${weight} is no integer ≥ 0`);
      total += BigInt(weight);
    }
    if (total > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`total weight ${total} exceeds 2^53 - 1`);
    this.totalWeight = Number(total);
  }

  /**
   * Put a scenario. Cheap: nothing is computed yet.
   * @param quotas how many will be asked about: with many, less is spent on each
   */
  at(scenario: Scenario, quotas = 1): Answers {
    // A member without weight is evidence on the factors, and nothing else.
    const {national, group} = scenario.correlation;
    const residual = this.residual(scenario.picks, national + group > 0);
    return new Answers(this, scenario, residual, Math.min(1, 2 / quotas));
  }

  private residual(picks: readonly Choice[], keepWeightless: boolean): Residual {
    const key = `${keepWeightless} ${picks.join()}`;
    let found = this.recent.find((one) => one.key === key);
    if (!found) {
      const game = new ResidualGame(this.members, picks, keepWeightless);
      found = {key, game, weights: new Weights(game.weights)};
      this.recent.push(found);
      if (this.recent.length > keptResiduals) this.recent.shift();
    }
    return found;
  }
}

/** Answers to one scenario. Quotas are integer weights: reached when those that are in weigh at least as much. */
export class Answers {
  private readonly game: ResidualGame;
  private readonly weights: Weights;
  private readonly p: Float64Array;
  private readonly kept = new Map<string, unknown>();

  constructor(
    private readonly engine: Engine,
    private readonly scenario: Scenario,
    {game, weights}: Residual,
    /** Of what one quota may cost. */
    private readonly part: number
  ) {
    this.game = game;
    this.weights = weights;
    this.p = Float64Array.from(game.active, (position) => scenario.probability[position]);
  }

  private get isCorrelated(): boolean {
    const {national, group} = this.scenario.correlation;
    return national + group > 0 && this.p.some((chance) => chance > 0 && chance < 1);
  }

  private get model(): CorrelatedModel {
    return this.once("model", () => {
      const {game, weights, p, scenario} = this;
      const groups = game.active.map((position) => game.members[position].group);
      const circle = sumOf(weights.all) < mostCircled ? weights.circle("all", weights.all) : null;
      return new CorrelatedModel(circle, weights.all, p, groups, scenario.correlation);
    });
  }

  private get law(): Law | null {
    return this.once("law", () =>
      this.isCorrelated ? this.model.at(1) : new IndependentLaw(this.weights, this.p, mostUpdates, proved, lawError)
    );
  }

  /** Everybody joins with ½. */
  private get halved(): Law {
    return this.once("halved", () => halvedLaw(this.weights, mostSwingUpdates));
  }

  private get signing(): Signing {
    if (this.isCorrelated) {
      const {model} = this;
      return {
        at: (share) => model.at(share),
        nodeAt: (share, judged) => model.nodeAt(share, judged),
        cheap: model.cheap,
        halvings: 2,
        enough: 1e-4
      };
    }
    const budget = new Budget(mostCrossingUpdates * this.part);
    const law = (share: number): Law =>
      budget.law(
        this.weights,
        this.p.map((chance) => chance * share),
        proved,
        nodeError
      );
    return {
      at: law,
      nodeAt: law,
      cheap: this.game.active.length <= 24,
      halvings: 7,
      enough: 1e-10
    };
  }

  /** Undecided members by position, in the list's order: the order of all values by member. */
  get undecided(): readonly number[] {
    return this.game.undecided;
  }

  /** Weight of those picked in. */
  get inWeight(): number {
    return this.game.inWeight;
  }

  /** What the picks alone settle. */
  status(quota: number): Status {
    return this.game.status(quota);
  }

  /** Weight still missing (0 when reached) and the fewest undecided that bring it; null when nobody can. */
  missing(quota: number): {weight: number; fewest: number[] | null} {
    return {weight: this.game.missingWeight(quota), fewest: fewestToReach(this.game, quota)};
  }

  /** P(reach) = P(weight of those in + Σ over the undecided wⱼXⱼ ≥ quota). */
  probability(quota: number): Estimate | null {
    const status = this.status(quota);
    if (status !== "open") return {value: status === "reached" ? 1 : 0, errorBound: 0, method: "decided"};
    return this.once(`probability ${quota}`, () => this.law?.reach(this.game.need(quota)) ?? null);
  }

  /**
   * The same by exact DP, some tenths of a second for the municipalities: a certificate. Null with correlation, or
   * when too dear.
   */
  certificate(quota: number): Estimate | null {
    if (this.status(quota) !== "open") return this.probability(quota);
    if (this.isCorrelated || dpUpdates(this.weights.all) > mostCertifiedUpdates) return null;
    return this.once("certificate", () => new ExactSums(this.weights.all, this.p)).reach(this.game.need(quota));
  }

  /** Swing probability (raw Banzhaf): P(i pivotal) when every other undecided joins with ½. */
  swing(quota: number): Values | null {
    return this.byMember(`swing ${quota}`, quota, (need) => this.halved.pivots(need));
  }

  /** Banzhaf, normalised: sums to 1, or all 0 when nobody can be pivotal. */
  banzhaf(quota: number): Values | null {
    const raw = this.swing(quota);
    return raw && normalised(raw);
  }

  /** Shapley–Shubik: sums to 1 when the status is open, else all 0. */
  shapley(quota: number): Values | null {
    return this.byMember(`shapley ${quota}`, quota, (need) =>
      shapleyShubik(this.weights, need, mostShapleyUpdates * this.part)
    );
  }

  /** P(reach | i in) − P(reach | i out), the pick set from outside: the factors and the others keep their law. */
  influence(quota: number): Values | null {
    return this.byMember(`influence ${quota}`, quota, (need) => this.law?.pivots(need) ?? null);
  }

  /** P(reach | i signs), learnt: with correlation the others become likelier. Without, the same as setting it. */
  given(quota: number): Values | null {
    if (this.status(quota) === "open")
      return this.once(`given ${quota}`, () => {
        const found = this.law?.given(this.game.need(quota));
        const whole = this.probability(quota);
        return found && whole ? {...found, values: this.game.spread(found.values, whole.value)} : null;
      });
    const value = this.status(quota) === "reached" ? 1 : 0;
    return {values: new Float64Array(this.undecided.length).fill(value), errorBound: 0, method: "decided"};
  }

  /** Fewest, lightest and blocking coalitions, exact; null unless the status is open. */
  coalitions(quota: number): Coalitions | null {
    return this.once(`coalitions ${quota}`, () => coalitions(this.game, quota));
  }

  /** The distribution of the weight that joins, picks included. */
  distribution(): Distribution | null {
    return this.once("distribution", () => {
      const found = this.law?.cumulative();
      return found ? distribution(this.game, found, this.moments(), this.engine.totalWeight) : null;
    });
  }

  /** Mean and variance: exact; with correlation the variance is an integral over the factors. */
  private moments(): {mean: number; variance: number} {
    const {weights, p} = this;
    let [mean, variance] = [0, 0];
    p.forEach((chance, j) => {
      mean += weights.all[j] * chance;
      variance += weights.all[j] ** 2 * chance * (1 - chance);
    });
    return {mean, variance: this.isCorrelated ? this.model.variance() : variance};
  }

  /** When the quota is crossed and who tips it. */
  crossing(quota: number, timing: Timing): Crossing | null {
    return this.once(`crossing ${quota} ${JSON.stringify(timing)}`, () => {
      const status = this.status(quota);
      const whole = this.probability(quota);
      if (status !== "open") return this.settledCrossing(status === "reached" ? 1 : 0, timing);
      const orders = this.isCorrelated ? correlatedOrders : independentOrders;
      const found = whole && crossing(this.signing, this.weights, this.game.need(quota), timing, whole, orders);
      return found && {...found, tips: {...found.tips, values: this.game.spread(found.tips.values)}};
    });
  }

  /** Settled by the picks: reached from the start, or never; nobody tips. */
  private settledCrossing(value: 0 | 1, {profile}: Timing): Crossing {
    const [first, last] = [profile[0][0], profile[profile.length - 1][0]];
    return {
      byDeadline: {value, errorBound: 0},
      ever: value,
      first,
      last,
      cumulativeOn: () => value,
      quantile: (level) => (value >= level ? first : null),
      errorBound: 0,
      tips: {values: new Float64Array(this.undecided.length), errorBound: 0}
    };
  }

  /** Independent draws of this scenario; the same seed gives the same outcomes on every machine. */
  sample(count: number, seed: number): Outcome[] {
    return sample(this.game, this.scenario, count, seed);
  }

  private byMember(key: string, quota: number, ask: (need: number) => Values | null): Values | null {
    if (this.status(quota) !== "open")
      return {values: new Float64Array(this.undecided.length), errorBound: 0, method: "decided"};
    return this.once(key, () => {
      const found = ask(this.game.need(quota));
      return found && {...found, values: this.game.spread(found.values)};
    });
  }

  private once<T>(key: string, compute: () => T): T {
    if (!this.kept.has(key)) this.kept.set(key, compute());
    return this.kept.get(key) as T;
  }
}
