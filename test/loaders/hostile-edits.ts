// Edits of `data/` that a tired person or a helpful program makes, one a line: of other kinds than mutations.ts, which spoils
// one cell at a time. Each is refused with what is said here, or rightly accepted.
import {bytesOf, realFiles, textOf} from "./real-data.js";

/** What the answer must say; null: no error, as nothing is wrong. */
export type Answer = RegExp | null;

export interface Edit {
  name: string;
  file: string;
  bytes: Uint8Array;
  answer: Answer;
}

const edit = (name: string, file: string, change: (text: string) => string, answer: Answer): Edit => {
  const before = textOf(file);
  const after = change(before);
  if (after === before) throw new Error(`${name}: the edit of ${file} changes nothing`);
  return {name, file, bytes: bytesOf(after), answer};
};
const swap = (file: string, from: string, to: string, answer: Answer): Edit =>
  edit(`${file}: ${from} → ${to}`, file, (text) => text.replace(from, to), answer);
const append = (file: string, line: string, answer: Answer): Edit =>
  edit(`${file} + ${line}`, file, (text) => `${text}${line}\n`, answer);
const without = (file: string, start: string, answer: Answer): Edit =>
  edit(`${file} − ${start}`, file, (text) => text.replace(new RegExp(`^${start}.*\n`, "m"), ""), answer);

/** Forms that mean the same file. */
const tables = [...realFiles.keys()].filter((name) => name.endsWith(".csv"));
const sameFile = tables.flatMap((file): Edit[] => [
  edit(`${file} with Windows line ends`, file, (text) => text.replaceAll("\n", "\r\n"), null),
  edit(`${file} with a byte order mark`, file, (text) => `\ufeff${text}`, null)
]);
const turnedRows = ["population.csv", "municipalities.csv", "sources.csv", "signing-events.csv", "milestones.csv"].map(
  (file) =>
    edit(
      `${file} in another order`,
      file,
      (text) => {
        const [header, ...rows] = text.trimEnd().split("\n");
        return `${[header, ...rows.reverse()].join("\n")}\n`;
      },
      null
    )
);

/** What a program leaves behind. */
const torn = tables.flatMap((file): Edit[] => [
  edit(
    `${file} with a conflict of git`,
    file,
    (text) => text.replace("\n", "\n<<<<<<< HEAD\n"),
    new RegExp(`^${file.replace(".", "\\.")} row 2`)
  ),
  edit(
    `${file} cut in the middle of a row`,
    file,
    (text) => text.slice(0, text.lastIndexOf(",")),
    new RegExp(`^${file.replace(".", "\\.")} row \\d+`)
  ),
  edit(
    `${file} with the header alone`,
    file,
    (text) => text.slice(0, text.indexOf("\n") + 1),
    new RegExp(`^${file.replace(".", "\\.")}.*no rows`)
  ),
  edit(
    `${file} without its header`,
    file,
    (text) => text.slice(text.indexOf("\n") + 1),
    new RegExp(`^${file.replace(".", "\\.")} row 1, .*(the column is missing|unknown column)`)
  )
]);

