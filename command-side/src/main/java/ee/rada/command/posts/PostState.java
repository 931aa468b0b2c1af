package ee.rada.command.posts;

import ee.rada.command.Days;
import ee.rada.command.Persistent;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent;
import ee.rada.kernel.posts.PostEvent.AbsenceLifted;
import ee.rada.kernel.posts.PostEvent.AbsenceNoted;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostEvent.SubstitutesDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.SubstitutionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a post: what it may do, who held it when, and who may act in it meanwhile.
 *
 * @param substitutes the posts that may substitute it
 * @param absences when substitutions were arranged for, those that were called off left out
 */
public record PostState(
        boolean exists,
        Role role,
        Region region,
        @Nullable PostId manager,
        List<Appointment> appointments,
        List<PostId> substitutes,
        Map<SubstitutionId, Days> absences) {

    static final PostState NONE = new PostState(false, Role.SYSTEM, Region.ALL, null, List.of(), List.of(), Map.of());

    /** The service's own post, which no person holds. */
    public static PostState system() {
        return new PostState(true, Role.SYSTEM, Region.ALL, null, List.of(), List.of(), Map.of());
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
            case PostDefined e ->
                new PostState(true, e.role(), e.region(), e.managerPostId(), appointments, substitutes, absences);
            case OfficialAppointed e -> {
                var more = new ArrayList<>(appointments);
                more.add(new Appointment(e.officialId(), e.from(), null));
                yield held(more);
            }
            case AppointmentEnded e -> {
                var ended = new ArrayList<>(appointments);
                Appointment last = ended.removeLast();
                ended.add(new Appointment(last.official, last.from, e.on()));
                yield held(ended);
            }
            case SubstitutesDefined e ->
                new PostState(exists, role, region, manager, appointments, e.allowedPosts(), absences);
            case AbsenceNoted e -> away(Persistent.with(absences, e.substitutionId(), new Days(e.from(), e.to())));
            case AbsenceLifted e -> away(Persistent.without(absences, e.substitutionId()));
        };
    }

    private PostState held(List<Appointment> appointed) {
        return new PostState(exists, role, region, manager, List.copyOf(appointed), substitutes, absences);
    }

    private PostState away(Map<SubstitutionId, Days> known) {
        return new PostState(exists, role, region, manager, appointments, substitutes, known);
    }

    /** The substitutions that were arranged for any of these days. */
    public List<SubstitutionId> substitutionsIn(Days days) {
        return absences.entrySet().stream()
                .filter(absence -> absence.getValue().and(days) != null)
                .map(Map.Entry::getKey)
                .toList();
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
