package ee.rada.web._api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @Test
    void tiles_are_numbered_as_c2sp_writes_them() {
        assertThat(TilePath.parse("x001/x234/067")).hasValue(new TilePath(1_234_067, 256));
        assertThat(TilePath.parse("000")).hasValue(new TilePath(0, 256));
        assertThat(TilePath.parse("x273/000.p/112")).hasValue(new TilePath(273_000, 112));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "67",
                "x067",
                "001/067",
                "x000/067",
                "067/",
                "067.p/",
                "067.p/0",
                "067.p/012",
                "067.p/256",
                "067.p/1000",
                "-01",
                "../067",
                "x1/067",
                "x999/x999/x999/x999/x999/x999/x999/067"
            })
    void nothing_else_is_a_tile(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }
}