const facts: Edit[] = [
  swap(
    "campaign.csv",
    "target-share,0.5,",
    "target-share,0.55,",
    /control-totals\.csv row \d+.*target-share.*campaign\.csv gives 0\.55/
  ),
  swap(
    "campaign.csv",
    "target-share,0.5,more than",
    "target-share,0.5,at least",
    /campaign\.csv row 8, comparison "at least".*more than/
  ),
  swap("campaign.csv", "break-even-share,0.55", "break-even-share,0.5", /break-even-share.*campaign\.csv gives 0\.5/),
  swap("campaign.csv", "0.55,at least", "0.55,more than", /comparison "more than".*at least/),
  swap("campaign.csv", "deadline,2020-07-01", "deadline,2020-07-02", /days-to-deadline.*gives 8/),
  swap("campaign.csv", "deadline,2020-07-01,before", "deadline,2020-07-01,on", /comparison "on".*before/),
  swap("campaign.csv", "deadline,2020-07-01", "deadline,2020-04-01", /letter|deadline/),
  swap(
    "campaign.csv",
    "letter,2020-04-14",
    "letter,2020-08-14",
    /campaign\.csv row 2, value "2020-08-14": not before the deadline/
  ),
  swap("campaign.csv", "letter,2020-04-14", "letter,2020-05-14", /before the letter of 2020-05-14/),
  swap("campaign.csv", "base-date,2020-01-01", "base-date,2020-05-01", /after the letter/),
  swap("campaign.csv", "base-date,2020-01-01", "base-date,2019-01-01", /rows give 0/),
  swap("campaign.csv", "base-date,2020-01-01", "base-date,2021-01-01", /the rows give \d+/),
  swap("campaign.csv", "quality-assurance,2020-06-26", "quality-assurance,2019-06-26", /before the base date/),
  swap(
    "campaign.csv",
    "invited-population,4632214",
    "invited-population,4632241",
    /campaign\.csv row \d+, value "4632241".*4632214/
  ),
  swap("campaign.csv", "invited-municipalities,291", "invited-municipalities,292", /the rows give 291/),
  swap("campaign.csv", "not-signed,108", "not-signed,308", /more than the 291 asked/),
  swap("campaign.csv", "not-signed-by-choice,40", "not-signed-by-choice,140", /more than the 108 not signed/),
  swap("campaign.csv", "invited-municipalities,291,equal", "invited-municipalities,291,about", /comparison "about"/),
  swap("control-totals.csv", "2020-01-01,356", "2020-01-01,357", /municipalities on 2020-01-01.*rows give 356/),
  swap("control-totals.csv", "5367580", "5367508", /rows give 5367580/),
  swap("control-totals.csv", "0.55,ks-resultat", "55,ks-resultat", /campaign\.csv gives 0\.55/),
  without("campaign.csv", "deadline,", /campaign\.csv.*deadline.*the fact is missing/),
  without("participation-npv.csv", "0\\.55,", /participation-npv\.csv.*no row for the break-even/),
  swap(
    "participation-npv.csv",
    "0.55,base,0,",
    "0.55,base,10,",
    /participation-npv\.csv row 4.*expected 0 at the break-even/
  ),
  swap("participation-npv.csv", "0.4,base,-1348", "0.4,base,0", /and nowhere else|less than/)
];

const milestones: Edit[] = [
  swap("milestones.csv", ",16,291,54714,", ",16,291,54741,", /milestones\.csv row 2, signed_population "54741".*54714/),
  swap("milestones.csv", "0.0118,4", "0.0181,4", /is 0\.0118/),
  swap("milestones.csv", "0.0118,4", "0.0118,3", /more than 3 decimals/),
  swap("milestones.csv", "0.3356,4", "33.56,4", /milestones\.csv row 3, population_share "33\.56"/),
  swap("milestones.csv", ",82,291,,0.3356,4", ",82,291,,0.3356,", /share and its number of decimals go together/),
  swap("milestones.csv", ",183,291,", ",283,291,", null),
  swap("milestones.csv", ",183,291,", ",300,291,", /more than the 291 asked/),
  swap("milestones.csv", ",183,291,", ",183,292,", /campaign\.csv has 291/),
  swap("milestones.csv", ",82,291,", ",2,291,", /signatures are documented by 2020-06-24/),
  swap(
    "milestones.csv",
    ",16,291,54714,",
    ",17,291,54714,",
    /lists its signatories by name; signing-events\.csv has 16/
  ),
  swap("milestones.csv", "2020-06-24,2020-06-24,82", "2020-06-25,2020-06-24,82", /after the latest day/),
  swap(
    "milestones.csv",
    "2020-07-08,2020-10-07,185",
    "2020-07-08,2030-10-07,185",
    /milestones\.csv row 6, latest "2030-10-07": in the future/
  ),
  swap("milestones.csv", "2020-04-15,2020-06-17", "2020-04-01,2020-06-17", /before the letter/)
];

