package ee.rada.query.posts;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody holds a post from a day on, until another, that day included. */
@Table(value = "appointment", key = 3)
record AppointmentRow(
        PostId postId,
        OfficialId officialId,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        @Nullable String reason) {}
