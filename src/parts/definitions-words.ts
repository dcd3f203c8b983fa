// Metode: the words of the trade, with the campaign's numbers in them.
import type {DashboardData} from "../model/dashboard-data.js";
import {weightNeeded} from "../model/quota.js";
import {denominatorText} from "../language/coverage.js";
import {longDate} from "../language/dates.js";
import {count, integer, percent} from "../language/numbers.js";

export interface Definition {
  term: string;
  text: string;
}

/** What the numbers of the definitions follow from; derived in view.ts. */
export interface Sums {
  denominator: number;
  quota: number;
  invited: number;
}

/** In the order a reader needs them. */
export function definitions(data: DashboardData, {denominator, quota, invited}: Sums): Definition[] {
  const {breakEvenShare, deadline, targetShare} = data.campaign;
  const use = weightNeeded(
    {
      share: String(breakEvenShare.value),
      comparison: breakEvenShare.comparison === "more than" ? "more than" : "at least"
    },
    denominator
  );
  const outside = data.municipalities.length - invited;
  return [
    {
      term: "Andel",
      text: "Innbyggerne i kommunene som har signert, delt på innbyggerne i alle kommunene som ble spurt. En kommune teller med alle innbyggerne sine eller ingen."
    },
    {
      term: "Nevner",
      text: `${denominatorText(data, denominator)} i ${count(invited, "kommune", "kommuner")}. Kommunene i Helseplattformens område (${integer(outside)}) ble ikke spurt og er verken i teller eller nevner.`
    },
    {
      term: "Dokumentert",
      text: "En navngitt kommune har en kilde. Kilden gir ofte et tidsrom og ikke en dag. Nedre grense teller bare dem som må ha signert innen dagen, øvre grense også dem som kan ha gjort det."
    },
    {
      term: "Publisert tall",
      text: "Hvor mange som hadde signert, uten navn, med hvem som publiserte tallet. Det gjelder sin egen dag: Vi trekker det aldri fra navnene fra en annen dag. Er andelen avrundet, regner vi med alt avrundingen åpner for."
    },
    {
      term: "Beregnet",
      text: "Regnet ut av oss, av de to andre eller av antakelser du velger. Det er aldri en opplysning om en bestemt kommune, og det er alltid merket."
    },
    {
      term: `Målet: mer enn ${targetShare.value === 0.5 ? "halvparten" : percent(targetShare.value, 0)}`,
      text: `Det politiske målet gjaldt signaturer før ${longDate(deadline.value)}. «Mer enn» er strengt: Nøyaktig ${percent(targetShare.value, 0)} er ikke nok. Det krever minst ${integer(quota)} innbyggere.`
    },
    {
      term: `Lønnsomhet: minst ${percent(breakEvenShare.value, 0)}`,
      text: `Grensen for samfunnsøkonomisk lønnsomhet gjelder bruk av løsningen, ikke signaturer. En signatur forpliktet ingen til å ta løsningen i bruk. ${percent(breakEvenShare.value, 0)} av den samme nevneren er ${integer(use)} innbyggere. De to grensene måler ulike ting, og vi trekker aldri den ene fra den andre.`
    },
    {
      term: "Grense (kvote)",
      text: "Antall innbyggere som må til. Vi sammenligner alltid hele innbyggere, aldri avrundede prosenter."
    }
  ];
}
