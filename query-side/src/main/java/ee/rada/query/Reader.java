package ee.rada.query;

import ee.rada.kernel.CaseField;
import ee.rada.kernel.Policy;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.substitutions.Duty;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the answer. Travels in the metadata of the question's message, as the roles do, so that a question answers each as much as he
 * may know: whatever moment it is about, by what he is now.
 *
 * @param official null for nobody, who sees nothing that not everybody sees
 * @param onBehalfOf in whose place he reads; null in his own posts
 * @param seats the posts he reads in
 * @param scope the duties in which he stands for the other; empty for all
 * @param at now
 */
public record Reader(
        @Nullable OfficialId official,
        @Nullable OfficialId onBehalfOf,
        List<Seat> seats,
        List<Duty> scope,
        Instant at) {

    /** What a post is, as far as reading goes. */
    public record Seat(Role role, Region region) {}

    public static final Reader NOBODY = new Reader(null, null, List.of(), List.of(), Instant.EPOCH);

    private static final String OFFICIAL = "reader";
    private static final String ON_BEHALF_OF = "readerOnBehalfOf";
    private static final String SEATS = "readerSeats";
    private static final String SCOPE = "readerScope";
    private static final String AT = "readerAt";

    public Reader {
        seats = List.copyOf(seats);
        scope = List.copyOf(scope);
    }

    /** The one who asked the question that is being answered; nobody where none is. */
    public static Reader ofThisQuestion() {
        return CurrentUnitOfWork.isStarted()
                ? from(CurrentUnitOfWork.get().getMessage().getMetaData())
                : NOBODY;
    }

    public Map<String, String> toMetadata() {
        var metadata = new HashMap<String, String>();
        if (official != null) {
            metadata.put(OFFICIAL, official.toString());
            metadata.put(AT, at.toString());
            metadata.put(
                    SEATS,
                    seats.stream()
                            .map(seat ->
                                    seat.role().name() + "@" + seat.region().code())
                            .collect(Collectors.joining(",")));
            metadata.put(SCOPE, scope.stream().map(Duty::name).collect(Collectors.joining(",")));
        }
        if (onBehalfOf != null) {
            metadata.put(ON_BEHALF_OF, onBehalfOf.toString());
        }
        return metadata;
    }

    public static Reader from(Map<String, ?> metadata) {
        if (!(metadata.get(OFFICIAL) instanceof String official && metadata.get(AT) instanceof String at)) {
            return NOBODY;
        }
        return new Reader(
                OfficialId.fromString(official),
                metadata.get(ON_BEHALF_OF) instanceof String other ? OfficialId.fromString(other) : null,
                parts(metadata.get(SEATS)).map(Reader::seat).toList(),
                parts(metadata.get(SCOPE)).map(Duty::valueOf).toList(),
                Instant.parse(at));
    }

    private static Stream<String> parts(@Nullable Object text) {
        return text instanceof String parts
                ? Arrays.stream(parts.split(",")).filter(part -> !part.isEmpty())
                : Stream.of();
    }

    private static Seat seat(String text) {
        int at = text.indexOf('@');
        return new Seat(Role.valueOf(text.substring(0, at)), Region.of(text.substring(at + 1)));
    }

    /** How far he sees into that class of fields by his posts alone. */
    public Sight sees(CaseField field) {
        Policy.Sight rule = Policy.of(field);
        return sightOf(rule.anywhere(), rule.inOwnRegion());
    }

    /** In which regions he decides whether a case that is offered is taken over; of such a case he sees the frame. */
    public Sight isOffered() {
        return sees(CaseField.CONTENT);
    }

    /** How far he would, were he responsible for every case. */
    public Sight seesIfResponsible(CaseField field) {
        return sightOf(Set.of(), Policy.of(field).ifResponsible());
    }

    /** How far he would, had he said that it is an emergency. */
    public Sight seesInEmergency(CaseField field) {
        Set<Role> roles = Policy.of(field).inEmergency();
        Policy.Sight frame = Policy.of(CaseField.FRAME);
        return sightOf(
                roles.stream().filter(frame.anywhere()::contains).collect(Collectors.toSet()),
                roles.stream().filter(frame.inOwnRegion()::contains).collect(Collectors.toSet()));
    }

    /** In the place of another, only what goes with a duty in which he stands for him. */
    private Sight sightOf(Set<Role> anywhere, Set<Role> inOwnRegion) {
        if (onBehalfOf != null && !scope.isEmpty() && !scope.contains(Duty.REPORTING)) {
            return Sight.NOTHING;
        }
        boolean everything = false;
        var regions = new TreeSet<String>();
        for (Seat seat : seats) {
            boolean here = inOwnRegion.contains(seat.role());
            everything |=
                    anywhere.contains(seat.role()) || (here && seat.region().equals(Region.ALL));
            if (here) {
                regions.add(seat.region().code());
            }
        }
        return new Sight(everything, List.copyOf(regions));
    }
}
