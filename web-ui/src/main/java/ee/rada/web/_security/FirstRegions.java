package ee.rada.web._security;

import static ee.rada.kernel.regions.County.HARJU;
import static ee.rada.kernel.regions.County.HIIU;
import static ee.rada.kernel.regions.County.IDA_VIRU;
import static ee.rada.kernel.regions.County.JARVA;
import static ee.rada.kernel.regions.County.JOGEVA;
import static ee.rada.kernel.regions.County.LAANE;
import static ee.rada.kernel.regions.County.LAANE_VIRU;
import static ee.rada.kernel.regions.County.PARNU;
import static ee.rada.kernel.regions.County.POLVA;
import static ee.rada.kernel.regions.County.RAPLA;
import static ee.rada.kernel.regions.County.SAARE;
import static ee.rada.kernel.regions.County.TARTU;
import static ee.rada.kernel.regions.County.VALGA;
import static ee.rada.kernel.regions.County.VILJANDI;
import static ee.rada.kernel.regions.County.VORU;

import ee.rada.kernel.Region;
import ee.rada.kernel.regions.County;
import ee.rada.kernel.regions.RegionCommand.DefineRegion;
import java.time.LocalDate;
import java.util.List;

/**
 * The regions that a service begins with: the four of the authority and the remote team. What becomes of them is the administrator's
 * affair. Their first day is long past, so that what an earlier system recorded can be brought along.
 */
final class FirstRegions {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    static final List<DefineRegion> ALL = List.of(
            region("POHJA", "Põhja", "Põhja (North)", HARJU),
            region("LOUNA", "Lõuna", "Lõuna (South)", JOGEVA, POLVA, TARTU, VALGA, VILJANDI, VORU),
            region("LAANE", "Lääne", "Lääne (West)", HIIU, JARVA, LAANE, PARNU, RAPLA, SAARE),
            region("IDA", "Ida", "Ida (East)", IDA_VIRU, LAANE_VIRU),
            region(Region.REMOTE.code(), "kaugnõustamine", "remote counselling"));

    private FirstRegions() {}

    private static DefineRegion region(String code, String titleEt, String titleEn, County... counties) {
        return new DefineRegion(new Region(code), titleEt, titleEn, List.of(counties), FIRST_DAY);
    }
}
