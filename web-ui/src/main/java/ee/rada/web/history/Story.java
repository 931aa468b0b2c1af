package ee.rada.web.history;

import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.deadletters.DeadLetterEvent.DeadLetterDiscarded;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAnswered;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAsked;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.HistoryEntry;
import ee.rada.store.EventJson;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Names;
import ee.rada.web._security.Caller;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells stored events as a person would: what it was, what became of what, who, on whose behalf, when, why. */
@Component
public final class Story {

    /**
     * One event.
     *
     * @param weight how the timeline draws it: major, bad, good or an empty text
     * @param effective the day it was true
     * @param recorded when it was known
     * @param reason given beside the event
     * @param words said in the event itself: a comment, or a reason
     */
    public record Chapter(
            long position,
            String title,
            String weight,
            String who,
            @Nullable String onBehalfOf,
            String effective,
            Instant recorded,
            @Nullable String reason,
            @Nullable String words,
            List<Detail> details) {}

    /** What the event says of one thing; {@code was} where it changed. */
    public record Detail(String label, @Nullable String was, String now) {}

    private final ThingNames names;
    private final ValueWords words;
    private final Names people;
    private final MessageSource messages;
    private final Formats fmt;

    Story(ThingNames names, ValueWords words, Names people, MessageSource messages, Formats fmt) {
        this.names = names;
        this.words = words;
        this.people = people;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** The entries as chapters, in their order. What a change replaced is known as far as the entries hold it. */
    public List<Chapter> of(ProjectId project, List<HistoryEntry> entries, Caller caller, Locale locale) {
        var details = new EventDetails(words, names.in(project, caller), locale);
        var chapters = new ArrayList<Chapter>();
        for (var entry : entries) {
            chapters.add(chapter(entry, details, locale));
        }
        return chapters;
    }

    private Chapter chapter(HistoryEntry entry, EventDetails details, Locale locale) {
        var event = event(entry);
        return new Chapter(
                entry.position(),
                messages.getMessage("event." + entry.type(), null, locale),
                weight(entry.type()),
                people.who(entry.actor(), entry.actingPost()),
                entry.onBehalfOf() == null ? null : people.name(entry.onBehalfOf()),
                effective(entry.effectiveAt()),
                entry.recordedAt(),
                entry.reason(),
                event.map(Story::words).orElse(null),
                event.map(details::of).orElse(List.of()));
    }

    private static Optional<Event> event(HistoryEntry entry) {
        return Optional.ofNullable(EventCatalogue.byStoredName().get(entry.type()))
                .map(type -> EventJson.read(entry.data(), type));
    }

    private static @Nullable String words(Event event) {
        return switch (event) {
            case ClarificationAsked asked -> asked.question();
            case ClarificationAnswered answered -> answered.text();
            case PlanChangeApprovalGiven given -> given.comment();
            case PlanChangeRejected rejected -> rejected.reason();
            case PlanChangeWithdrawn withdrawn -> withdrawn.reason();
            case DeadLetterDiscarded discarded -> discarded.reason();
            default -> null;
        };
    }

    private String effective(String at) {
        try {
            return at.length() > 10 ? fmt.dateTime(Instant.parse(at)) : fmt.date(LocalDate.parse(at));
        } catch (DateTimeException _) {
            return at;
        }
    }

    static String weight(String type) {
        return switch (type) {
            case "ProjectApproved", "BudgetAmended", "PlanChangeApplied", "ProjectStarted", "ProjectClosed" -> "major";
            case "ActivityCompleted", "ProjectFinalised", "AuditNoteClosed" -> "good";
            case "PlanChangeRejected",
                    "ProjectCancelled",
                    "ProjectSuspended",
                    "PlanChangeApplicationFailed",
                    "EntryReversed",
                    "AuditNoteRaised",
                    "AuditNoteReopened",
                    "ProjectReturned" -> "bad";
            default -> "";
        };
    }
}
