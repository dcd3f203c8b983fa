// The curve on its page: its axis of days is the date control.
import {svgText} from "../figures/drawing/svg.js";
import {coverageData} from "../figures/coverage/data.js";
import {coverageInFull, coverageToLastTotal} from "../figures/coverage/figure.js";
import {coverageAxis} from "../figures/coverage/words.js";
import {textOf, type Figure} from "../figures/figure.js";
import {slotOf} from "../figures/frame.js";
import {legendHtml} from "../figures/map/stage.js";
import {noAssets, type App, type Slot} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {dateRowSlot, nearestEvent, spoken, totalDays} from "./date-control.js";
import {mountSlider, sliderHtml, type Period} from "./slider.js";

const variants = ["wide", "medium", "compact"] as const;

function curveSlot(figure: Figure<View>, whole: boolean): Slot {
  const period = (view: View): Period => coverageData(view, whole);
  return slotOf<View, App>(figure, {
    lead: ({facts}) => coverageAxis(facts.denominator, facts.data.baseYear),
    around: (svg, view) =>
      `<div class="curve" data-figure="${figure.name}"><div data-part="curve-legend">${legendHtml(figure.legend(view, `${figure.name}-legend`))}</div><div class="curve-plot" data-part="plot">${svg}${sliderHtml(period(view), view.state.date)}</div></div>`,
    controls: dateRowSlot((view) => period(view).last),
    mountDrawing(drawing, app) {
      const plots = variants.map((variant) => ({
        variant,
        place: drawing.querySelector(`.${variant}`)!
      }));
      const updateSlider = mountSlider(
        drawing.querySelector<HTMLInputElement>("input[type=range]")!,
        () => period(app.view),
        (date, how) => {
          app.choose({date}, how);
          app.announce(spoken(app.view));
        },
        (direction) => nearestEvent(totalDays(app.view.facts), app.view.state.date, direction)
      );
      return (view) => {
        const sizes = figure.sizes(view)!;
        for (const {variant, place: svg} of plots) {
          const id = `${figure.name}-${variant}`;
          svg.innerHTML = svgText(figure.draw(view, {...textOf(figure, view), ...sizes[variant]!, id}, noAssets));
        }
        updateSlider(view.state.date);
      };
    }
  });
}

export const frontCurveSlot = curveSlot(coverageToLastTotal, false);
export const fullCurveSlot = curveSlot(coverageInFull, true);
