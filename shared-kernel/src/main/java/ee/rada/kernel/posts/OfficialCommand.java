package ee.rada.kernel.posts;

import ee.rada.kernel.Command;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;

/** What can be asked about an official. */
public sealed interface OfficialCommand extends Command {

    OfficialId officialId();

    @Override
    default StreamId stream() {
        return OfficialEvent.stream(officialId());
    }

    /** Takes an official in; the name is sealed with the official's own key before it is stored. */
    record RegisterOfficial(
            OfficialId officialId, @Text(max = 200) String name) implements OfficialCommand {}

    record DeactivateOfficial(
            OfficialId officialId, @Text(lines = true) String reason) implements OfficialCommand {}
}