const events: Edit[] = [
  without("signing-events.csv", "1145,Bokn,signed", /lists its signatories by name; signing-events\.csv has 15/),
  append("signing-events.csv", "4631,Alver,signed,2020-06-24,2020-06-24,kr-185,press,", null),
  append(
    "signing-events.csv",
    "4631,Alver,signed,2020-06-24,2020-06-24,kr-185,press,\n4631,Alver,declined,2020-06-24,2020-06-24,npk-185,press,",
    /row \d+ has "signed" on the same day, 2020-06-24: which came last\?/
  ),
  append(
    "signing-events.csv",
    "4631,Alver,decided,2020-06-24,2020-06-24,kr-185,press,\n4631,Alver,signed,2020-06-24,2020-06-24,npk-185,press,",
    null
  ),
  append(
    "signing-events.csv",
    "4631,Alver,signed,2020-06-24,2020-06-24,kr-185,press,\n4631,Alver,signed,2020-06-25,2020-06-25,npk-185,press,",
    /no day is left/
  ),
  append(
    "signing-events.csv",
    "4631,Alver,signed,2020-06-24,2020-06-24,kr-185,press,\n4631,Alver,signed,2020-06-24,2020-06-24,kr-185,press,again",
    /the same as in row \d+/
  ),
  append("signing-events.csv", "4631,alver,signed,2020-06-24,2020-06-24,kr-185,press,", /4631 is Alver/),
  append(
    "signing-events.csv",
    "4601,Alver,signed,2020-06-24,2020-06-24,kr-185,press,",
    /4601 is Bergen .*Alver is 4631/
  ),
  append("signing-events.csv", "5001,Trondheim,signed,2020-06-24,2020-06-24,kr-185,press,", /Trondheim was not asked/),
  append("signing-events.csv", "1811,Bindal,signed,2020-06-24,2020-06-24,kr-185,press,", /Bindal was not asked/),
  append(
    "signing-events.csv",
    "3201,Bærum,signed,2020-06-24,2020-06-24,kr-185,press,",
    /a code from 2024; on 1 January 2020 it was 3024 Bærum/
  ),
  append(
    "signing-events.csv",
    "1580,Haram,signed,2020-06-24,2020-06-24,kr-185,press,",
    /on 1 January 2020 it was 1507 Ålesund/
  ),
  append("signing-events.csv", "4631,Alver,signed,2020-06-24,2020-06-24,KR-185,press,", /source_id "KR-185"/),
  append("signing-events.csv", "4631,Alver,signed,2020-06-24,2020-06-24,kr-186,press,", /did you mean kr-185/),
  append("signing-events.csv", "4631,Alver,Signed,2020-06-24,2020-06-24,kr-185,press,", /did you mean signed\?/),
  append("signing-events.csv", "4631,Alver,signed,2020-04-13,2020-06-24,kr-185,press,", /before the letter/),
  append(
    "signing-events.csv",
    "4631,Alver,signed,2031-06-24,2031-06-24,kr-185,press,",
    /in the future|after its source/
  ),
  append(
    "signing-events.csv",
    "4631,Alver,signed,2021-06-24,2021-06-24,kr-185,press,",
    /after its source kr-185 was published/
  ),
  append("signing-events.csv", "4631,Alver,signed,24.06.2020,24.06.2020,kr-185,press,", /write 2020-06-24/),
  append("signing-events.csv", "4631,Alver,signed,2020-06-24,,kr-185,press,", /latest "": must not be empty/),
  append("signing-events.csv", ",,,,,,,", /municipality_code "": must not be empty/),
  append("signing-events.csv", '4631,Alver,signed,2020-06-24,2020-06-24,kr-185,press,"a, b"', null),
  append(
    "signing-events.csv",
    "4631,Alver,signed,2020-06-24,2020-06-24,kr-185,press,a, b",
    /9 cells where the header has 8/
  ),
  append("signing-events.csv", "# merknad", /1 cells where the header has 8/),
  swap(
    "signing-events.csv",
    "municipality_code,municipality_name",
    "municipality_name,municipality_code",
    /signing-events\.csv row 2, municipality_code "Oslo"/
  )
];

