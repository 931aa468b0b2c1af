package ee.rada.kernel.regions;

import ee.rada.kernel.Command;
import ee.rada.kernel.Region;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import java.time.LocalDate;
import java.util.List;

/** What can be asked about a region. */
public sealed interface RegionCommand extends Command {

    Region region();

    @Override
    default StreamId stream() {
        return RegionEvent.stream(region());
    }

    /** Says that there is a region from a day on; of one that is there, what it is called and which counties it has from that day on. */
    record DefineRegion(
            Region region,
            @Text(max = 100) String titleEt,
            @Text(max = 100) String titleEn,
            List<County> counties,
            LocalDate validFrom)
            implements RegionCommand {}

    /** Ends a region after the day {@code on}: of later days nothing can be recorded there. */
    record EndRegion(
            Region region, LocalDate on, @Text(lines = true) String reason) implements RegionCommand {}
}
