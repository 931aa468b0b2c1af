package ee.rada.web._security;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invented, for trying Rada: one for each role and region.
 *
 * @param region null for a post that works everywhere
 * @param manager the login of the one he reports to
 */
record DemoUser(
        String username,
        String name,
        String title,
        String unit,
        Role role,
        @Nullable Region region,
        @Nullable String manager) {

    private static final String AUTHORITY = "Näidisamet";
    private static final String UNIT = "Ohvriabi talitus";

    static final DemoUser ADMINISTRATOR =
            new DemoUser("haldur", "Hille Haldur", "Haldur", AUTHORITY, Role.ADMINISTRATOR, null, null);

    static final List<DemoUser> ALL = List.of(
            new DemoUser("peadirektor", "Peep Proovik", "Peadirektor", AUTHORITY, Role.DIRECTOR_GENERAL, null, null),
            new DemoUser("talitus", "Tiiu Talimets", "Talituse juhataja", UNIT, Role.UNIT_HEAD, null, "peadirektor"),
            new DemoUser(
                    "juht", "Juta Juhtmets", "Ohvriabi põhiteenuse juht", UNIT, Role.SERVICE_HEAD, null, "talitus"),
            new DemoUser(
                    "finants", "Fred Finantsmets", "Finantsspetsialist", AUTHORITY, Role.FINANCE, null, "peadirektor"),
            new DemoUser(
                    "pohja",
                    "Põim Põhjala",
                    "Põhja piirkonna juht",
                    UNIT,
                    Role.REGION_HEAD,
                    Region.of("POHJA"),
                    "juht"),
            new DemoUser(
                    "louna", "Lõo Lõunala", "Lõuna piirkonna juht", UNIT, Role.REGION_HEAD, Region.of("LOUNA"), "juht"),
            new DemoUser(
                    "laane",
                    "Lääs Läänela",
                    "Lääne piirkonna juht",
                    UNIT,
                    Role.REGION_HEAD,
                    Region.of("LAANE"),
                    "juht"),
            new DemoUser("ida", "Ida Idamets", "Ida piirkonna juht", UNIT, Role.REGION_HEAD, Region.of("IDA"), "juht"),
            new DemoUser(
                    "kaug",
                    "Kaur Kaugmets",
                    "Kaugnõustamisteenuse juht",
                    UNIT,
                    Role.REMOTE_HEAD,
                    Region.REMOTE,
                    "juht"),
            new DemoUser("tootaja", "Taimi Töömets", "Ohvriabitöötaja", UNIT, Role.WORKER, Region.of("POHJA"), "pohja"),
            new DemoUser("noustaja", "Nõmme Nõumets", "Nõustaja", UNIT, Role.COUNSELLOR, Region.REMOTE, "kaug"),
            new DemoUser("audiitor", "Audi Auditmets", "Siseaudiitor", AUTHORITY, Role.AUDITOR, null, "peadirektor"),
            new DemoUser(
                    "andmekaitse",
                    "Ande Andmemets",
                    "Andmekaitsespetsialist",
                    AUTHORITY,
                    Role.DPO,
                    null,
                    "peadirektor"),
            new DemoUser(
                    "dokumendid", "Doris Dokumets", "Dokumendihaldur", AUTHORITY, Role.RECORDS, null, "peadirektor"),
            ADMINISTRATOR);

    /** Who may act in this post: the heads in each other's, and the unit head in that of his superior. */
    List<PostId> substitutes() {
        return switch (role) {
            case DIRECTOR_GENERAL -> posts(Role.UNIT_HEAD);
            case UNIT_HEAD -> posts(Role.SERVICE_HEAD);
            case SERVICE_HEAD -> posts(Role.UNIT_HEAD, Role.REGION_HEAD, Role.REMOTE_HEAD);
            case REGION_HEAD, REMOTE_HEAD -> posts(Role.SERVICE_HEAD, Role.REGION_HEAD, Role.REMOTE_HEAD);
            default -> List.of();
        };
    }

    private List<PostId> posts(Role... of) {
        var roles = Set.of(of);
        return ALL.stream()
                .filter(other -> roles.contains(other.role) && !other.username.equals(username))
                .map(DemoUser::post)
                .toList();
    }

    OfficialId official() {
        return new OfficialId(id("official", username));
    }

    PostId post() {
        return postOf(username);
    }

    static PostId postOf(String username) {
        return new PostId(id("post", username));
    }

    private static UUID id(String kind, String username) {
        return UUID.nameUUIDFromBytes(("rada/" + kind + "/" + username).getBytes(UTF_8));
    }
}
