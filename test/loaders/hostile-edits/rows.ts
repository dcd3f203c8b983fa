// Facts, totals, events, codes and sources that contradict each other, or do not.
import {append, swap, without, type Edit} from "./edit.js";

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
  swap(
    "milestones.csv",
    ",183,291,",
    ",283,291,",
    /row 5, signed_count "283".*108 of 291 did not sign, says ks-resultat/
  ),
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

export const rowEdits: readonly Edit[] = [...facts, ...milestones, ...events, ...division, ...sources];
