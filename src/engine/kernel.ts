// What the characteristic function is multiplied by at each lattice frequency, for one quota and one tilt. The
// kernels are the same for independent members (fourier.ts) and mixtures (mixture-fourier.ts).
//
// They are walked through frequency by frequency: the phase θₖ·need advances in integers and never loses precision.
import {nextPhase} from "./circle.js";

/**
 * The geometric sum of a tail: G(θ) = Σ_{s ≥ r} e^{−(λ + iθ)(s − r)}·e^{−iθr} for λ ≥ 0, r = need; for λ < 0 its mirror
 * over s ≤ r with r = need − 1. |G| ≤ 1/sin(θ/2). O(1) a frequency, error a few 2⁻⁵³ relative to |G|.
 */
export class TailKernel {
  /** The upper tail, P(S ≥ need); otherwise P(S < need). */
  readonly upper: boolean;
  /** Reference point of the tilt: the smallest sum of the upper tail, the largest of the lower. */
  readonly anchor: number;
  /** G(0). */
  readonly atZero: number;
  /** G(θₖ), doubled where k has a mirror image. */
  re = 0;
  im = 0;
  private k = 0;
  private phase = 0;
  private readonly gap: number;
  private readonly decay: number;
  private readonly cut: number;

  /** @param size number of lattice points N; 1 ≤ need < N */
  constructor(
    private readonly size: number,
    need: number,
    lambda: number
  ) {
    const steep = Math.abs(lambda);
    this.upper = lambda >= 0;
    this.anchor = this.upper ? need : need - 1;
    this.gap = -Math.expm1(-steep);
    this.decay = this.upper ? Math.exp(-steep) : -Math.exp(-steep);
    const terms = this.upper ? size - need : need;
    this.cut = Math.exp(-steep * terms);
    this.atZero = steep === 0 ? terms : -Math.expm1(-steep * terms) / this.gap;
  }

  /** On to the next frequency. */
  next(): void {
    const {size, upper, gap, cut} = this;
    const k = ++this.k;
    this.phase = nextPhase(this.phase, this.anchor, size);
    const angle = (2 * Math.PI * this.phase) / size;
    const theta = (2 * Math.PI * k) / size;
    const half = Math.sin(theta / 2);
    const cos = Math.cos(theta);
    const sin = Math.sin(theta);
    // 1 − e^{−|λ| ∓ iθ}
    const bottomRe = gap * cos + 2 * half * half;
    const bottomIm = this.decay * sin;
    // e^{−iθ·anchor} minus the end of the geometric sum
    const topRe = Math.cos(angle) - cut * (upper ? 1 : cos);
    const topIm = -Math.sin(angle) - (upper ? 0 : cut * sin);
    const share = (2 * k === size ? 1 : 2) / (bottomRe * bottomRe + bottomIm * bottomIm);
    this.re = share * (topRe * bottomRe + topIm * bottomIm);
    this.im = share * (topIm * bottomRe - topRe * bottomIm);
  }
}

/** The kernel all pivots share: e^{−iθ·need} / (1 − e^{−λ−iθ}), doubled where k has a mirror image. */
export class PivotKernel {
  re = 0;
  im = 0;
  /** 1 − e^{−λ}. */
  readonly gap: number;
  private readonly decay: number;
  private k = 0;
  private phase = 0;

  /** @param size number of lattice points N; 1 ≤ need < N */
  constructor(
    private readonly size: number,
    private readonly need: number,
    lambda: number
  ) {
    this.gap = -Math.expm1(-lambda);
    this.decay = Math.exp(-lambda);
  }

  /** On to the next frequency. */
  next(): void {
    const {size, gap, decay} = this;
    const k = ++this.k;
    this.phase = nextPhase(this.phase, this.need, size);
    const angle = (2 * Math.PI * this.phase) / size;
    const theta = (2 * Math.PI * k) / size;
    const half = Math.sin(theta / 2);
    const bottomRe = gap + 2 * decay * half * half;
    const bottomIm = decay * Math.sin(theta);
    const share = (2 * k === size ? 1 : 2) / (bottomRe * bottomRe + bottomIm * bottomIm);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.re = share * (cos * bottomRe - sin * bottomIm);
    this.im = -share * (cos * bottomIm + sin * bottomRe);
  }
}
