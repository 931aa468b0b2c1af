package ee.rada.web.imports;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.contacts.ContactMappingId;
import ee.rada.kernel.contacts.MappedColumn;
import ee.rada.query.contacts.FindContactMappings;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The saved ways to read contacts out of files. */
@Component
final class ContactMappings {

    private final Asking asking;

    ContactMappings(Asking asking) {
        this.asking = asking;
    }

    List<FindContactMappings.Item> all(Caller caller) {
        return asking.ask(caller, new FindContactMappings(), FindContactMappings.Answer.class)
                .items();
    }

    /** The columns of a mapping; empty where there is none of that name. */
    Optional<List<MappedColumn>> columns(Caller caller, ContactMappingId id) {
        return all(caller).stream()
                .filter(mapping -> mapping.mappingId().equals(id))
                .map(FindContactMappings.Item::columns)
                .findFirst();
    }

    /** The format of a file that is read by the mapping of that name. Refused: {@code validation} where there is none. */
    String format(Caller caller, @Nullable String mapping) {
        if (mapping == null || mapping.isEmpty()) {
            throw Refusal.fields(List.of(new FieldError("/mapping", "required")));
        }
        return all(caller).stream()
                .filter(one -> one.mappingId().toString().equals(mapping))
                .map(one -> Arrivals.contacts(one.mappingId()))
                .findFirst()
                .orElseThrow(() -> Refusal.fields(List.of(new FieldError("/mapping", "not-allowed"))));
    }
}
