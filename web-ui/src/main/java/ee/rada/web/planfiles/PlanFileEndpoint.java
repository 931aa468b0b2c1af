package ee.rada.web.planfiles;

import ee.rada.kernel.Channel;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.web._security.Caller;
import ee.rada.web.planfiles.PlanFileDesk.Wish;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Plans in files, for programs: what would one change, and the proposal that asks for it. */
@RestController
final class PlanFileEndpoint {

    private final PlanFileDesk desk;
    private final PlanFileWords words;

    PlanFileEndpoint(PlanFileDesk desk, PlanFileWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** A row beside the live plan. */
    record Row(int line, RowDiff.Kind kind, String code, String title, List<RowChange> changes) {}

    /**
     * What a file would change.
     *
     * @param items what the proposal asks for, or would
     * @param proposalId the draft; null where the file was only checked
     */
    record Answer(
            List<Row> rows,
            List<PlanFileWords.Fault> faults,
            List<String> unread,
            List<PlanChangeItem> items,
            @Nullable ProposalId proposalId,
            @Nullable Long position) {}

    /** {@code mode} is {@code check} or {@code apply}, which drafts a proposal with the title and rationale given. */
    @PostMapping(path = "/api/projects/{id}/plan-file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answer take(
            @PathVariable ProjectId id,
            @RequestPart("file") MultipartFile file,
            @RequestParam String mode,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String rationale,
            @RequestParam(defaultValue = "false") boolean cancelMissing,
            Caller caller,
            Locale locale)
            throws IOException {
        PlanFileDesk.require(caller, DraftPlanChange.class);
        if (!mode.equals("check") && !mode.equals("apply")) {
            throw Refusal.fields(
                    List.of(new FieldError("/mode", "not-allowed", Map.of("allowed", List.of("check", "apply")))));
        }
        var wish = new Wish(desk.keep(file), title, rationale, cancelMissing);
        var diff = desk.diff(id, wish, caller);
        var drafted = mode.equals("apply") ? desk.draft(diff, wish, Channel.API, caller) : null;
        return new Answer(
                diff.rows().stream()
                        .map(row -> new Row(row.line(), row.kind(), row.code(), row.title(), row.changes()))
                        .toList(),
                words.faults(diff.faults(), locale),
                diff.file().unread().stream().map(Cell::text).toList(),
                diff.items(),
                drafted == null ? null : drafted.proposalId(),
                drafted == null ? null : drafted.answer().position());
    }
}
