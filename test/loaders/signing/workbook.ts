// A workbook as small as Excel opens it, written by hand: text, numbers and days.
import {zipSync} from "fflate";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

type Cell = string | number | Date;

function cellXml(cell: Cell): string {
  if (cell instanceof Date) return `<c s="1"><v>${Math.round(cell.getTime() / 86_400_000) + 25_569}</v></c>`;
  return typeof cell === "number" ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
}

export function workbook(rows: readonly (readonly Cell[])[]): Uint8Array {
  const sheet = rows.map((row, r) => {
    const cells = row.map((cell, c) => cellXml(cell).replace("<c", `<c r="${String.fromCharCode(65 + c)}${r + 1}"`));
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  });
  const part = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return zipSync({
    "[Content_Types].xml": bytes(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/></Types>`
    ),
    "_rels/.rels": bytes(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
    ),
    "xl/workbook.xml": bytes(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Ark1" sheetId="1" r:id="r1"/></sheets></workbook>`
    ),
    "xl/_rels/workbook.xml.rels": bytes(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`
    ),
    "xl/styles.xml": bytes(
      `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`
    ),
    "xl/worksheets/sheet1.xml": bytes(`<worksheet xmlns="${main}"><sheetData>${sheet.join("")}</sheetData></worksheet>`)
  });
}
