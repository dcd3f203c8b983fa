// «Om Akson» explains every term of the announcement, each with an exact source, and quotes the numbers that data/ has.
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {isFrontPage} from "../../loaders/checks/story.js";
import {folder} from "../loaders/real-data.js";

const page = readFileSync(fileURLToPath(new URL("../../src/om.md", import.meta.url)), "utf8");
const body = page.slice(0, page.indexOf('<dl class="terms">'));
const data = loadData(folder);
const withoutTags = (html: string): string => html.replace(/<[^>]*>/g, "");
const addresses = new Set(data.sources.map(({url}) => url));

/** Terms of the announcement and of what followed, and words that their explanation cannot do without. */
const terms: [term: string, needs: RegExp][] = [
  ["Akson", /felles kommunal journal.*helhetlig samhandling/],
  ["Felles kommunal journal", /4,8 milliarder.*5,9 milliarder/],
  ["Helhetlig samhandling", /710 millioner.*845 millioner/],
  ["Intensjonserklæring", /ingen plikt til å kjøpe/],
  ["KS", /organisasjon/],
  ["De sju", /Bergen, Bærum, Bodø, Kristiansand, Stavanger, Oslo og Vinje/],
  ["Sentralt styringsdokument", /29\. februar 2020/],
  ["Underlaget og støttemateriellet", /presentasjon.*saksframlegg.*spørsmål og svar.*tre webinarer/],
  ["Én innbygger – én journal", /Meld\. St\. 9.*fire tiltak/],
  ["Helseplattformen AS", /1\. mars 2019/],
  ["Samhandling med Helseplattformen", /resten av landet/],
  ["55 prosent", /bruker.*KS2/],
  ["185", /oktober.*tidligere dag/],
  ["Storbyene høsten 2020", /Oslo var ikke med.*ikke bevis/],
  ["Riksrevisjonen", /Dokument 3:14.*Innst\. 406 S/],
  ["Felles kommunal journal interim AS", /oktober 2021/]
];

const explained = new Map(
  [...page.matchAll(/<dt id="([^"]+)">([^<]+)<\/dt>\n<dd>(.+)<\/dd>/g)].map(([, id, term, html]) => [term, {id, html}])
);
const links = (html: string): string[] =>
  [...html.matchAll(/(?:href="|\]\()(https?:[^")]+(?:\([^)]*\)[^")]*)?)/g)].map(([, url]) => url);

describe("the terms of Om Akson", () => {
  it("are these, and no others", () => {
    expect([...explained.keys()]).toEqual(terms.map(([term]) => term));
  });

  it.each(terms)("%s is explained, with a source at an exact address", (term, needs) => {
    const {html} = explained.get(term)!;
    expect(withoutTags(html)).toMatch(needs);
    expect(links(html).length).toBeGreaterThan(0);
  });

  it("are linked to, where the text needs them", () => {
    const ids = new Set([...explained.values()].map(({id}) => id));
    for (const [, id] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(ids, id).toContain(id);
  });
});

describe("Om Akson", () => {
  it("links to sources of sources.csv only, none of them a front page", () => {
    for (const url of links(page)) {
      expect(addresses, url).toContain(url);
      expect(isFrontPage(url), url).toBe(false);
    }
  });

  it("is read in about two minutes", () => {
    const words = withoutTags(body.replace(/^---[\s\S]*?---/, "").replace(/\]\([^)]*\)/g, "]"))
      .split(/\s+/)
      .filter((word) => /\p{L}|\d/u.test(word));
    expect(words.length).toBeGreaterThan(400);
    expect(words.length).toBeLessThan(600);
  });

  it("quotes the numbers and days that data/ has", () => {
    const {campaign, milestones, municipalities} = data;
    const total = milestones.find(({share, signedCount}) => share === 0.65 && signedCount === 183)!;
    expect(page).toContain(`${total.signedCount} av ${total.invitedCount} kommuner`);
    expect(page).toContain(`${Math.round(campaign.breakEvenShare.value * 100)} prosent`);
    expect(page).toContain(`${municipalities.filter(({invited}) => !invited).length} kommuner ikke spurt`);
    expect(page).toContain(`alle ${municipalities.length}`);
    expect([campaign.letter.value, campaign.deadline.value, total.latest]).toEqual([
      "2020-04-14",
      "2020-07-01",
      "2020-07-08"
    ]);
  });
});
