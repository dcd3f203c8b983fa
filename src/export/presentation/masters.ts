// What all slides share: theme, master, the one layout, and the master of the notes.
import {
  documented,
  ground,
  ink,
  official,
  quietInk,
  quotaColours,
  reached,
  target
} from "../../figures/drawing/palette.js";
import type {Package} from "./package.js";
import {bodyBox, figureBox, footerBox, numberBox, sourceBox, titleBox, type Place} from "./places.js";
import {names, numberField, paragraph, placeholder, tree, type PlaceholderKind} from "./shapes.js";

const hex = (colour: string): string => colour.slice(1).toUpperCase();
const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;

/** Placeholders of a slide; the numbers tie them to those of the layout. */
export const places = {
  title: {name: "Tittel", type: "title"},
  body: {name: "Funn", type: "body", idx: 1},
  figure: {name: "Figur", type: null, idx: 13},
  source: {name: "Kilde", type: "body", idx: 14},
  footer: {name: "Bunntekst", type: "ftr", idx: 11},
  number: {name: "Lysbildenummer", type: "sldNum", idx: 12}
} as const satisfies Readonly<Record<string, PlaceholderKind>>;

function theme(): string {
  const accents = [documented, official, reached, target, quotaColours[1], quietInk];
  const colour = (tag: string, value: string) => `<a:${tag}><a:srgbClr val="${hex(value)}"/></a:${tag}>`;
  const font = (tag: string) =>
    `<a:${tag}><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) => `<a:ln w="${width}">${fill}</a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Akson"><a:themeElements>' +
    `<a:clrScheme name="Akson">${colour("dk1", ink)}${colour("lt1", ground)}${colour("dk2", quietInk)}` +
    `${colour("lt2", "#f3f5f7")}${accents.map((value, k) => colour(`accent${k + 1}`, value)).join("")}` +
    `${colour("hlink", official)}${colour("folHlink", official)}</a:clrScheme>` +
    `<a:fontScheme name="Akson">${font("majorFont")}${font("minorFont")}</a:fontScheme>` +
    `<a:fmtScheme name="Akson"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>` +
    "</a:fmtScheme></a:themeElements></a:theme>"
  );
}

const colourMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" ' +
  'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

const background = `<p:bg><p:bgPr>${solid(ground)}<a:effectLst/></p:bgPr></p:bg>`;

const run = (points: number, colour: string, bold = false): string =>
  `<a:defRPr sz="${points * 100}"${bold ? ' b="1"' : ""} kern="1200">${solid(colour)}` +
  '<a:latin typeface="+mn-lt"/></a:defRPr>';
const level = (points: number, colour: string, bold = false, align = "l"): string =>
  `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>` +
  `${run(points, colour, bold)}</a:lvl1pPr>`;
const listed = (style: string): string => `<a:lstStyle>${style}</a:lstStyle>`;
const room = (anchor: "t" | "ctr" | "b"): string =>
  `<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`;

const shapes = (): string =>
  [
    placeholder(2, places.title, titleBox, listed(level(26, ink, true)) + paragraph("Tittel"), room("ctr")),
    placeholder(3, places.body, bodyBox, listed(level(16, ink)) + paragraph("Funnet i én setning"), room("t")),
    placeholder(6, places.footer, footerBox, listed(level(10, quietInk)) + paragraph(""), room("ctr")),
    placeholder(7, places.number, numberBox, listed(level(10, quietInk, false, "r")) + numberField, room("ctr"))
  ].join("");

const layoutShapes = (): string =>
  shapes() +
  placeholder(4, places.figure, figureBox, listed(level(16, ink)) + paragraph("Figur"), room("t")) +
  placeholder(5, places.source, sourceBox, listed(level(10, quietInk)) + paragraph("Kilde"), room("b"));

const notesBox = {
  image: {x: 0.75, y: 0.6, w: 6, h: 3.375},
  text: {x: 0.75, y: 4.3, w: 6, h: 5}
} as const satisfies Readonly<Record<string, Place>>;
export const notesPlaces = {
  image: {name: "Lysbilde", type: "sldImg", idx: 2},
  text: {name: "Notater", type: "body", idx: 3}
} as const satisfies Readonly<Record<string, PlaceholderKind>>;

const type = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}+xml`;

export const parts = {
  master: "ppt/slideMasters/slideMaster1.xml",
  layout: "ppt/slideLayouts/slideLayout1.xml",
  notesMaster: "ppt/notesMasters/notesMaster1.xml"
};

/** Adds all of them, tied to each other. */
export function addMasters(file: Package): void {
  const [theme1, theme2] = ["ppt/theme/theme1.xml", "ppt/theme/theme2.xml"];
  for (const name of [theme1, theme2]) file.add(name, theme(), type("theme"));
  const layoutId = file.relate(parts.master, "slideLayout", parts.layout);
  file.relate(parts.master, "theme", theme1);
  file.add(
    parts.master,
    `<p:sldMaster ${names}><p:cSld>${background}${tree(shapes())}</p:cSld><p:clrMap ${colourMap}/>` +
      `<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="${layoutId}"/></p:sldLayoutIdLst>` +
      `<p:txStyles><p:titleStyle>${level(26, ink, true)}</p:titleStyle><p:bodyStyle>${level(16, ink)}</p:bodyStyle>` +
      `<p:otherStyle>${level(12, ink)}</p:otherStyle></p:txStyles></p:sldMaster>`,
    type("presentationml.slideMaster")
  );
  file.relate(parts.layout, "slideMaster", parts.master);
  file.add(
    parts.layout,
    `<p:sldLayout ${names} preserve="1" userDrawn="1"><p:cSld name="Figur med kilde">${tree(layoutShapes())}</p:cSld>` +
      "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
    type("presentationml.slideLayout")
  );
  file.relate(parts.notesMaster, "theme", theme2);
  file.add(
    parts.notesMaster,
    `<p:notesMaster ${names}><p:cSld>${background}${tree(
      placeholder(2, notesPlaces.image, notesBox.image, ""),
      placeholder(3, notesPlaces.text, notesBox.text, listed("") + paragraph("Notater"))
    )}</p:cSld><p:clrMap ${colourMap}/><p:notesStyle>${level(12, ink)}</p:notesStyle></p:notesMaster>`,
    type("presentationml.notesMaster")
  );
}
