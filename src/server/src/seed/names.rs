//! Names of companies that nobody has.

const TRADES: [&str; 24] = [
    "Bakkerij",
    "Slagerij",
    "Notariaat",
    "Tandartspraktijk",
    "Accountants",
    "Installatiebedrijf",
    "Drukkerij",
    "Zorggroep",
    "Advocaten",
    "Makelaardij",
    "Uitgeverij",
    "Transport",
    "Hoveniers",
    "Architecten",
    "Verhuizers",
    "Kwekerij",
    "Rederij",
    "Brouwerij",
    "Autobedrijf",
    "Fysiotherapie",
    "Onderwijsgroep",
    "Woningstichting",
    "Ingenieurs",
    "Reisbureau",
];
const FAMILIES: [&str; 25] = [
    "Élan",
    "De Vries",
    "Bakker",
    "Visser",
    "Zwaan",
    "Meijer",
    "Van Dijk",
    "Mulder",
    "Özdemir",
    "Peeters",
    "Jansen",
    "Ångström",
    "Dekker",
    "Hoekstra",
    "Kuiper",
    "Postma",
    "Van den Berg",
    "Schouten",
    "Willems",
    "Łukasz",
    "Hendriks",
    "Nieuwenhuis",
    "Çelik",
    "Terpstra",
    "Wolters",
];
const PLACES: [&str; 20] = [
    "Alkmaar",
    "Amersfoort",
    "Assen",
    "Breda",
    "Delft",
    "Deventer",
    "Drachten",
    "Enschede",
    "Gouda",
    "Groningen",
    "Haarlem",
    "Heerenveen",
    "Hoorn",
    "Leiden",
    "Meppel",
    "Nijmegen",
    "Sneek",
    "Tilburg",
    "Utrecht",
    "Zwolle",
];

/// The name of a client: different for the first 12,000, in no order.
pub(super) fn client(index: u32) -> String {
    let n = index as usize;
    let (trades, families) = (TRADES.len(), FAMILIES.len());
    let trade = TRADES[n % trades];
    let family = FAMILIES[(n / trades) % families];
    let place = PLACES[(n / trades / families + n) % PLACES.len()];
    format!("{trade} {family} {place}")
}
