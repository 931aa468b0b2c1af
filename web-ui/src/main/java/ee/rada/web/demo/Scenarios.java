package ee.rada.web.demo;

import static ee.rada.kernel.Region.ALL;
import static ee.rada.kernel.Region.IDA;
import static ee.rada.kernel.Region.LAANE;
import static ee.rada.kernel.Region.LOUNA;
import static ee.rada.kernel.Region.POHJA;
import static ee.rada.kernel.Region.REMOTE;

import ee.rada.web.demo.Scenario.Ending;
import ee.rada.web.demo.Scenario.Line;
import ee.rada.web.demo.Scenario.Target;
import ee.rada.web.demo.Scenario.Work;
import java.util.List;

/** The projects of the invented year. Nothing here happened, and no sum is anybody's. */
final class Scenarios {

    private Scenarios() {}

    static List<Scenario> all() {
        return List.of(
                crisisNetwork(),
                remoteChat(),
                safetyPlans(),
                youngPeople(),
                roundTables(),
                qualityGuide(),
                dataBridge(),
                pilot());
    }

    private static Scenario crisisNetwork() {
        return new Scenario(
                "KVO",
                "Kriisinõustamise võrgustik",
                "Igas piirkonnas on kriisi järel ööpäeva jooksul kättesaadav koolitatud nõustaja.",
                "Riigieelarve",
                0,
                12,
                Ending.RUNNING,
                List.of(
                        new Line("KOOLITUS", "Koolitus", 24_000),
                        new Line("TOLGE", "Tõlge", 3_000),
                        new Line("RUUM", "Ruumid ja toitlustus", 9_000),
                        new Line("MATERJAL", "Materjalid", 6_000)),
                List.of(
                        new Work(
                                "T1",
                                "Vajaduste kaardistus",
                                ALL,
                                0,
                                2,
                                3_000,
                                "MATERJAL",
                                110,
                                "Kaardistuse aruanne",
                                List.of("Küsitlus saadeti piirkondadele", "Vastused koondati ja arutati läbi")),
                        new Work(
                                "T2",
                                "Nõustajate koolitus I",
                                POHJA,
                                2,
                                4,
                                9_000,
                                "KOOLITUS",
                                105,
                                "20 koolitatud nõustajat",
                                List.of(
                                        "Koolituspäev Tallinnas",
                                        "Harjutused ja tagasiside",
                                        "Praktika kriisitelefonil")),
                        new Work(
                                "T3",
                                "Nõustajate koolitus II",
                                LOUNA,
                                4,
                                7,
                                9_000,
                                "KOOLITUS",
                                100,
                                "20 koolitatud nõustajat",
                                List.of("Koolituspäev Tartus", "Rollimängud raskete vestlustega")),
                        new Work(
                                "T4",
                                "Ümarlauad piirkondades",
                                IDA,
                                5,
                                9,
                                7_000,
                                "RUUM",
                                55,
                                "Neli ümarlauda kokkulepetega",
                                List.of("Ümarlaud Jõhvis", "Ümarlaud Narvas lükkus partneri vastuse tõttu")),
                        new Work(
                                "T5",
                                "Kaugnõustamise juhend",
                                REMOTE,
                                6,
                                10,
                                4_000,
                                "MATERJAL",
                                90,
                                "Kinnitatud juhend",
                                List.of("Esimene mustand", "Juhendi arutelu meeskonnaga")),
                        new Work(
                                "T6",
                                "Lõpparuanne",
                                ALL,
                                10,
                                11,
                                1_000,
                                "MATERJAL",
                                100,
                                "Lõpparuanne",
                                List.of("Andmete kogumine aruandeks"))),
                List.of(new Target("Koolitatud nõustajad", "nõustajat", 0, 40, 92)),
                List.of("Päästeamet", "Politsei- ja Piirivalveamet"));
    }

