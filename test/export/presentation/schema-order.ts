// The order in which the schemas of ECMA-376 (part 1, annex A) want the children of elements. PowerPoint repairs a file
// that has another; LibreOffice does not mind.
import {XmlElement} from "@rgrove/parse-xml";

const series = (...places: string[]) => ["c:idx", "c:order", "c:tx", "c:spPr", ...places];
const axis = (...places: string[]) => [
  ...["c:axId", "c:scaling", "c:delete", "c:axPos", "c:majorGridlines", "c:minorGridlines", "c:title", "c:numFmt"],
  ...["c:majorTickMark", "c:minorTickMark", "c:tickLblPos", "c:spPr", "c:txPr", "c:crossAx", "c:crosses", ...places]
];
const plot = (...places: string[]) => [...places, "c:axId"];
const sheet = ["p:cSld", "p:clrMap", "p:clrMapOvr", "p:sldLayoutIdLst", "p:txStyles", "p:notesStyle"];

/** By the name of the element, or its parent's and its own. */
const orders: Readonly<Record<string, readonly string[]>> = {
  "p:presentation": ["p:sldMasterIdLst", "p:notesMasterIdLst", "p:sldIdLst", "p:sldSz", "p:notesSz"],
  "p:sldMaster": sheet,
  "p:sldLayout": sheet,
  "p:sld": sheet,
  "p:notes": sheet,
  "p:notesMaster": sheet,
  "p:cSld": ["p:bg", "p:spTree"],
  "p:bgPr": ["a:solidFill", "a:effectLst"],
  "p:sp": ["p:nvSpPr", "p:spPr", "p:txBody"],
  "p:pic": ["p:nvPicPr", "p:blipFill", "p:spPr"],
  "p:graphicFrame": ["p:nvGraphicFramePr", "p:xfrm", "a:graphic"],
  "p:txBody": ["a:bodyPr", "a:lstStyle", "a:p"],
  "p:spPr": ["a:xfrm", "a:prstGeom"],
  "a:p": ["a:pPr", "a:r", "a:fld", "a:endParaRPr"],
  "a:lvl1pPr": ["a:spcBef", "a:buNone", "a:defRPr"],
  "c:chartSpace": ["c:date1904", "c:lang", "c:roundedCorners", "c:chart", "c:spPr", "c:externalData"],
  "c:chart": ["c:autoTitleDeleted", "c:plotArea", "c:legend", "c:plotVisOnly", "c:dispBlanksAs"],
  "c:plotArea": ["c:layout", "c:barChart", "c:lineChart", "c:scatterChart", "c:catAx", "c:dateAx", "c:valAx", "c:spPr"],
  "c:barChart": plot("c:barDir", "c:grouping", "c:varyColors", "c:ser", "c:gapWidth", "c:overlap"),
  "c:lineChart": plot("c:grouping", "c:varyColors", "c:ser", "c:marker"),
  "c:scatterChart": plot("c:scatterStyle", "c:varyColors", "c:ser"),
  "c:barChart/c:ser": series("c:invertIfNegative", "c:dLbls", "c:cat", "c:val"),
  "c:lineChart/c:ser": series("c:marker", "c:dLbls", "c:cat", "c:val", "c:smooth"),
  "c:scatterChart/c:ser": series("c:marker", "c:dLbls", "c:xVal", "c:yVal", "c:smooth"),
  "c:dLbls": [
    ...[
      "c:spPr",
      "c:txPr",
      "c:dLblPos",
      "c:showLegendKey",
      "c:showVal",
      "c:showCatName",
      "c:showSerName",
      "c:showPercent"
    ],
    "c:showBubbleSize"
  ],
  "c:scaling": ["c:orientation", "c:max", "c:min"],
  "c:catAx": axis("c:auto", "c:lblAlgn", "c:lblOffset", "c:tickLblSkip", "c:tickMarkSkip", "c:noMultiLvlLbl"),
  "c:dateAx": axis("c:auto", "c:lblOffset", "c:baseTimeUnit", "c:majorUnit", "c:majorTimeUnit"),
  "c:valAx": axis("c:crossBetween"),
  "c:title": ["c:tx", "c:overlay"],
  "c:legend": ["c:legendPos", "c:overlay", "c:txPr"],
  "c:spPr": ["a:noFill", "a:solidFill", "a:pattFill", "a:ln"],
  "a:ln": ["a:noFill", "a:solidFill", "a:prstDash"],
  "a:pattFill": ["a:fgClr", "a:bgClr"]
};

/** What is out of order in an element; "" when nothing is. */
export function outOfOrder(parent: XmlElement): string {
  const own = parent.parent instanceof XmlElement ? `${parent.parent.name}/${parent.name}` : "";
  const order = orders[own] ?? orders[parent.name];
  if (!order) return "";
  const children = parent.children.flatMap((child) => (child instanceof XmlElement ? [child.name] : []));
  const ranks = children.map((name) => order.indexOf(name));
  const isRising = ranks.every((rank, k) => rank >= 0 && (k === 0 || rank >= ranks[k - 1]));
  return isRising ? "" : `${parent.name}: ${children.join(", ")}`;
}