const division: Edit[] = [
  swap(
    "municipalities.csv",
    "1811,Bindal,Bindal,18,false",
    "1811,Bindal,Bindal,18,true",
    /was asked, so there is no reason not to/
  ),
  swap("municipalities.csv", "0301,Oslo,Oslo,03,true,", "0301,Oslo,Oslo,03,false,", /was not asked: say why/),
  swap("municipalities.csv", "0301,Oslo,Oslo,03,true,", "0301,Oslo,Oslo,03,false,nei", /the rows give 290/),
  swap("municipalities.csv", "0301,Oslo,Oslo,03", "0301,Oslo,Oslo,30", /0301 lies in county 03/),
  swap(
    "municipalities.csv",
    "4631,Alver,Alver",
    "4631,Alver kommune,Alver",
    /official_name "Alver": Alver kommune is not among/
  ),
  without("municipalities.csv", "4631,", /4631/),
  append("municipalities.csv", "4699,Ny,Ny,46,true,", /no row for 4699 Ny|no shape for Ny/),
  append("counties.csv", "31,Østfold,Østfold", null),
  without("counties.csv", "46,", /no such county/),
  swap("population.csv", "0301,2020-01-01,693494", "0301,2020-01-01,693495", /rows give 4632215/),
  swap("population.csv", "0301,2020-01-01,693494", "0301,2020-01-02,693494", /expected a 1 January/),
  swap("population.csv", "0301,2020-01-01,693494", "0301,2020-01-01,693494.0", /write 693494\)/),
  swap("population.csv", "0301,2020-01-01,693494", "0301,2020-01-01,693.494", /write 693494\)/),
  swap("population.csv", "0301,2020-01-01,693494", '0301,2020-01-01,"693,494"', /write 693494\)/),
  swap("population.csv", "0301,2020-01-01,693494", "0301,2020-01-01,0", /at least 1/),
  without("population.csv", "0301,2024-01-01", /no row for 0301 Oslo on 2024-01-01/),
  append("population.csv", "0301,2027-01-01,700000", /no row for 1101 Eigersund on 2027-01-01/),
  append("code-changes.csv", "3201,Bærum,3299,Bærum,,2027-01-01", null),
  append(
    "code-changes.csv",
    "1505,Kristiansund,1599,Storfjorden,,2027-01-01\n1506,Molde,1599,Storfjorden,,2027-01-01",
    null
  ),
  append(
    "code-changes.csv",
    "1103,Stavanger,1103,Stavanger,,2027-01-01\n1103,Stavanger,1199,Rennesøy,,2027-01-01",
    null
  ),
  append("code-changes.csv", "1103,Stavanger,1103,Stavanger,,2027-01-01", /nothing is split off/),
  append("code-changes.csv", "3298,Bærum,3299,Bærum,,2027-01-01", /old_code "3298": no such municipality/),
  append("code-changes.csv", "3201,Bærum,3299,Bærum,,2023-01-01", /old_code "3201": no such municipality/),
  append("code-changes.csv", "3201,Asker,3299,Asker,,2027-01-01", /3201 is Bærum/),
  append(
    "code-changes.csv",
    "1505,Kristiansund,1599,A,,2027-01-01\n1506,Molde,1599,B,,2027-01-01",
    /1599 is A in another row/
  ),
  append("code-changes.csv", "1103,Stavanger,1199,Stavanger,,2019-01-01", /not after 2020-01-01/),
  append("code-changes.csv", "1103,Stavanger,1199,Stavanger,Sandnes,2027-01-01", /Stavanger is not among these names/)
];

