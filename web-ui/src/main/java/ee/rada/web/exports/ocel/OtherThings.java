package ee.rada.web.exports.ocel;

import static ee.rada.web.exports.ocel.ObjectType.ACTIVITY;
import static ee.rada.web.exports.ocel.ObjectType.AUDIT_NOTE;
import static ee.rada.web.exports.ocel.ObjectType.CONTACT;
import static ee.rada.web.exports.ocel.ObjectType.CONTACT_MAPPING;
import static ee.rada.web.exports.ocel.ObjectType.DEVIATION;
import static ee.rada.web.exports.ocel.ObjectType.IMPORT;
import static ee.rada.web.exports.ocel.ObjectType.OFFICIAL;
import static ee.rada.web.exports.ocel.ObjectType.POST;
import static ee.rada.web.exports.ocel.ObjectType.PROJECT;
import static ee.rada.web.exports.ocel.ObjectType.REGION;
import static ee.rada.web.exports.ocel.ObjectType.SUBSTITUTION;

import ee.rada.kernel.auditnotes.AuditNoteEvent;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.kernel.contacts.ContactEvent;
import ee.rada.kernel.contacts.ContactMappingEvent;
import ee.rada.kernel.deviations.DeviationEvent;
import ee.rada.kernel.imports.ImportEvent;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.PostEvent;
import ee.rada.kernel.regions.RegionEvent;
import ee.rada.kernel.substitutions.SubstitutionEvent;
import ee.rada.kernel.substitutions.SubstitutionStatus;

/** What the events of deviations, officials, posts, substitutions, imports and audit notes tell of objects. No name of a person is among it. */
final class OtherThings {

    private static final String STATUS = "status";

    private OtherThings() {}

    static void tell(DeviationEvent event, Telling told) {
        var project = told.thing(PROJECT, event.projectId(), "project");
        switch (event) {
            case DeviationEvent.DeviationDetected e ->
                told.thing(DEVIATION, e.deviationId(), "deviation")
                        .has("kind", e.kind())
                        .has("since", e.since())
                        .has("threshold", e.threshold())
                        .has(STATUS, "LASTING")
                        .isOf("partOf", project)
                        .isOf("isOn", told.maybe(ACTIVITY, e.activityId(), "activity"));
            case DeviationEvent.DeviationAcknowledged e ->
                told.thing(DEVIATION, e.deviationId(), "deviation")
                        .has(STATUS, "ACKNOWLEDGED")
                        .isOf("partOf", project);
            case DeviationEvent.DeviationPassed e ->
                told.thing(DEVIATION, e.deviationId(), "deviation")
                        .has(STATUS, "PASSED")
                        .isOf("partOf", project);
        }
    }

    static void tell(OfficialEvent event, Telling told) {
        var official = told.thing(OFFICIAL, event.officialId(), "official");
        switch (event) {
            case OfficialEvent.OfficialRegistered _ -> official.has(STATUS, "ACTIVE");
            case OfficialEvent.OfficialDeactivated _ -> official.has(STATUS, "DEACTIVATED");
            case OfficialEvent.AppointmentNoted e -> official.isOf("appointedTo", told.thing(POST, e.postId(), "post"));
        }
    }

    static void tell(PostEvent event, Telling told) {
        var post = told.thing(POST, event.postId(), "post");
        switch (event) {
            case PostEvent.PostDefined e ->
                post.has("title", e.title())
                        .has("unit", e.unit())
                        .has("role", e.role())
                        .has("region", e.region())
                        .isOf("isUnder", told.maybe(POST, e.managerPostId(), "manager"));
            case PostEvent.OfficialAppointed e ->
                told.thing(OFFICIAL, e.officialId(), "official").isOf("holds", post);
            case PostEvent.AppointmentEnded e ->
                told.thing(OFFICIAL, e.officialId(), "official").isOf("holds", post);
            case PostEvent.SubstitutesDefined e ->
                e.allowedPosts()
                        .forEach(allowed ->
                                told.thing(POST, allowed, "substitute").isOf("maySubstitute", post));
            case PostEvent.AbsenceNoted e ->
                told.thing(SUBSTITUTION, e.substitutionId(), "substitution").isOf("absent", post);
            case PostEvent.AbsenceLifted e ->
                told.thing(SUBSTITUTION, e.substitutionId(), "substitution").isOf("absent", post);
        }
    }

