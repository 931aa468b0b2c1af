package ee.rada.web.earnedvalue;

import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.query.earnedvalue.GetEarnedValue.Figures;
import ee.rada.web._format.Formats;
import java.util.List;
import java.util.Locale;

/** The figures of earned value in the order in which one follows from another; each has its words in the messages. */
public enum Measure {
    BAC,
    PV,
    EV,
    AC,
    SV,
    CV,
    SPI,
    CPI,
    EAC,
    ETC,
    VAC;

    private static final String UNDEFINED = "–";

    /** The figure as people read it; a dash where something would be divided by zero. */
    public String of(Figures value, Formats fmt) {
        var estimate = value.by(PerformanceFactor.CPI);
        return switch (this) {
            case BAC -> fmt.money(value.bac());
            case PV -> fmt.money(value.pv());
            case EV -> fmt.money(value.ev());
            case AC -> fmt.money(value.ac());
            case SV -> fmt.change(value.sv());
            case CV -> fmt.change(value.cv());
            case SPI -> orDash(fmt.index(value.spi()));
            case CPI -> orDash(fmt.index(value.cpi()));
            case EAC -> orDash(fmt.money(estimate.eac()));
            case ETC -> orDash(fmt.money(estimate.etc()));
            case VAC -> orDash(fmt.change(estimate.vac()));
        };
    }

    /** Where it stands in {@link Figures}: its component, or the path to it. */
    public String component() {
        String name = name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case EAC, ETC, VAC ->
                "estimates/" + List.of(PerformanceFactor.values()).indexOf(PerformanceFactor.CPI) + "/" + name;
            case BAC, PV, EV, AC, SV, CV, SPI, CPI -> name;
        };
    }

    private static String orDash(String written) {
        return written.isEmpty() ? UNDEFINED : written;
    }
}
