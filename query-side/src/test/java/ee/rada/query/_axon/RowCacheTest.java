package ee.rada.query._axon;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.query.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowCacheTest {

    private static final int MOST = 10;

    @Table(value = "word", key = 1)
    private record Word(String word, int times) {}

    @Test
    void what_an_empty_table_was_never_given_need_not_be_asked_for_even_after_rows_were_let_go() {
        RowCache<Word> cache = filled(1_000, true);

        int unknown = 0;
        for (int i = 1_000; i < 2_000; i++) {
            unknown += cache.knowsOf(List.of("word" + i)) ? 0 : 1;
        }

        assertThat(unknown).isLessThan(10);
    }

    @Test
    void a_row_that_was_let_go_is_asked_for() {
        RowCache<Word> cache = filled(1_000, true);

        for (int i = 0; i < 1_000 - MOST; i++) {
            List<Object> key = List.of("word" + i);
            assertThat(cache.get(key)).isNull();
            assertThat(cache.knowsOf(key)).isFalse();
        }
    }

    @Test
    void a_row_that_was_let_go_is_not_new_when_it_is_put_again() {
        RowCache<Word> cache = filled(1_000, true);

        cache.put(new Word("word0", 2), false);
        cache.put(new Word("another", 1), false);

        assertThat(cache.changes().get(List.<Object>of("word0")))
                .isEqualTo(new RowCache.Change<>(new Word("word0", 2), false));
        assertThat(cache.changes().get(List.<Object>of("another")))
                .isEqualTo(new RowCache.Change<>(new Word("another", 1), true));
    }

    @Test
    void nothing_is_known_of_a_table_that_was_not_empty() {
        RowCache<Word> cache = filled(1, false);

        assertThat(cache.knowsOf(List.of("never"))).isFalse();
    }

    @Test
    void nothing_is_known_once_all_is_forgotten() {
        RowCache<Word> cache = filled(1_000, true);

        cache.clear();

        assertThat(cache.knowsOf(List.of("never"))).isFalse();
    }

    /** Flushed after each row, so that it does not know of them by their changes. */
    private static RowCache<Word> filled(int rows, boolean empty) {
        RowCache<Word> cache = new RowCache<>(RowType.of(Word.class), MOST, empty);
        for (int i = 0; i < rows; i++) {
            cache.put(new Word("word" + i, 1), false);
            cache.changes().clear();
        }
        return cache;
    }
}
