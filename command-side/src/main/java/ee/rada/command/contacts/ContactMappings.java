package ee.rada.command.contacts;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.contacts.ContactMappingCommand;
import ee.rada.kernel.contacts.ContactMappingCommand.SaveContactMapping;
import ee.rada.kernel.contacts.ContactMappingEvent;
import ee.rada.kernel.contacts.ContactMappingEvent.ContactMappingSaved;
import ee.rada.kernel.contacts.MappedColumn;
import ee.rada.kernel.contacts.MappedField;
import ee.rada.kernel.contacts.MappedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides on ways to read contacts out of files: each says when and where, and makes only of codes that there are. */
public final class ContactMappings implements Decider<ContactMappingCommand, MappingState, ContactMappingEvent> {

    @Override
    public Class<ContactMappingCommand> commands() {
        return ContactMappingCommand.class;
    }

    @Override
    public Class<ContactMappingEvent> events() {
        return ContactMappingEvent.class;
    }

    @Override
    public MappingState initial() {
        return MappingState.NONE;
    }

    @Override
    public MappingState evolve(MappingState state, ContactMappingEvent event, By by) {
        return switch (event) {
            case ContactMappingSaved e -> new MappingState(e.title(), e.columns());
        };
    }

    @Override
    public List<ContactMappingEvent> decide(MappingState state, ContactMappingCommand command, Context context) {
        return switch (command) {
            case SaveContactMapping c -> save(state, c);
        };
    }

    private static List<ContactMappingEvent> save(MappingState state, SaveContactMapping c) {
        var errors = new ArrayList<FieldError>();
        for (MappedField needed : List.of(MappedField.AT, MappedField.REGION)) {
            if (c.columns().stream().noneMatch(column -> column.field() == needed)) {
                errors.add(new FieldError("/columns", "field-missing", Map.of("field", needed.name())));
            }
        }
        for (int i = 0; i < c.columns().size(); i++) {
            check(c.columns().get(i), "/columns/" + i, errors);
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        boolean same = c.title().equals(state.title()) && c.columns().equals(state.columns());
        return same ? List.of() : List.of(new ContactMappingSaved(c.mappingId(), c.title(), List.copyOf(c.columns())));
    }

    private static void check(MappedColumn column, String at, List<FieldError> errors) {
        if (column.column() == null && column.otherwise() == null) {
            errors.add(new FieldError(at + "/column", "required"));
        }
        requireCode(column.field(), column.otherwise(), at + "/otherwise", errors);
        Map<String, String> values = MappedValues.of(column);
        if (values.containsValue(MappedValues.MALFORMED)) {
            errors.add(new FieldError(at + "/values", "malformed"));
        } else {
            values.values().forEach(code -> requireCode(column.field(), code, at + "/values", errors));
        }
    }

    private static void requireCode(MappedField field, @Nullable String code, String at, List<FieldError> errors) {
        if (code != null && !code.isEmpty() && !field.takes(code)) {
            errors.add(new FieldError(at, "not-a-code", Map.of("code", code)));
        }
    }
}
