package ee.rada.kernel.auditnotes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a finding speaks of: an event, or a thing, or both.
 *
 * @param position of the event in the ledger
 * @param thing the id of a project, a proposal, a post or whatever else has a history
 */
public record NoteReference(
        @Nullable Long position, @Nullable UUID thing) {}
