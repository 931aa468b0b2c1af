package ee.rada.web._access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.store.access.AccessLog;
import ee.rada.store.access.Look;
import ee.rada.store.access.LookNotRecorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.mock.web.MockHttpServletResponse;

class WatchedAnswerTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final AtomicInteger recorded = new AtomicInteger();

    @Test
    void a_look_is_recorded_once_before_the_first_byte() throws Exception {
        var answer = new WatchedAnswer(response, () -> {
            assertThat(response.getContentAsByteArray()).isEmpty();
            recorded.incrementAndGet();
        });

        answer.setContentType("text/plain");
        assertThat(recorded).hasValue(0);
        answer.getOutputStream().write('a');
        answer.getOutputStream().write('b');

        assertThat(recorded).hasValue(1);
        assertThat(response.getContentAsString()).isEqualTo("ab");
        assertThat(answer.isWithheld()).isFalse();
    }

    @Test
    void nothing_goes_out_where_the_look_cannot_be_recorded_however_often_it_is_tried() {
        var log = new AccessLog(new NoDatabase(), Clock.systemUTC());
        var look = new Look(
                UUID.randomUUID(),
                null,
                null,
                "AUDITOR",
                "PAGE",
                "GET /",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "ANSWERED",
                1);
        var answer = new WatchedAnswer(response, () -> log.record(look));

        assertThatThrownBy(answer::getOutputStream).isInstanceOf(LookNotRecorded.class);
        assertThatThrownBy(answer::getWriter).isInstanceOf(LookNotRecorded.class);
        assertThatThrownBy(answer::flushBuffer).isInstanceOf(LookNotRecorded.class);

        assertThat(answer.isWithheld()).isTrue();
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private static final class NoDatabase extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("there is no database");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
