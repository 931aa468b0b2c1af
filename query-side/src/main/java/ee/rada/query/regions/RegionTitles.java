package ee.rada.query.regions;

import ee.rada.kernel.Region;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a region is called, for whatever names one: called directly, as every page does it. */
@Component
public final class RegionTitles {

    private final JdbcClient jdbc;

    RegionTitles(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Its title as it was given last. */
    public Optional<String> of(Region region, String language) {
        return jdbc.sql("select titles ->> ? from region where region = ?")
                .param(language)
                .param(region.code())
                .query(String.class)
                .optional();
    }
}
