package ee.rada.web.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.ProjectId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids made of content, so that the same file brings the same things wherever and however often it is read. They are UUIDs of
 * version 8 (RFC 9562) over SHA-256: nobody can make two contents with one id.
 */
public final class StableIds {

    private static final String SEPARATOR = "\u001f";
    private static final long VERSION_BITS = 0xf000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_BITS = 0xc000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private StableIds() {}

    public static ProjectId project(String identifier) {
        return new ProjectId(of("project", identifier));
    }

    public static ActivityId activity(ProjectId project) {
        return new ActivityId(of("activity", project));
    }

    public static LineId line(ProjectId project, Object... content) {
        return new LineId(of("line", project, of("content", content)));
    }

    public static EntryId entry(ProjectId project, Object... content) {
        return new EntryId(of("entry", project, of("content", content)));
    }

    public static GoalId goal(ProjectId project, Object... content) {
        return new GoalId(of("goal", project, of("content", content)));
    }

    /** Of a kind and of what makes the thing this one and no other. */
    public static UUID of(String kind, Object... content) {
        var digest = sha256();
        digest.update(kind.getBytes(UTF_8));
        for (Object part : content) digest.update((SEPARATOR + part).getBytes(UTF_8));
        var bytes = ByteBuffer.wrap(digest.digest());
        return new UUID((bytes.getLong() & ~VERSION_BITS) | VERSION_8, (bytes.getLong() & ~VARIANT_BITS) | VARIANT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
