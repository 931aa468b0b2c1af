package ee.rada.command.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.command.Guards;
import ee.rada.kernel.Codes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a client is referred to. There is no register of partners: one that is only named has the id that its name stands for. */
record Partner(UUID id, String name) {

    static Partner of(@Nullable UUID id, @Nullable String name) {
        if (id != null) {
            return new Partner(id, name == null ? id.toString() : name);
        }
        String known = Guards.required(name, "/partnerName");
        return new Partner(UUID.nameUUIDFromBytes(("partner/" + Codes.key(known)).getBytes(UTF_8)), known);
    }
}
