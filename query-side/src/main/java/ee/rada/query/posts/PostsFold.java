package ee.rada.query.posts;

import ee.rada.kernel.Event;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialEvent.AppointmentNoted;
import ee.rada.kernel.posts.OfficialEvent.OfficialDeactivated;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import ee.rada.kernel.posts.PostEvent;
import ee.rada.kernel.posts.PostEvent.AbsenceLifted;
import ee.rada.kernel.posts.PostEvent.AbsenceNoted;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostEvent.SubstitutesDefined;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people and posts learn from events. */
@Component
final class PostsFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof OfficialEvent official) {
            learn(rows, official, recorded);
        } else if (event instanceof PostEvent post) {
            learn(rows, post, recorded);
        }
    }

    private static void learn(Rows rows, OfficialEvent event, Recorded recorded) {
        switch (event) {
            case OfficialRegistered e ->
                rows.add(new OfficialRow(
                        e.officialId(),
                        recorded.position(),
                        e.name(),
                        true,
                        recorded.recordedAt(),
                        recorded.version()));
            case OfficialDeactivated e ->
                rows.put(rows.require(OfficialRow.class, e.officialId()).deactivated(recorded.version()));
            case AppointmentNoted e ->
                rows.put(rows.require(OfficialRow.class, e.officialId()).appointed(recorded.version()));
        }
    }

    private static void learn(Rows rows, PostEvent event, Recorded recorded) {
        switch (event) {
            case PostDefined e ->
                rows.put(new PostRow(
                        e.postId(),
                        e.title(),
                        e.unit(),
                        e.role(),
                        e.region(),
                        e.managerPostId(),
                        List.of(),
                        null,
                        recorded.version()));
            case OfficialAppointed e -> {
                rows.put(new AppointmentRow(e.postId(), e.officialId(), e.from(), null, null));
                rows.put(rows.require(PostRow.class, e.postId()).held(e.from(), recorded.version()));
            }
            case AppointmentEnded e -> end(rows, e, recorded);
            case SubstitutesDefined e ->
                rows.put(rows.require(PostRow.class, e.postId()).substitutedBy(e.allowedPosts(), recorded.version()));
            // Whose absence it is, the substitution itself tells; the post has one event more.
            case AbsenceNoted e ->
                rows.put(rows.require(PostRow.class, e.postId()).at(recorded.version()));
            case AbsenceLifted e ->
                rows.put(rows.require(PostRow.class, e.postId()).at(recorded.version()));
        }
    }

    private static void end(Rows rows, AppointmentEnded e, Recorded recorded) {
        PostRow post = rows.require(PostRow.class, e.postId());
        LocalDate since = post.heldSince();
        if (since != null) {
            rows.put(new AppointmentRow(e.postId(), e.officialId(), since, e.on(), e.reason()));
        }
        rows.put(post.held(null, recorded.version()));
    }
}
