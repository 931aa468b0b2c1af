package ee.rada.web.imports.iati;

import java.util.Arrays;
import java.util.Optional;

/** An entry of one of the code lists of IATI 2.03 that we act upon. */
public interface IatiCode {

    /** As it is written in the file. */
    String code();

    static <E extends Enum<E> & IatiCode> Optional<E> find(Class<E> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }
}
