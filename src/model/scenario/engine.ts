// The one door to the scenario engine: open a game, put a scenario to it, ask.
//
// Picks, probabilities and quotas come and go; what depends on the weights only is prepared once and kept. The engine
// chooses the algorithm (law.ts, correlation.ts); every probability comes with the bound it vouches for and the method.
import {coalitions, fewestToReach, type Coalitions, type SparseCoalitions} from "./coalitions.js";
import {crossing, type Crossing, type Timing} from "./crossing.js";
import {distribution, type Distribution} from "./distribution.js";
import {farSums} from "./far-sums.js";
import {FourierLaw} from "./fourier.js";
import {Law, type FurtherMethods} from "./law.js";
import type {Passage} from "./passage.js";
import {normalised, shapleyShubik, swing, type PowerIndex} from "./power.js";
import {ResidualGame} from "./residual-game.js";
import {IndependentModel, type CorrelatedModels, type SigningModel} from "./signing-model.js";
import {atOnce, finish, type Steps} from "./steps.js";
import {digestOf, type FarSums, type PreparedBounds} from "./tail-bound.js";
import type {Estimate, Member, Method, Pick, Scenario, Status} from "./types.js";

/** What an answer may err. */
export interface Tolerances {
  /** With correlation, what the quadrature may err, as far as it can be estimated. Default 1e-9. */
  correlationTolerance?: number;
  /**
   * Bound that suffices before an exact method is taken; most answers are far more precise. Default 1e-10, for values
   * by member 1e-9.
   */
  tolerance?: number;
  /** Bound that suffices for one node of an integral or curve (Shapley–Shubik, crossing, tips). Default 1e-10. */
  seriesTolerance?: number;
}

/** How an engine is opened; nothing here changes an answer beyond its bound. */
export interface EngineOptions extends Tolerances {
  /** `correlated` of correlation.ts. Without it the engine answers independent scenarios only. */
  correlated?: CorrelatedModels;
  /** `prepareBounds(members)` of prepared-bounds.ts, made at build: the first answers come sooner. */
  prepared?: PreparedBounds;
  /**
   * `furtherMethods` of further-methods.ts, or some of them: weights too large for an array, and series of a lax
   * tolerance sooner.
   */
  further?: FurtherMethods & SparseCoalitions;
}

/** One number for each undecided member, in the order of {@link Answers.undecided}. */
export interface MemberValues {
  values: Float64Array;
  errorBound: number;
  method: Method;
}

/** A set of picks and what depends on nothing else. */
interface Residual {
  picks: readonly Pick[];
  game: ResidualGame;
  law: Law;
}

/** A weighted voting game, prepared. */
export class Engine {
  readonly totalWeight: number;
  private readonly whole: ResidualGame;
  private wholeFourier: FourierLaw | null = null;
  /** What remained after the last picks; the oldest goes first. */
  private readonly recent: Residual[] = [];

  /**
   * @param members in the order in which results come; ids are the caller's business
   * @throws {RangeError} when a weight is no integer ≥ 0 or the total exceeds 2⁵³ − 1
   */
  constructor(
    readonly members: readonly Member[],
    readonly options: EngineOptions = {}
  ) {
    let total = 0n;
    for (const {id, weight} of members) {
      if (!Number.isSafeInteger(weight) || weight < 0)
        throw new RangeError(`member ${id}: weight ${weight} is no integer ≥ 0`);
      total += BigInt(weight);
    }
    if (total > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`total weight ${total} exceeds 2^53 - 1`);
    this.totalWeight = Number(total);
    this.whole = new ResidualGame(
      members,
      members.map(() => "undecided")
    );
  }

  /**
   * Put a scenario. Cheap: answers are computed when asked for, and kept.
   * @param tolerances other ones than the engine was opened with
   * @param together quotas that will be asked all: what takes long is shared between them where it can be
   * @throws {Error} when the scenario is correlated and the engine has no `correlated` yet
   */
  at(scenario: Scenario, tolerances?: Tolerances, together: readonly number[] = []): Answers {
    return new Answers(this, scenario, {...this.options, ...tolerances}, together);
  }

