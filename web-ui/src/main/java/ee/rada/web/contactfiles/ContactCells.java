package ee.rada.web.contactfiles;

import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.contacts.AgeBand;
import ee.rada.kernel.contacts.ContactCategory;
import ee.rada.kernel.contacts.ContactChannel;
import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.kernel.contacts.ContactKind;
import ee.rada.kernel.contacts.ContactOutcome;
import ee.rada.kernel.contacts.Language;
import ee.rada.kernel.contacts.MappedField;
import ee.rada.kernel.contacts.Sex;
import ee.rada.kernel.contacts.ViolenceKind;
import ee.rada.web._format.Formats;
import ee.rada.web._format.HumanDay;
import ee.rada.web.contactfiles.ContactColumns.Column;
import ee.rada.web.contactfiles.ContactLine.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of one line say. What is not said is unknown; when and where has to be said. */
final class ContactCells {

    /** Whoever tells a day only means no time of it. */
    private static final LocalTime NOON = LocalTime.NOON;

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final int LONGEST_MINUTES = 1440;

    private final ContactColumns columns;
    private final List<String> cells;
    private final List<Fault> faults = new ArrayList<>();

    ContactCells(ContactColumns columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The contact; null where a fault keeps it out. */
    @Nullable
    ContactFacts facts() {
        Instant at = needed(MappedField.AT, ContactCells::moment, "not-a-date");
        Region region = needed(MappedField.REGION, Region::of, "unknown-region");
        var facts = new ContactFacts(
                at == null ? Instant.EPOCH : at,
                code(MappedField.CHANNEL, ContactChannel::valueOf, ContactChannel.UNKNOWN),
                code(MappedField.LANGUAGE, Language::valueOf, Language.UNKNOWN),
                code(MappedField.KIND, ContactKind::valueOf, ContactKind.UNKNOWN),
                region == null ? Region.REMOTE : region,
                code(MappedField.CATEGORY, ContactCategory::valueOf, ContactCategory.UNKNOWN),
                violence(),
                code(MappedField.AGE, ContactCells::age, AgeBand.UNKNOWN),
                code(MappedField.SEX, Sex::valueOf, Sex.UNKNOWN),
                code(MappedField.ANONYMOUS, ContactCells::flag, false),
                code(MappedField.DURATION, ContactCells::minutes, 0),
                code(MappedField.OUTCOME, ContactOutcome::valueOf, ContactOutcome.UNKNOWN));
        if (faults.isEmpty() && facts.on().isAfter(columns.today())) {
            faults.add(new Fault(columns.of(MappedField.AT).getFirst().name(), "date-in-future"));
        }
        return faults.isEmpty() ? facts : null;
    }

    private List<ViolenceKind> violence() {
        var kinds = new TreeSet<ViolenceKind>();
        for (Column column : columns.of(MappedField.VIOLENCE)) {
            ViolenceKind kind = read(column, ViolenceKind::valueOf, "not-a-code");
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return List.copyOf(kinds);
    }

    private <T> @Nullable T needed(MappedField field, Function<String, T> reader, String otherwise) {
        Column column = columns.of(field).getFirst();
        T value = read(column, reader, otherwise);
        if (value == null && faults.stream().noneMatch(fault -> fault.column().equals(column.name()))) {
            faults.add(new Fault(column.name(), "required"));
        }
        return value;
    }

    private <T> T code(MappedField field, Function<String, T> reader, T unknown) {
        for (Column column : columns.of(field)) {
            T value = read(column, reader, "not-a-code");
            if (value != null) {
                return value;
            }
        }
        return unknown;
    }

    private <T> @Nullable T read(Column column, Function<String, T> reader, String otherwise) {
        String text = column.of(cells);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (Refusal | IllegalArgumentException | DateTimeException unreadable) {
            faults.add(new Fault(column.name(), otherwise));
            return null;
        }
    }

    private static Instant moment(String text) {
        LocalDateTime local = text.length() > "31.12.2026".length()
                ? LocalDateTime.parse(text.replace(' ', 'T'))
                : day(text).atTime(NOON);
        return local.atZone(Formats.ZONE).toInstant();
    }

    private static LocalDate day(String text) {
        return ISO.matcher(text).matches() ? LocalDate.parse(text) : HumanDay.read(text);
    }

    private static AgeBand age(String text) {
        for (AgeBand band : AgeBand.values()) {
            if (band.name().equals(text)) {
                return band;
            }
        }
        return AgeBand.of(Integer.parseInt(text));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int minutes(String text) {
        int minutes = Integer.parseInt(text);
        if (minutes < 0 || minutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException(text);
        }
        return minutes;
    }
}
