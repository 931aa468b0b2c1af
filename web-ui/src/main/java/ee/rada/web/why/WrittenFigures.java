package ee.rada.web.why;

import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Part;
import ee.rada.query.why.Unit;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Names;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes an explanation out: the figure first, then what it was worked out of, each with its events and a running sum. */
@Component
final class WrittenFigures {

    private static final int ISO_DATE = 10;

    private final MessageSource messages;
    private final Names people;
    private final Formats fmt;

    WrittenFigures(MessageSource messages, Names people, Formats fmt) {
        this.messages = messages;
        this.people = people;
        this.fmt = fmt;
    }

    /**
     * The sections of a page.
     *
     * @param history the address of the history that tells the events; null where there is none
     */
    List<Section> of(String name, Explanation why, @Nullable String history, Locale locale) {
        var sections = new ArrayList<Section>();
        write(name, why, history, locale, sections, new HashMap<>());
        return sections;
    }

    /** Operands are numbered as they come: an operand's own operands follow it at once. What comes again is not written again. */
    private void write(
            String name,
            Explanation why,
            @Nullable String history,
            Locale locale,
            List<Section> sections,
            Map<Operand, Integer> written) {
        int place = sections.size();
        sections.add(new Section(place + 1, name, "", null, List.of(), List.of()));
        var operands = new ArrayList<Section.Operand>();
        for (Operand operand : why.operands()) {
            String called = called(operand, locale);
            Integer before = written.get(operand);
            operands.add(new Section.Operand(
                    before == null ? sections.size() + 1 : before, called, value(operand.explanation())));
            if (before == null) {
                written.put(operand, sections.size() + 1);
                write(called, operand.explanation(), history, locale, sections, written);
            }
        }
        String formula = why.formula() == null ? null : text("why.formula." + why.formula(), locale);
        sections.set(place, new Section(place + 1, name, value(why), formula, operands, rows(why, history, locale)));
    }

    private String called(Operand operand, Locale locale) {
        return Stream.of(text("why.operand." + operand.name(), locale), operand.subject())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }

    private List<Section.Row> rows(Explanation why, @Nullable String history, Locale locale) {
        var rows = new ArrayList<Section.Row>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : why.parts()) {
            boolean day = why.unit() == Unit.DATE;
            sum = day ? sum : sum.add(new BigDecimal(part.amount()));
            rows.add(new Section.Row(
                    part.position(),
                    history == null ? null : history + "?after=" + (part.position() - 1) + "#e-" + part.position(),
                    effective(part.effectiveAt()),
                    part.recordedAt(),
                    text("event." + part.type(), locale),
                    part.what(),
                    people.name(part.actor()),
                    part.onBehalfOf() == null ? null : people.name(part.onBehalfOf()),
                    day ? date(part.amount()) : change(part.amount(), why),
                    day ? "" : written(sum, why),
                    day ? exactDay(part.amount()) : new BigDecimal(part.amount()),
                    day ? null : sum));
        }
        return rows;
    }

    /** The figure as pages write it. */
    String value(Explanation why) {
        return why.unit() == Unit.DATE ? date(why.value()) : written(new BigDecimal(why.value()), why);
    }

    private static @Nullable LocalDate exactDay(String iso) {
        return iso.isEmpty() ? null : LocalDate.parse(iso);
    }

    private String date(String iso) {
        return iso.isEmpty() ? "–" : fmt.date(LocalDate.parse(iso));
    }

    private String change(String amount, Explanation why) {
        var number = new BigDecimal(amount);
        return (number.signum() > 0 ? "+" : "") + written(number, why);
    }

    private String written(BigDecimal number, Explanation why) {
        return switch (why.unit()) {
            case MONEY -> fmt.money(number.movePointRight(2).longValueExact(), Objects.requireNonNull(why.currency()));
            case DAYS -> fmt.days(number.longValueExact());
            case WORKING_DAYS -> fmt.workingDays(number.longValueExact());
            case PERCENT -> fmt.percent(number.longValueExact());
            case COUNT, RATIO, QUANTITY, DATE -> fmt.number(number);
        };
    }

    private String effective(String at) {
        return at.length() == ISO_DATE ? fmt.date(LocalDate.parse(at)) : fmt.dateTime(Instant.parse(at));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