  /**
   * What remains after these picks. The law of the undecided uses the tables of the whole game where they can serve.
   */
  residual(picks: readonly Pick[]): Residual {
    const known = this.recent.find((one) => one.picks.every((pick, position) => pick === picks[position]));
    if (known) return known;
    const game = new ResidualGame(this.members, picks);
    const shareable = game.divisor === this.whole.divisor && 3 * game.active.length > this.whole.active.length;
    let host = null;
    if (shareable && this.totalWeight < Number.MAX_SAFE_INTEGER) {
      this.wholeFourier ??= new FourierLaw(this.whole.weights, preparedSums(this.options.prepared));
      const place = new Map(this.whole.active.map((position, i) => [position, i]));
      host = {fourier: this.wholeFourier, positions: Int32Array.from(game.active, (position) => place.get(position)!)};
    }
    const residual = {picks: [...picks], game, law: new Law(game.weights, host, this.options.further)};
    this.recent.push(residual);
    if (this.recent.length > 6) this.recent.shift();
    return residual;
  }
}

/** What was prepared, if it was for these weights. */
const preparedSums =
  (prepared?: PreparedBounds): FarSums =>
  (weights, size, near) =>
    (prepared?.digest === digestOf(weights) && prepared.far[size]) || farSums(weights, size, near);

/**
 * The answers to one scenario. Quotas are integer weights: reached when the weight of those in is ≥ quota. Minimal
 * winning coalitions are listed by minimal-winning.ts.
 */
export class Answers {
  private readonly game: ResidualGame;
  private readonly law: Law;
  private readonly model: SigningModel;
  private readonly kept = new Map<string, unknown>();

  constructor(
    private readonly engine: Engine,
    scenario: Scenario,
    private readonly options: EngineOptions,
    together: readonly number[]
  ) {
    ({game: this.game, law: this.law} = engine.residual(scenario.picks));
    this.model = this.modelOf(scenario, together);
  }

  /** Who signs: independent, or by the correlated model that was handed over. */
  private modelOf({probability, correlation}: Scenario, together: readonly number[]): SigningModel {
    const {engine, game, law, options} = this;
    const {active} = game;
    const p = Float64Array.from(active, (position) => probability[position]);
    if (active.length === 0 || correlation.national + correlation.group === 0)
      return new IndependentModel(law, p, options);
    const {correlated} = options;
    if (!correlated) throw new Error("a correlated scenario needs {correlated}");
    return correlated(
      law,
      p,
      active.map((position) => engine.members[position].group),
      correlation,
      options,
      together.map((quota) => game.need(quota))
    );
  }

  /** Undecided members by position, in the list's order: the order of all values by member. */
  get undecided(): readonly number[] {
    return this.game.undecided;
  }

  /** Weight of those picked in. */
  get inWeight(): number {
    return this.game.inWeight;
  }

  /** What the picks alone settle. O(1). */
  status(quota: number): Status {
    return this.game.status(quota);
  }

  /**
   * Weight still missing (0 when reached) and the fewest undecided that bring it; null when nobody can. O(n log n),
   * exact.
   */
  missing(quota: number): {weight: number; fewest: number[] | null} {
    return {weight: this.game.missingWeight(quota), fewest: fewestToReach(this.game, quota)};
  }

  /**
   * P(reach) = P(weight of those in + Σ over the undecided wⱼXⱼ ≥ quota), Xⱼ = 1 with pⱼ.
   *
   * Method by law.ts: for the municipalities O(n·K) by the tilted Fourier sum, K some 40–150, errorBound ≤ 1e-10 and
   * mostly 1e-13, never below the true error. With correlation (correlation.ts) the bound contains an estimate of the
   * quadrature error.
   * @returns null when no method can vouch for a value (a hostile game)
   */
  probability(quota: number): Estimate | null {
    const status = this.game.status(quota);
    if (status !== "open") return {value: status === "reached" ? 1 : 0, errorBound: 0, method: "decided"};
    return this.once(`probability ${quota}`, () => this.model.reach(this.game.need(quota)));
  }

  /**
   * Swing probability (raw Banzhaf): P(i pivotal) when every other undecided joins with ½. Method, source and cost:
   * power.ts.
   */
  swing(quota: number): MemberValues | null {
    return finish(
      this.byMember(`swing ${quota}`, quota, (need) => atOnce(() => swing(this.law, need, this.options.tolerance)))
    );
  }

  /**
   * Banzhaf, normalised: raw values over their sum; sums to 1, or all 0 when nobody can be pivotal. The bound is that
   * of the raw ones.
   */
  banzhaf(quota: number): MemberValues | null {
    const raw = this.swing(quota);
    return raw && {...raw, values: normalised(raw.values)};
  }

