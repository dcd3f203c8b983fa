// Actions available to the parts of the scenario page.
import type {ScenarioState} from "../scenario/state.js";
import type {MapStage} from "./map/mount-map.js";
import type {PageState} from "../model/page-address.js";
import type {Slot} from "./slot.js";
import type {ScenarioPage, ScenarioView} from "../scenario/view.js";

export interface ScenarioApp extends MapStage<ScenarioView> {
  /**
   * Change the scenario; it can be undone.
   * @param gesture names a movement whose steps count as one change (a slider), or null
   */
  change(make: (state: ScenarioState) => ScenarioState, gesture?: string | null): void;
  /** The gesture has ended. */
  settle(): void;
  undo(): void;
  redo(): void;
  /** The view as soon as it is as asked: at once, or when more answers have come. */
  until(ready: (view: ScenarioView) => boolean): Promise<ScenarioView>;
  /** What is not part of the scenario: the map's colours and part, the scenario compared with. */
  show(change: Partial<Pick<ScenarioPage, "colouring" | "compared" | "measured">> & {page?: Partial<PageState>}): void;
}

export type ScenarioSlot = Slot<ScenarioApp>;
