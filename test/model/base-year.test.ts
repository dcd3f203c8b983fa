import {describe, expect, test} from "vitest";
import {onBaseYear, publishedYear, type Populations} from "../../src/model/base-year.js";
import {data, places} from "./facts.js";

const populations: Populations = {
  codes: places.map(({code}) => code).join(""),
  years: {"2024": places.map(({population}) => population + 7)}
};

describe("another base year", () => {
  const moved = onBaseYear(data, 2024, populations);
  test("changes the inhabitants and nothing else", () => {
    expect(moved.baseYear).toBe(2024);
    expect(moved.municipalities.map(({code, population}) => [code, population])).toEqual(
      places.map(({code, population}) => [code, population + 7])
    );
    expect({...moved, baseYear: 0, municipalities: []}).toEqual({...data, baseYear: 0, municipalities: []});
    expect(moved.municipalities.map((place) => ({...place, population: 0}))).toEqual(
      places.map((place) => ({...place, population: 0}))
    );
  });
  test("leaves the published year as it was", () => {
    expect([publishedYear(data), publishedYear(moved)]).toEqual([2020, 2020]);
    expect(onBaseYear(data, 2020, populations)).toBe(data);
  });
  test("is joined on the code, not on the order", () => {
    const turned: Populations = {
      codes: [...places]
        .reverse()
        .map(({code}) => code)
        .join(""),
      years: {"2024": [...places].reverse().map(({population}) => population + 7)}
    };
    expect(onBaseYear(data, 2024, turned)).toEqual(moved);
  });
  test("is refused when the year or a municipality is missing", () => {
    expect(() => onBaseYear(data, 2031, populations)).toThrow("no inhabitants of 2031");
    expect(() => onBaseYear(data, 2024, {...populations, codes: populations.codes.slice(0, -4)})).toThrow(
      "no inhabitants of 5001 in 2024"
    );
    expect(() => onBaseYear(data, 2024, {...populations, years: {"2024": [1, 2, 3, 4]}})).toThrow(
      "no inhabitants of 5001 in 2024"
    );
  });
});
