// Checks of the signing events, row by row.
import {ContradictoryIntervals, eventsByMunicipality} from "../../src/model/acceptance.js";
import {daysBetween} from "../../src/model/calendar.js";
import {historyOf} from "../../src/model/status.js";
import type {IsoDate} from "../../src/model/types.js";
import {problem, type Problem} from "../problem.js";
import type {EventRow} from "../tables/signing-events.js";
import type {Check} from "./check.js";

const file = "signing-events.csv";

/** A check that looks at one event at a time. */
function eachEvent(
  check: Pick<Check, "id" | "title" | "severity"> & {needs?: Check["needs"]},
  look: (
    data: Parameters<Check["run"]>[0]
  ) => (event: EventRow) => {column: string; value: string; expectation: string; remedy?: string} | null
): Check {
  return {
    ...check,
    needs: ["signing-events", ...(check.needs ?? [])],
    run(data) {
      const of = look(data);
      const problems = data.events.flatMap((event): Problem[] => {
        const fault = of(event);
        if (!fault) return [];
        const {column, value, expectation, remedy = null} = fault;
        return [problem(file, expectation, {row: event.row, column, value, remedy, municipality: event.municipality})];
      });
      return {problems};
    }
  };
}

const invited = eachEvent(
  {
    id: "event-invited",
    title: "Every event concerns a municipality that was asked",
    severity: "error",
    needs: ["municipalities"]
  },
  ({municipalities}) => {
    const notAsked = new Map(municipalities.filter((one) => !one.invited).map((one) => [one.code, one]));
    return ({municipality}) => {
      const found = notAsked.get(municipality);
      return found
        ? {
            column: "municipality_code",
            value: municipality,
            expectation: `${found.name} was not asked to sign (${found.notInvitedReason})`
          }
        : null;
    };
  }
);

const names = eachEvent(
  {id: "event-names", title: "Names agree with codes", severity: "error", needs: ["municipalities"]},
  ({municipalities}) => {
    const byCode = new Map(municipalities.map((one) => [one.code, one.name]));
    return ({municipality, municipalityName}) => {
      const name = byCode.get(municipality);
      if (name === undefined || name === municipalityName) return null;
      const codes = municipalities.filter((one) => one.name === municipalityName).map((one) => one.code);
      const remedy = codes.length > 0 ? `${municipalityName} is ${codes.join(" or ")}` : undefined;
      return {column: "municipality_name", value: municipalityName, expectation: `${municipality} is ${name}`, remedy};
    };
  }
);

const dateOrder = eachEvent(
  {id: "event-dates", title: "The earliest day is not after the latest", severity: "error"},
  () =>
    ({earliest, latest}) =>
      earliest > latest
        ? {
            column: "earliest",
            value: earliest,
            expectation: `after the latest day, ${latest}`,
            remedy: "one of the two is wrong: look in the source"
          }
        : null
);

const notBeforeLetter = eachEvent(
  {
    id: "event-after-letter",
    title: "Nothing happened before the letter went out",
    severity: "error",
    needs: ["campaign"]
  },
  ({campaign}) =>
    ({earliest}) =>
      earliest < campaign!.letter.value
        ? {column: "earliest", value: earliest, expectation: `before the letter of ${campaign!.letter.value}`}
        : null
);

/** The last day of a date known to the year, the month or the day. */
function lastDayOf(published: string): IsoDate {
  if (published.length === 4) return `${published}-12-31`;
  return published.length === 7 ? `${published}-31` : published;
}

const notAfterSource = eachEvent(
  {
    id: "event-before-source",
    title: "No source reports what had not happened yet",
    severity: "error",
    needs: ["sources"]
  },
  ({sources}) => {
    const published = new Map(sources.map((source) => [source.id, source.published]));
    return ({source, earliest}) => {
      const day = published.get(source);
      if (!day || earliest <= lastDayOf(day)) return null;
      return {column: "earliest", value: earliest, expectation: `after its source ${source} was published, ${day}`};
    };
  }
);

const noContradiction: Check = {
  id: "event-contradictions",
  title: "Sources of the same act can agree on a day",
  severity: "error",
  needs: ["signing-events"],
  run({events}) {
    const problems: Problem[] = [];
    for (const [code, list] of eventsByMunicipality(events)) {
      try {
        historyOf(list);
      } catch (error) {
        if (!(error instanceof ContradictoryIntervals)) throw error;
        for (const event of events.filter((one) => one.municipality === code && one.kind === error.kind)) {
          const {kind, earliest, latest} = error;
          const expectation = `another row says "${kind}" was no earlier than ${earliest} and no later than ${latest}`;
          problems.push(
            problem(file, expectation, {
              row: event.row,
              column: "earliest + latest",
              value: `${event.earliest} ${event.latest}`,
              municipality: code,
              remedy: "no day is left: one of the rows is wrong"
            })
          );
        }
      }
    }
    return {problems};
  }
};

const primary: ReadonlySet<string> = new Set(["municipality", "public body"]);

/** One case a municipality: a second source may be the better one. */
const primarySource: Check = {
  id: "signature-primary-source",
  title: "Signatures have a source close to the act (the municipality or a public body)",
  severity: "warning",
  needs: ["signing-events"],
  run({events}) {
    const problems: Problem[] = [];
    for (const [code, list] of eventsByMunicipality(events.filter(({kind}) => kind === "signed"))) {
      if (list.some(({evidence}) => primary.has(evidence))) continue;
      const {row, evidence} = events.find((one) => one.municipality === code && one.kind === "signed")!;
      problems.push(
        problem(file, "the signature rests on no source close to the act", {
          row,
          column: "evidence",
          value: evidence,
          municipality: code
        })
      );
    }
    return {problems};
  }
};

const widest = 60;

const narrowInterval = eachEvent(
  {id: "event-interval-width", title: `Days are known within ${widest} days`, severity: "warning"},
  () =>
    ({earliest, latest}) => {
      const days = daysBetween(earliest, latest);
      return days > widest
        ? {column: "earliest + latest", value: `${earliest} ${latest}`, expectation: `an interval of ${days} days`}
        : null;
    }
);

export const eventChecks: readonly Check[] = [
  invited,
  names,
  dateOrder,
  notBeforeLetter,
  notAfterSource,
  noContradiction,
  primarySource,
  narrowInterval
];
