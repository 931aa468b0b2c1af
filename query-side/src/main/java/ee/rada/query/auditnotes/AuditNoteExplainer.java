package ee.rada.query.auditnotes;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A note counts nothing. */
@Component
final class AuditNoteExplainer extends WithoutFigures<GetAuditNote, GetAuditNote.Answer> {

    AuditNoteExplainer(AuditNoteQueries queries) {
        super(GetAuditNote.class, queries::answer);
    }
}
