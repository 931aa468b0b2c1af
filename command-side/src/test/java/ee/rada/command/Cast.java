package ee.rada.command;

import ee.rada.kernel.Event;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.posts.OfficialEvent.AppointmentNoted;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the tests: everybody holds one post, for years already. */
public enum Cast {
    SERVICE_HEAD(Role.SERVICE_HEAD, Region.ALL),
    UNIT_HEAD(Role.UNIT_HEAD, Region.ALL),
    FINANCE(Role.FINANCE, Region.ALL),
    DIRECTOR_GENERAL(Role.DIRECTOR_GENERAL, Region.ALL),
    REGION_HEAD_POHJA(Role.REGION_HEAD, Region.of("POHJA")),
    WORKER_POHJA(Role.WORKER, Region.of("POHJA")),
    OTHER_WORKER_POHJA(Role.WORKER, Region.of("POHJA")),
    REMOTE_HEAD(Role.REMOTE_HEAD, Region.REMOTE),
    COUNSELLOR_REMOTE(Role.COUNSELLOR, Region.REMOTE),
    AUDITOR(Role.AUDITOR, Region.ALL),
    DPO(Role.DPO, Region.ALL),
    ADMINISTRATOR(Role.ADMINISTRATOR, Region.ALL);

    private final Role role;
    private final String region;

    Cast(Role role, Region region) {
        this.role = role;
        this.region = region.code();
    }

    public OfficialId official() {
        return new OfficialId(new UUID(1, name().hashCode()));
    }

    public PostId post() {
        return new PostId(new UUID(2, name().hashCode()));
    }

    private @Nullable PostId manager() {
        return switch (this) {
            case DIRECTOR_GENERAL, ADMINISTRATOR, AUDITOR, DPO -> null;
            case UNIT_HEAD, FINANCE -> DIRECTOR_GENERAL.post();
            case SERVICE_HEAD -> UNIT_HEAD.post();
            case REGION_HEAD_POHJA, WORKER_POHJA, OTHER_WORKER_POHJA, REMOTE_HEAD, COUNSELLOR_REMOTE ->
                SERVICE_HEAD.post();
        };
    }

    /** How everybody came to his post. */
    public List<Event> appointed() {
        return List.of(
                new OfficialRegistered(official(), new SealedText(official().value(), "sealed " + name())),
                new PostDefined(post(), name(), "victim support", role, Region.of(region), manager()),
                new OfficialAppointed(post(), official(), LocalDate.of(2020, 1, 1)),
                new AppointmentNoted(official(), post()));
    }
}
