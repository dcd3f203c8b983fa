// Names of the figures at fixed addresses. Apart from the figures themselves, so that a page can list them without
// loading them.

/** File names of figures: they never change. */
export const figureLabel = {
  kart: "Kart over signeringene",
  folkekart: "Kommunene etter innbyggertall",
  andel: "Andel over tid, til siste publiserte andel",
  utvikling: "Andel over tid, hele perioden",
  andeler: "Hvor mye av totalen kjenner vi navnene på?",
  fylker: "Fylke for fylke",
  "de-sju": "Hva gjorde de sju som laget brevet?"
} as const;

/** File names of tables that belong to no figure. */
export const tableLabel = {
  kommuner: "Kommunene med status og siste kilde",
  hendelser: "Hendelsene med kilde",
  tempo: "Tempoet som trengtes fra hvert publiserte tall",
  navn: "Navnene som ville avgjøre mest"
} as const;

export type FigureName = keyof typeof figureLabel;
/** Figures of one scenario: exported from its page and the command line, without a fixed address. */
export const scenarioFigureNames = ["utfall", "fordeling", "antakelse", "naar", "scenariokart", "tenkt"] as const;
export type ScenarioFigureName = (typeof scenarioFigureNames)[number];
/** Figures with an address of their own state, made by the command when they are asked for by name. */
export const otherFigureNames = [
  "ma-vaere",
  "tenkte-utfall",
  "bruk-fordeling",
  "netto-naverdi",
  "opptrapping",
  "nasjonal-dekning",
  "tilbakeblikk"
] as const;
export type OtherFigureName = (typeof otherFigureNames)[number];
export type TableName = keyof typeof tableLabel;

export const figureNames = Object.keys(figureLabel) as FigureName[];
export const tableNames = Object.keys(tableLabel) as TableName[];

/** The page a figure stands on, below the site's root; "" is the front page. */
export const pageOfFigure: Readonly<Record<FigureName, string>> = {
  kart: "kart.html",
  folkekart: "kart.html",
  andel: "",
  utvikling: "utvikling.html",
  andeler: "utvikling.html",
  fylker: "",
  "de-sju": "om.html"
};

export const isFigureName = (text: string): text is FigureName => figureNames.some((name) => name === text);
