package ee.rada.command.posts;

import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remembered of a post: what it may do, and who held it when. */
public record PostState(boolean exists, Role role, Region region, List<Appointment> appointments) {

    static final PostState NONE = new PostState(false, Role.SYSTEM, Region.ALL, List.of());

    /** The service's own post, which no person holds. */
    public static PostState system() {
        return new PostState(true, Role.SYSTEM, Region.ALL, List.of());
    }

    /** Holds from the first day to the last, both included; without a last day, still. */
    record Appointment(
            OfficialId official, LocalDate from, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    PostState evolve(PostEvent event) {
        return switch (event) {
            case PostDefined e -> new PostState(true, e.role(), e.region(), appointments);
            case OfficialAppointed e -> {
                var more = new ArrayList<>(appointments);
                more.add(new Appointment(e.officialId(), e.from(), null));
                yield new PostState(exists, role, region, List.copyOf(more));
            }
            case AppointmentEnded e -> {
                var ended = new ArrayList<>(appointments);
                Appointment last = ended.removeLast();
                ended.add(new Appointment(last.official, last.from, e.on()));
                yield new PostState(exists, role, region, List.copyOf(ended));
            }
        };
    }

    public @Nullable OfficialId holderOn(LocalDate day) {
        return appointments.stream()
                .filter(appointment -> appointment.covers(day))
                .map(Appointment::official)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Appointment last() {
        return appointments.isEmpty() ? null : appointments.getLast();
    }
}