const sources: Edit[] = [
  append("sources.csv", "ny,Utgiver,Tittel,https://example.org/a,2020-06,press,", null),
  append(
    "sources.csv",
    "ny,Utgiver,Tittel,https://example.org/a,2031,press,",
    /sources\.csv row \d+, published "2031": in the future/
  ),
  append("sources.csv", "ny,Utgiver,Tittel,https://example.org/a,2020-13,press,", /published "2020-13"/),
  append("sources.csv", "ny,Utgiver,Tittel,http://example.org/a,2020,press,", /url "http:/),
  append("sources.csv", "ny,Utgiver,Tittel,javascript:alert(1),2020,press,", /url "javascript/),
  append("sources.csv", "Ny kilde,Utgiver,Tittel,https://example.org/a,2020,press,", /source_id "Ny kilde"/),
  append("sources.csv", "kr-185,Utgiver,Tittel,https://example.org/a,2020,press,", /the same as in row/),
  append("sources.csv", "ny,Utgiver,Tittel,https://example.org/a,2020,avis,", /kind "avis"/),
  without("sources.csv", "dm-16,", /source_id "dm-16": no such source/)
];

/** The descriptor, as an object. */
type Resource = {name: string; path: string; akson?: object; licenses?: unknown; schema?: Schema};
type Schema = {
  fields: {name: string; type: string; constraints?: object}[];
  primaryKey: unknown;
  foreignKeys?: unknown;
};
const descriptor = (name: string, change: (all: Resource[], one: Resource) => void, answer: Answer): Edit =>
  edit(
    `datapackage.json: ${name}`,
    "datapackage.json",
    (text) => {
      const value = JSON.parse(text) as {resources: Resource[]};
      change(
        value.resources,
        value.resources.find((one) => one.name === "signing-events")!
      );
      return JSON.stringify(value);
    },
    answer
  );
const removeField = (column: string): Edit =>
  descriptor(
    `without the column ${column}`,
    (_, {schema}) => {
      schema!.fields = schema!.fields.filter((field) => field.name !== column);
    },
    new RegExp(`datapackage\\.json|signing-events\\.csv.*${column}`)
  );
const descriptors: Edit[] = [
  edit(
    "datapackage.json: no JSON",
    "datapackage.json",
    (text) => text.slice(0, -20),
    /datapackage\.json: not a Data Package/
  ),
  edit("datapackage.json: an array", "datapackage.json", () => "[]", /datapackage\.json: the file: must be object/),
  edit("datapackage.json: null", "datapackage.json", () => "null", /must be object/),
  edit(
    "datapackage.json: no resources",
    "datapackage.json",
    () => '{"name":"x"}',
    /must have required property 'resources'/
  ),
  edit(
    "datapackage.json: resources as an object",
    "datapackage.json",
    () => '{"resources":{}}',
    /resources.*must be array|must be array/
  ),
  edit(
    "datapackage.json: a trailing comma",
    "datapackage.json",
    (text) => text.replace(/\}\s*\]\s*\}\s*$/, "},]}"),
    /not a Data Package/
  ),
  descriptor("a resource that is a text", (all) => void all.push("x" as unknown as Resource), /must be object/),
  descriptor(
    "a resource without a path",
    (_, one) => void delete (one as {path?: string}).path,
    /signing-events: must have required property 'path'/
  ),
  descriptor(
    "a path that leads outside",
    (_, one) => void (one.path = "../package.json"),
    /signing-events, path: must match pattern/
  ),
  descriptor("an absolute path", (_, one) => void (one.path = "/etc/passwd"), /must match pattern/),
  descriptor(
    "a path of a file that is not there",
    (_, one) => void (one.path = "events.csv"),
    /events\.csv: the file is missing/
  ),
  descriptor("no licence", (_, one) => void delete one.licenses, /'licenses'/),
  descriptor("an empty list of licences", (_, one) => void (one.licenses = []), /licenses: must NOT have fewer than 1/),
  descriptor("no akson", (_, one) => void delete one.akson, /'akson'/),
  descriptor("akson without a noun", (_, one) => void (one.akson = {}), /'rowNoun'/),
  descriptor(
    "a label column that is none",
    (_, one) => void (one.akson = {rowNoun: "x", labelField: "farge"}),
    /no column "farge"/
  ),
  descriptor("a table twice", (all, one) => void all.push(one), /two resources are called "signing-events"/),
  descriptor(
    "two tables of one file",
    (all, one) => void all.push({...one, name: "copy"}),
    /two resources have the path/
  ),
  descriptor(
    "a table that is gone",
    (all, one) => void all.splice(all.indexOf(one), 1),
    /value|"signing-events": the resource is missing/
  ),
  descriptor("no fields", (_, one) => void (one.schema!.fields = []), /fewer than 1/),
  descriptor(
    "fields as an object",
    (_, one) => void (one.schema!.fields = {} as never),
    /schema\/fields: must be array/
  ),
  descriptor(
    "a type that is none",
    (_, one) => void (one.schema!.fields[0].type = "text"),
    /type: must be equal to one of.*string, integer/
  ),
  descriptor(
    "a column twice",
    (_, one) => void one.schema!.fields.push(one.schema!.fields[0]),
    /the column "municipality_code" stands twice/
  ),
  descriptor(
    "a column that the file lacks",
    (_, one) => void one.schema!.fields.push({name: "farge", type: "string"}),
    /signing-events\.csv row 1, farge: the column is missing/
  ),
  descriptor(
    "a pattern that is none",
    (_, one) => void (one.schema!.fields[0].constraints = {pattern: "(["}),
    /no regular expression/
  ),
  descriptor(
    "an enum as a text",
    (_, one) => void (one.schema!.fields[2].constraints = {enum: "signed"}),
    /enum: must be array/
  ),
  descriptor(
    "required as a text",
    (_, one) => void (one.schema!.fields[0].constraints = {required: "yes"}),
    /required: must be boolean/
  ),
  descriptor("no key", (_, one) => void delete one.schema!.primaryKey, /'primaryKey'/),
  descriptor("a key of no column", (_, one) => void (one.schema!.primaryKey = "farge"), /no column "farge"/),
  descriptor(
    "a key that refers to no table",
    (_, one) => void (one.schema!.foreignKeys = [{fields: "source_id", reference: {resource: "kilder", fields: "id"}}]),
    /no column kilder\.id to refer to/
  ),
  descriptor(
    "a key from no column",
    (_, one) =>
      void (one.schema!.foreignKeys = [{fields: "farge", reference: {resource: "sources", fields: "source_id"}}]),
    /no column "farge"/
  ),
  descriptor(
    "foreign keys as a text",
    (_, one) => void (one.schema!.foreignKeys = "sources"),
    /foreignKeys: must be array/
  ),
  descriptor(
    "a day as a number",
    (_, one) => void (one.schema!.fields[3].type = "integer"),
    /expected a whole number|column "earliest"/
  ),
  descriptor("no schema for a table", (_, one) => void delete one.schema, /signing-events/),
  ...["municipality_name", "event", "earliest", "evidence", "note"].map(removeField)
];

