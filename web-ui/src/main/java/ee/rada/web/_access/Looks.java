package ee.rada.web._access;

import ee.rada.kernel.Query;
import ee.rada.kernel.Role;
import ee.rada.query._axon.Knowledge;
import ee.rada.query.access.LookChannel;
import ee.rada.query.access.LookOutcome;
import ee.rada.store.access.AccessLog;
import ee.rada.store.access.Look;
import ee.rada.store.access.LookNotRecorded;
import ee.rada.web._access.Disclosures.Shown;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._security.Caller;
import ee.rada.web._security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Which looks are put on record: all that show a client's data, one for each client; all of those who look as auditors and nothing
 * else; and whatever anybody takes away as a file. The rest pays nothing for it but this question. A page is one look, whatever it asks.
 */
@Component
final class Looks {

    private static final Set<Role> ONLY_AUDITOR = Set.of(Role.AUDITOR);
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    private final AccessLog log;
    private final Callers callers;
    private final Knowledge knowledge;

    Looks(AccessLog log, Callers callers, Knowledge knowledge) {
        this.log = log;
        this.callers = callers;
        this.knowledge = knowledge;
    }

    /**
     * Returns once the look is on record, if it belongs there. A failure of the service shows nothing and is none.
     *
     * @throws LookNotRecorded when it is not: then nothing may be shown
     */
    void record(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() >= FAILED
                || !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod)) {
            return;
        }
        var shown = response.getStatus() < REFUSED ? AskedHere.disclosedTo(request) : List.<Shown>of();
        callers.find()
                .filter(caller ->
                        !shown.isEmpty() || isFile(response) || caller.roles().equals(ONLY_AUDITOR))
                .ifPresent(caller -> {
                    if (shown.isEmpty()) {
                        log.record(look(caller, null, request, response));
                    }
                    shown.forEach(one -> log.record(look(caller, one, request, response)));
                });
    }

    /** The look at one client, or at nobody. */
    private Look look(Caller caller, @Nullable Shown shown, HttpServletRequest request, HttpServletResponse response) {
        List<Query> asked = AskedHere.of(request);
        var things = new LinkedHashSet<>(PlainWords.things(request, asked));
        if (shown != null) {
            things.add(shown.client());
        }
        return new Look(
                caller.official().value(),
                caller.under() == null ? null : caller.under().onBehalfOf().value(),
                caller.posts().isEmpty()
                        ? null
                        : caller.posts().getFirst().postId().value(),
                caller.roles().stream().map(Role::name).collect(Collectors.joining(",")),
                channel(request, response).name(),
                PlainWords.address(request),
                asked.stream().map(PlainWords::question).distinct().toList(),
                List.copyOf(things),
                shown == null ? List.of() : shown.inOrder(),
                shown == null || shown.ground() == null ? null : shown.ground().name(),
                moment(),
                (response.getStatus() < REFUSED ? LookOutcome.ANSWERED : LookOutcome.REFUSED).name(),
                knowledge.position());
    }

    private static LookChannel channel(HttpServletRequest request, HttpServletResponse response) {
        if (isFile(response)) {
            return LookChannel.EXPORT;
        }
        return request.getRequestURI().startsWith("/api/") ? LookChannel.API : LookChannel.PAGE;
    }

    private static boolean isFile(HttpServletResponse response) {
        String disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        return disposition != null && disposition.startsWith("attachment");
    }

    private static @Nullable String moment() {
        return AskedMoment.ofThisRequest()
                .map(moment -> moment.parameters().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ")))
                .orElse(null);
    }
}
