// The methods of law.ts that only particular games need, in one parcel.
import type {FurtherMethods} from "./law.js";
import {roundedPivots} from "./rounded-dp.js";
import {sparsePivots, sparseReach} from "./sparse-dp.js";

export const furtherMethods: Required<FurtherMethods> = {roundedPivots, sparsePivots, sparseReach};
