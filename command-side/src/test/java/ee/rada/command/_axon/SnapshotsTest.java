package ee.rada.command._axon;

import static ee.rada.command.Happened.COMMITMENT;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.RECORD;
import static ee.rada.command.Happened.REPORT;
import static ee.rada.command.Happened.activitiesLinked;
import static ee.rada.command.Happened.activityRecorded;
import static ee.rada.command.Happened.entryReversed;
import static ee.rada.command.Happened.expenditureRecorded;
import static ee.rada.command.Happened.fundsCommitted;
import static ee.rada.command.Happened.indicatorValueRecorded;
import static ee.rada.command.Happened.running;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.By;
import ee.rada.command.Cast;
import ee.rada.command.Happened;
import ee.rada.command.Memory;
import ee.rada.command.cases.Casework;
import ee.rada.kernel.Event;
import ee.rada.kernel.projects.LinkType;
import ee.rada.store.EventJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A snapshot is a state as JSON: what is read again is what was written, at every step of a history. */
class SnapshotsTest {

    private static final Deciders DECIDERS = new Deciders();

    static Stream<Record> beginnings() {
        return DECIDERS.all().stream().map(Memory::initial).map(Record.class::cast);
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void an_empty_state_is_read_as_it_was_written(Record state) {
        assertThat(again(state)).isEqualTo(state);
    }

    @Test
    void every_state_on_the_way_is_read_as_it_was_written() {
        var states = new HashMap<Memory<?, ?>, Record>();
        for (Event event : history()) {
            Memory<Record, Event> memory = DECIDERS.of(event);
            Record before = states.getOrDefault(memory, memory.initial());
            Record after = memory.evolve(before, event, By.himself(Cast.SERVICE_HEAD.official()));

            assertThat(again(after)).isEqualTo(after);
            states.put(memory, after);
        }
        assertThat(states).hasSizeGreaterThanOrEqualTo(4);
    }

    private static List<Event> history() {
        var all = new ArrayList<Event>(Cast.SERVICE_HEAD.appointed());
        all.addAll(Happened.regions());
        all.addAll(running());
        all.addAll(List.of(
                activitiesLinked(IN_POHJA, Happened.EVERYWHERE, LinkType.FS),
                activityRecorded(RECORD, IN_POHJA, 40, List.of(REPORT)),
                indicatorValueRecorded(),
                fundsCommitted("600.00"),
                expenditureRecorded(ENTRY, "100.00", COMMITMENT, "100.00"),
                entryReversed(ENTRY, "100.00")));
        all.addAll(Casework.history());
        return all;
    }

    private static Record again(Record state) {
        return EventJson.read(EventJson.write(state), state.getClass());
    }
}
