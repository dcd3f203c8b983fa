// Methods that only particular games need, in one parcel.
import {bracket} from "./bracket.js";
import type {SparseCoalitions} from "./coalitions.js";
import type {FurtherMethods} from "./law.js";
import {roundedPivots} from "./rounded-dp.js";
import {heaviestBySearch, sparseSmallest} from "./sparse-coalitions.js";
import {sparsePivots, sparseReach} from "./sparse-dp.js";

export const furtherMethods: Required<FurtherMethods & SparseCoalitions> = {
  bracket,
  roundedPivots,
  sparsePivots,
  sparseReach,
  sparseSmallest,
  heaviestBySearch
};