  /**
   * Shapley–Shubik: ∫₀¹ P(i pivotal at common p) dp; sums to 1 when the status is open, else all 0. Method, source
   * and cost: power.ts.
   */
  shapley(quota: number): MemberValues | null {
    return finish(this.shapleyInSteps(quota));
  }

  /** {@link shapley}, a node a step. */
  shapleyInSteps(quota: number): Steps<MemberValues | null> {
    return this.byMember(`shapley ${quota}`, quota, (need) => this.indexed(quota, need));
  }

  /** With a common chance who tips is a part of the integral. */
  private *indexed(quota: number, need: number): Steps<PowerIndex | null> {
    const c = this.model.common;
    const known = c ? yield* this.passage(quota) : null;
    return yield* shapleyShubik(
      this.model.source ?? this.law,
      need,
      this.options.seriesTolerance,
      known && {c: c!, ...known.tips}
    );
  }

  /**
   * P(reach | i in) − P(reach | i out) under the scenario's probabilities and correlation. The pick is set from
   * outside: it is no evidence on the common factors, as when the reader clicks. P(i pivotal) of the others, all
   * members at once in O(n·K).
   */
  influence(quota: number): MemberValues | null {
    return finish(this.byMember(`influence ${quota}`, quota, (need) => atOnce(() => this.model.influence(need))));
  }

  /**
   * Fewest, lightest and blocking coalitions, exact; null unless the status is open. Members by position. Cost:
   * coalitions.ts.
   */
  coalitions(quota: number): Coalitions | null {
    return this.once(`coalitions ${quota}`, () => coalitions(this.game, quota, this.options.further));
  }

  /**
   * The distribution of the weight that joins, picks included. O(n·K) once, O(K) a value. Null when no method can
   * vouch for it.
   */
  distribution(): Distribution | null {
    return finish(this.distributionInSteps());
  }

  /** {@link distribution}: no steps, or many where only a large DP can vouch for it. */
  distributionInSteps(): Steps<Distribution | null> {
    return this.keep("distribution", this.distributed());
  }

  private *distributed(): Steps<Distribution | null> {
    const law = yield* this.model.cumulative();
    return law && distribution(this.game, law, this.model.moments(), this.engine.totalWeight);
  }

  /**
   * When the quota is crossed and who tips it (tips by {@link undecided}): some 20 to 40 answers of {@link
   * influence}, with correlation some 10 or more. Null when no method can vouch for it.
   */
  crossing(quota: number, timing: Timing): Crossing | null {
    return finish(this.crossingInSteps(quota, timing));
  }

  /** {@link crossing}, one of those answers a step. */
  crossingInSteps(quota: number, timing: Timing): Steps<Crossing | null> {
    return this.keep(`crossing ${quota} ${JSON.stringify(timing)}`, this.crossed(quota, timing));
  }

  private *crossed(quota: number, timing: Timing): Steps<Crossing | null> {
    const status = this.game.status(quota);
    if (status !== "open") return this.settledCrossing(status === "reached" ? 1 : 0, timing);
    const whole = this.probability(quota);
    const passage = yield* this.passage(quota);
    const found = whole && passage && crossing(this.model, passage, this.game.need(quota), timing, whole);
    return found && {...found, tips: {...found.tips, values: this.game.spread(found.tips.values)}};
  }

  private passage(quota: number): Steps<Passage | null> {
    return this.keep(`passage ${quota}`, this.passed(quota));
  }

  private *passed(quota: number): Steps<Passage | null> {
    const whole = this.probability(quota);
    return whole && (yield* this.model.passage(this.game.need(quota), whole));
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

  private byMember(
    key: string,
    quota: number,
    ask: (need: number) => Steps<MemberValues | null>
  ): Steps<MemberValues | null> {
    return this.keep(key, this.askedByMember(quota, ask));
  }

  private *askedByMember(quota: number, ask: (need: number) => Steps<MemberValues | null>): Steps<MemberValues | null> {
    if (this.game.status(quota) !== "open") {
      return {values: new Float64Array(this.undecided.length), errorBound: 0, method: "decided"};
    }
    const found = yield* ask(this.game.need(quota));
    return found && {...found, values: this.game.spread(found.values)};
  }

  private once<T>(key: string, compute: () => T): T {
    return finish(this.keep(key, atOnce(compute)));
  }

  /** A result that is there already takes no steps. */
  private *keep<T>(key: string, steps: Steps<T>): Steps<T> {
    if (!this.kept.has(key)) this.kept.set(key, yield* steps);
    return this.kept.get(key) as T;
  }
}
