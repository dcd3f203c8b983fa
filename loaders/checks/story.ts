// Checks of the sources' addresses, the roles and the timeline.
import {problem} from "../problem.js";
import type {Check} from "./check.js";

/** A front page says nothing of where the source is: there must be a path or a query after the host. */
export function isFrontPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const {pathname, search} = new URL(url);
  return search === "" && pathname.replace(/^\/+|\/+$|\/?index\.\w+$/g, "") === "";
}

const sourceAddresses: Check = {
  id: "source-addresses",
  title: "No source points to a front page",
  severity: "warning",
  needs: ["sources"],
  run: ({sources}) => ({
    problems: sources
      .filter(({url}) => isFrontPage(url))
      .map(({row, url}) =>
        problem("sources.csv", "the front page of a site, not the source itself", {
          row,
          column: "url",
          value: url,
          remedy: "give the address of the article or the publication"
        })
      )
  })
};

const roleNames: Check = {
  id: "role-names",
  title: "Municipality code and name agree in roles.csv",
  severity: "error",
  needs: ["roles", "municipalities"],
  run({roles, municipalities}) {
    const names = new Map(municipalities.map(({code, name}) => [code, name]));
    return {
      problems: roles
        .filter(({municipality, municipalityName}) => names.get(municipality) !== municipalityName)
        .map(({row, municipality, municipalityName}) =>
          problem("roles.csv", `${municipality} is ${names.get(municipality)}`, {
            row,
            column: "municipality_name",
            value: municipalityName,
            municipality
          })
        )
    };
  }
};

const timelineDates: Check = {
  id: "timeline-dates",
  title: "Events of the timeline have their earliest day not after the latest",
  severity: "error",
  needs: ["timeline"],
  run: ({timeline}) => ({
    problems: timeline
      .filter(({earliest, latest}) => earliest > latest)
      .map(({row, earliest, latest}) =>
        problem("timeline.csv", `after the latest day, ${latest}`, {row, column: "earliest", value: earliest})
      )
  })
};

export const storyChecks: readonly Check[] = [sourceAddresses, roleNames, timelineDates];
