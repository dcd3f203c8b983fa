import {describe, expect, test} from "vitest";
import {loadData} from "../../../loaders/checks/all.js";
import {dashboardData} from "../../../loaders/dashboard.js";
import {baseYears, populationsByYear} from "../../../loaders/tables/populations.js";
import {onBaseYear} from "../../../src/model/base-year.js";
import {folder} from "../real-data.js";

const data = loadData(folder);
const populations = populationsByYear(data);

describe("the years a reader can choose", () => {
  test("are those of the file, the published one among them", () => {
    const years = [...new Set(data.population.map(({date}) => Number(date.slice(0, 4))))].sort((a, b) => a - b);
    expect(baseYears(data)).toEqual(years);
    expect(baseYears(data)[0]).toBe(2020);
    expect(dashboardData(data).baseYears).toEqual(years);
  });
  test("a year that lacks a municipality, or is counted on another day, cannot be chosen", () => {
    const without = data.population.filter(({municipality, date}) => municipality !== "0301" || date !== "2023-01-01");
    expect(baseYears({...data, population: without})).toEqual(baseYears(data).filter((year) => year !== 2023));
    const quarter = data.population.map((row) => (row.date === "2023-01-01" ? {...row, date: "2023-07-01"} : row));
    expect(baseYears({...data, population: quarter})).not.toContain(2023);
  });
  test("each gives every municipality the number of its row, and the published one is left out", () => {
    expect(Object.keys(populations.years).map(Number)).toEqual(baseYears(data).filter((year) => year !== 2020));
    const rows = new Map(
      data.population.map(({municipality, date, population}) => [`${municipality} ${date}`, population])
    );
    for (const year of Object.keys(populations.years)) {
      for (const {code, population} of onBaseYear(dashboardData(data), Number(year), populations).municipalities) {
        expect(population).toBe(rows.get(`${code} ${year}-01-01`));
      }
    }
  });
});
