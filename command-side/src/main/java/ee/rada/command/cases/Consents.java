package ee.rada.command.cases;

import ee.rada.kernel.cases.ConsentDecision;
import ee.rada.kernel.cases.ConsentId;
import ee.rada.kernel.cases.ConsentKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the client has said about consents, in the order in which it was recorded. */
record Consents(List<Statement> statements) {

    static final Consents NONE = new Consents(List.of());

    /**
     * One time that he spoke.
     *
     * @param id null for what he said when the case was opened
     * @param partner of a consent to share
     */
    record Statement(
            @Nullable ConsentId id,
            ConsentKind kind,
            @Nullable UUID partner,
            ConsentDecision decision,
            Instant at) {

        boolean isAbout(ConsentKind other, @Nullable UUID partnerId) {
            return kind == other && Objects.equals(partner, partnerId);
        }
    }

    Consents with(Statement statement) {
        var more = new ArrayList<>(statements);
        more.add(statement);
        return new Consents(List.copyOf(more));
    }

    boolean have(ConsentId id) {
        return statements.stream().anyMatch(statement -> id.equals(statement.id()));
    }

    /** What held at that moment: the last word until then, of two at once the one recorded later; null where he had said nothing. */
    @Nullable
    ConsentDecision at(Instant moment, ConsentKind kind, @Nullable UUID partner) {
        return statements.stream()
                .filter(statement ->
                        statement.isAbout(kind, partner) && !statement.at().isAfter(moment))
                .reduce((one, later) -> one.at().isAfter(later.at()) ? one : later)
                .map(Statement::decision)
                .orElse(null);
    }
}
