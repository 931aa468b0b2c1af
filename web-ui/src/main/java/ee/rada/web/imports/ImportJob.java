package ee.rada.web.imports;

import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.posts.OfficialId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file that somebody brings in, and how that goes.
 *
 * @param number later ones have higher ones
 * @param sha256 of the file, under which it is kept
 * @param official who brings it in, logged in as {@code username}
 * @param startedAt when the present mode began: a file that was checked may be applied later
 */
public record ImportJob(
        ImportId importId,
        long number,
        String fileName,
        String sha256,
        long size,
        String format,
        OfficialId official,
        String username,
        Instant createdAt,
        ImportMode mode,
        ImportState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        Progress progress) {

    public boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    /** Activities a second, as an average since the start. */
    public long rate(Instant now) {
        long millis = Math.max(
                1, Duration.between(startedAt, endedAt == null ? now : endedAt).toMillis());
        return Math.round(progress.done() * 1000.0 / millis);
    }
}
