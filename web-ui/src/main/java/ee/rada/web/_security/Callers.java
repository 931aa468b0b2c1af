package ee.rada.web._security;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.posts.Standing;
import ee.rada.query.posts.Standings;
import ee.rada.query.substitutions.StandIns;
import ee.rada.query.substitutions.StandIns.StandIn;
import ee.rada.web._moment.AskedMoment;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds the {@link Caller} of the request at hand. A post that is taken away counts after a second at the latest. */
@Component
public final class Callers {

    private final LoadingCache<OfficialId, List<Standing>> posts;
    private final LoadingCache<OfficialId, List<StandIn>> standIns;

    Callers(Standings standings, StandIns substitutions, @Qualifier("wallClock") Clock clock) {
        this.posts = remembering(official -> standings.postsOf(official, LocalDate.now(clock)));
        this.standIns = remembering(official -> substitutions.of(official, LocalDate.now(clock)));
    }

    private static <T> LoadingCache<OfficialId, T> remembering(CacheLoader<OfficialId, T> of) {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(1))
                .build(of);
    }

    /** The posts of others in which he may act today. */
    public List<StandIn> standIns(OfficialId official) {
        return standIns.get(official);
    }

    /** Nobody on pages for strangers. */
    public Optional<Caller> find() {
        return find(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Refused as {@code login-required} for a stranger. */
    public Caller current() {
        return find().orElseThrow(() -> new Refusal(ProblemCode.LOGIN_REQUIRED));
    }

    Optional<Caller> find(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Login login
                ? Optional.of(of(login.username(), login.official()))
                : Optional.empty();
    }

    Caller of(String username, OfficialId official) {
        var caller = standing(username, official);
        return AskedMoment.ofThisRequest().isPresent() ? caller.whoLooksBack() : caller;
    }

    /** As he stands now: what somebody may see of an earlier moment is not judged by what he was then. */
    private Caller standing(String username, OfficialId official) {
        return ActingChoice.ofThisRequest()
                .flatMap(chosen -> standIns(official).stream()
                        .filter(standIn -> standIn.substitutionId().equals(chosen))
                        .findFirst())
                .map(standIn -> Caller.inPlaceOf(standIn, official, username))
                .orElseGet(() -> Caller.inHisOwn(official, username, posts.get(official)));
    }
}