    static void tell(SubstitutionEvent event, Telling told) {
        var substitution = told.thing(SUBSTITUTION, event.substitutionId(), "substitution");
        switch (event) {
            case SubstitutionEvent.SubstitutionArranged e ->
                substitution
                        .has("from", e.from())
                        .has("to", e.to())
                        .has("reason", e.reason())
                        .has(STATUS, SubstitutionStatus.ARRANGED)
                        .isOf("absent", told.thing(POST, e.absentPostId(), "absent"))
                        .isOf("substitute", told.thing(POST, e.substitutePostId(), "substitute"));
            case SubstitutionEvent.SubstitutionConfirmed _ -> substitution.has(STATUS, SubstitutionStatus.CONFIRMED);
            case SubstitutionEvent.SubstitutionShortened e -> substitution.has("to", e.newTo());
            case SubstitutionEvent.SubstitutionExtended e -> substitution.has("to", e.newTo());
            case SubstitutionEvent.SubstitutionCancelled _ -> substitution.has(STATUS, SubstitutionStatus.CANCELLED);
            case SubstitutionEvent.SubstitutionStarted _ -> substitution.has(STATUS, SubstitutionStatus.ACTIVE);
            case SubstitutionEvent.SubstitutionEnded _ -> substitution.has(STATUS, SubstitutionStatus.ENDED);
            case SubstitutionEvent.HandoverRecorded _, SubstitutionEvent.HandbackRecorded _ -> {}
        }
    }

    static void tell(ImportEvent event, Telling told) {
        switch (event) {
            case ImportEvent.ImportRecorded e ->
                told.thing(IMPORT, e.importId(), "import")
                        .has("fileName", e.fileName())
                        .has("format", e.format())
                        .has("sha256", e.sha256())
                        .has("accepted", e.accepted())
                        .has("rejected", e.rejected());
        }
    }

    static void tell(AuditNoteEvent event, Telling told) {
        var note = told.thing(AUDIT_NOTE, event.noteId(), "note");
        switch (event) {
            case AuditNoteEvent.AuditNoteRaised e ->
                note.has("title", e.title())
                        .has("finding", e.finding())
                        .has("severity", e.severity())
                        .has(STATUS, AuditNoteState.RAISED);
            case AuditNoteEvent.AuditNoteAnswered _ -> note.has(STATUS, AuditNoteState.ANSWERED);
            case AuditNoteEvent.AuditNoteClosed _ -> note.has(STATUS, AuditNoteState.CLOSED);
            case AuditNoteEvent.AuditNoteReopened _ -> note.has(STATUS, AuditNoteState.RAISED);
        }
    }

    /** Codes and the day, nothing that would tell one call from another. */
    static void tell(ContactEvent event, Telling told) {
        var facts = event.facts();
        told.thing(CONTACT, event.contactId(), "contact")
                .has("channel", facts.channel())
                .has("language", facts.language())
                .has("kind", facts.contactKind())
                .has("region", facts.region())
                .has("category", facts.category())
                .has("ageBand", facts.ageBand())
                .has("sex", facts.sex())
                .has("outcome", facts.outcome())
                .has("on", facts.on())
                .has("anonymous", facts.anonymous())
                .has("durationMin", facts.durationMin());
    }

    static void tell(ContactMappingEvent event, Telling told) {
        switch (event) {
            case ContactMappingEvent.ContactMappingSaved e ->
                told.thing(CONTACT_MAPPING, e.mappingId(), "mapping").has("title", e.title());
        }
    }

    static void tell(RegionEvent event, Telling told) {
        var region = told.thing(REGION, RegionEvent.id(event.region()), "region");
        switch (event) {
            case RegionEvent.RegionDefined e ->
                region.has("code", e.region()).has("title", e.titleEt()).has("validFrom", e.validFrom());
            case RegionEvent.RegionEnded e -> region.has("endedOn", e.on());
        }
    }
}
