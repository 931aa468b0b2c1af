package ee.rada.query.cases;

import ee.rada.kernel.SealedText;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, in words that tell nothing of the client, and what was written then.
 *
 * @param inStory whether the short story of the case tells it
 * @param decides whether somebody decided something, or the client did
 * @param field the name under which {@code text} is sealed
 */
@Table(value = "case_step", key = 2)
record CaseStepRow(
        CaseId caseId,
        long position,
        String type,
        boolean inStory,
        boolean decides,
        LocalDate onDay,
        Instant recordedAt,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        @Nullable OfficialId onBehalfOf,
        List<FindCaseTimeline.Fact> facts,
        @Nullable SealedText text,
        @Nullable String field) {}