    private static Scenario remoteChat() {
        return new Scenario(
                "VESTLUS",
                "Veebivestluse ooteaja lühendamine",
                "Veebivestlusele vastatakse keskmiselt viie minuti jooksul.",
                "Riigieelarve",
                1,
                10,
                Ending.RUNNING,
                List.of(
                        new Line("ARENDUS", "Tarkvara kohandamine", 38_000),
                        new Line("KOOLITUS", "Nõustajate koolitus", 8_500)),
                List.of(
                        new Work(
                                "V1",
                                "Ooteaja analüüs",
                                REMOTE,
                                0,
                                1,
                                3_500,
                                "ARENDUS",
                                100,
                                "Analüüs",
                                List.of("Kolme kuu vestluste andmed läbi vaadatud")),
                        new Work(
                                "V2",
                                "Järjekorra kohandamine",
                                REMOTE,
                                1,
                                5,
                                22_000,
                                "ARENDUS",
                                95,
                                "Kohandatud järjekord",
                                List.of("Kohanduse esimene osa testis", "Vead parandatud", "Teine osa testis")),
                        new Work(
                                "V3",
                                "Nõustajate väljaõpe",
                                REMOTE,
                                4,
                                8,
                                8_000,
                                "KOOLITUS",
                                70,
                                "16 nõustajat välja õpetatud",
                                List.of("Esimene rühm alustas", "Teine rühm lükkus puhkuste tõttu")),
                        new Work(
                                "V4",
                                "Mõju mõõtmine",
                                REMOTE,
                                7,
                                9,
                                2_500,
                                "ARENDUS",
                                100,
                                "Mõõtmise aruanne",
                                List.of("Mõõtmise alustamine"))),
                List.of(new Target("Alla viie minuti vastatud vestlused", "protsenti", 48, 80, 80)),
                List.of("Registrite ja Infosüsteemide Keskus"));
    }

    private static Scenario safetyPlans() {
        return new Scenario(
                "TURVA",
                "Turvaplaanide kvaliteet",
                "Iga kõrge riskiga juhtumi turvaplaan vastab juhisele.",
                "Riigieelarve",
                0,
                6,
                Ending.CLOSED,
                List.of(new Line("KOOLITUS", "Koolitus", 7_200), new Line("TOO", "Ekspertide töötasu", 5_400)),
                List.of(
                        new Work(
                                "P1",
                                "Turvaplaanide läbivaatus",
                                ALL,
                                0,
                                2,
                                5_000,
                                "TOO",
                                110,
                                "Läbivaatuse kokkuvõte",
                                List.of("Valim koostatud", "Pool valimist läbi vaadatud")),
                        new Work(
                                "P2",
                                "Kovisioonid piirkondades",
                                LAANE,
                                2,
                                4,
                                4_000,
                                "KOOLITUS",
                                115,
                                "Neli kovisiooni",
                                List.of("Kovisioon Pärnus", "Kovisioon Haapsalus")),
                        new Work(
                                "P3",
                                "Täiendkoolitus",
                                POHJA,
                                3,
                                5,
                                3_000,
                                "KOOLITUS",
                                120,
                                "Koolituspäev",
                                List.of("Koolituspäeva ettevalmistus"))),
                List.of(new Target("Juhisele vastavad turvaplaanid", "protsenti", 61, 90, 100)),
                List.of("Naiste tugikeskused"));
    }

    private static Scenario youngPeople() {
        return new Scenario(
                "NOORED",
                "Noorte ennetustöö Ida-Virumaal",
                "Koolid tunnevad ära vägivalla märgid ja teavad, kuhu pöörduda.",
                "ESF+",
                3,
                12,
                Ending.RUNNING,
                List.of(
                        new Line("TUNNID", "Koolitunnid", 18_000),
                        new Line("TOLGE", "Tõlge", 6_500),
                        new Line("SOIT", "Sõidud", 4_200)),
                List.of(
                        new Work(
                                "N1",
                                "Koolidega kokku leppimine",
                                IDA,
                                0,
                                2,
                                2_000,
                                "SOIT",
                                105,
                                "Kaheksa kokkulepet",
                                List.of("Kohtumine koolijuhtidega", "Kokkulepped sõlmitud")),
                        new Work(
                                "N2",
                                "Tunnid koolides",
                                IDA,
                                2,
                                9,
                                16_000,
                                "TUNNID",
                                85,
                                "Kuuskümmend tundi",
                                List.of("Tunnid Narvas", "Tunnid Jõhvis", "Tunnid Kohtla-Järvel", "Tunnid Sillamäel")),
                        new Work(
                                "N3",
                                "Materjalide tõlge",
                                IDA,
                                1,
                                4,
                                5_000,
                                "TOLGE",
                                100,
                                "Tõlgitud materjalid",
                                List.of("Tõlge tellitud", "Tõlge toimetatud")),
                        new Work(
                                "N4",
                                "Kokkuvõte rahastajale",
                                ALL,
                                10,
                                11,
                                1_500,
                                "TUNNID",
                                100,
                                "Aruanne",
                                List.of("Aruande mustand"))),
                List.of(new Target("Tundides osalenud noored", "noort", 0, 1200, 85)),
                List.of("Ida-Viru koolid", "Haridus- ja Noorteamet"));
    }