type Topology = {
  type: string;
  transform?: {scale: number[]; translate: number[]};
  arcs: number[][][];
  objects: Record<string, {geometries: {id?: string; type: string; arcs: unknown[]}[]}>;
};
const topology = (name: string, change: (value: Topology) => void, answer: Answer): Edit =>
  edit(
    `boundaries: ${name}`,
    "boundaries.topo.json",
    (text) => {
      const value = JSON.parse(text) as Topology;
      change(value);
      return JSON.stringify(value);
    },
    answer
  );
const shapes = ({objects}: Topology) => objects.municipalities.geometries;
const boundaries: Edit[] = [
  topology(
    "no transform",
    (value) => void delete value.transform,
    /the coordinates are no degrees \(is `transform` missing\?\)/
  ),
  topology(
    "a transform ten times as large",
    ({transform}) => void (transform!.scale = transform!.scale.map((x) => x * 10)),
    /an area of \d+ km²|lies outside/
  ),
  topology(
    "two ids of two counties exchanged",
    (value) => {
      const [a, b] = ["0301", "5403"].map((code) => shapes(value).find(({id}) => id === code)!);
      [a.id, b.id] = [b.id, a.id];
    },
    /"5403": lies outside its county, 54/
  ),
  topology("a shape gone", (value) => void shapes(value).pop(), /no shape for/),
  topology("a shape twice", (value) => void shapes(value).push(shapes(value)[0]), /two shapes with this id/),
  topology(
    "an id as a number, the zero lost",
    (value) => void (shapes(value)[0].id = "301"),
    /"301": no such municipality/
  ),
  topology("no id", (value) => void delete shapes(value)[0].id, /a shape without an id/),
  topology("a point for a shape", (value) => void (shapes(value)[0].type = "Point"), /expected a polygon/),
  topology("a shape without arcs", (value) => void (shapes(value)[0].arcs = []), /without arcs/),
  topology(
    "an arc that does not exist",
    (value) => void (shapes(value)[0].arcs = [[999_999]]),
    /arcs that do not exist/
  ),
  topology(
    "another object's name",
    (value) => {
      value.objects = {kommuner: value.objects.municipalities};
    },
    /expected a TopoJSON topology/
  ),
  topology("no arcs at all", (value) => void (value.arcs = []), /arcs that do not exist|expected a TopoJSON/),
  topology("an arc of text", (value) => void (value.arcs[0] = "x" as never), /expected a TopoJSON/),
  edit(
    "boundaries: GeoJSON",
    "boundaries.topo.json",
    () => '{"type":"FeatureCollection","features":[]}',
    /expected a TopoJSON/
  ),
  edit("boundaries: half a file", "boundaries.topo.json", (text) => text.slice(0, 1000), /not JSON/)
];

export const edits: readonly Edit[] = [
  ...sameFile,
  ...turnedRows,
  ...torn,
  ...facts,
  ...milestones,
  ...events,
  ...division,
  ...sources,
  ...descriptors,
  ...boundaries
];