    private static Scenario roundTables() {
        return new Scenario(
                "VORK",
                "Piirkondlikud võrgustikukohtumised",
                "Igas piirkonnas kohtutakse partneritega kord kvartalis.",
                "Riigieelarve",
                0,
                12,
                Ending.SUSPENDED,
                List.of(new Line("RUUM", "Ruumid ja toitlustus", 6_400)),
                List.of(
                        new Work(
                                "K1",
                                "Kohtumised Põhja piirkonnas",
                                POHJA,
                                0,
                                11,
                                1_600,
                                "RUUM",
                                80,
                                "Neli kohtumist",
                                List.of("Kohtumine Harjumaal")),
                        new Work(
                                "K2",
                                "Kohtumised Lõuna piirkonnas",
                                LOUNA,
                                0,
                                11,
                                1_600,
                                "RUUM",
                                90,
                                "Neli kohtumist",
                                List.of("Kohtumine Võrus", "Kohtumine Viljandis")),
                        new Work(
                                "K3",
                                "Kohtumised Lääne piirkonnas",
                                LAANE,
                                0,
                                11,
                                1_600,
                                "RUUM",
                                60,
                                "Neli kohtumist",
                                List.of("Kohtumine Kuressaares"))),
                List.of(new Target("Kohtumised", "kohtumist", 0, 16, 70)),
                List.of("Kohalikud omavalitsused"));
    }

    private static Scenario qualityGuide() {
        return new Scenario(
                "KVALITEET",
                "Naiste tugikeskuse teenuse kvaliteedihindamine",
                "Kõik tugikeskused on hinnatud ühe mõõdupuuga.",
                "Riigieelarve",
                9,
                8,
                Ending.APPROVED,
                List.of(new Line("HIND", "Hindajate töötasu", 14_000), new Line("SOIT", "Sõidud", 2_800)),
                List.of(
                        new Work(
                                "H1",
                                "Hindamise ettevalmistus",
                                ALL,
                                1,
                                2,
                                3_000,
                                "HIND",
                                100,
                                "Hindamiskava",
                                List.of()),
                        new Work(
                                "H2",
                                "Kohapealsed hindamised",
                                ALL,
                                3,
                                6,
                                11_000,
                                "HIND",
                                100,
                                "Hindamise kokkuvõtted",
                                List.of())),
                List.of(new Target("Hinnatud tugikeskused", "keskust", 0, 16, 0)),
                List.of("Naiste tugikeskused"));
    }

    private static Scenario dataBridge() {
        return new Scenario(
                "ANDMED",
                "Statistika andmevahetus partneritega",
                "Kvartali arvud valmivad kümne tööpäevaga.",
                "Riigieelarve",
                10,
                6,
                Ending.SUBMITTED,
                List.of(new Line("ARENDUS", "Arendus", 21_500)),
                List.of(
                        new Work(
                                "A1",
                                "Andmekoosseisu kokkulepe",
                                ALL,
                                0,
                                2,
                                4_000,
                                "ARENDUS",
                                100,
                                "Kokkulepe",
                                List.of()),
                        new Work(
                                "A2",
                                "Liidestus",
                                ALL,
                                2,
                                5,
                                17_500,
                                "ARENDUS",
                                100,
                                "Liidestus kasutuses",
                                List.of())),
                List.of(new Target("Õigeks ajaks valminud kvartaliaruanded", "protsenti", 50, 100, 0)),
                List.of("Statistikaamet"));
    }

    private static Scenario pilot() {
        return new Scenario(
                "PILOOT",
                "Vägivallast loobumise programmi piloot",
                "Kahes piirkonnas on läbitud üks täismahus programm.",
                "Riigieelarve",
                10,
                9,
                Ending.DRAFT,
                List.of(new Line("TOO", "Grupijuhtide töötasu", 9_900)),
                List.of(new Work(
                        "L1", "Grupijuhtide leidmine", LAANE, 0, 3, 2_000, "TOO", 100, "Neli grupijuhti", List.of())),
                List.of(new Target("Programmi lõpetanud", "inimest", 0, 12, 0)),
                List.of());
    }
}
