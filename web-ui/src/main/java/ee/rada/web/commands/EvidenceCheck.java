package ee.rada.web.commands;

import ee.rada.kernel.Command;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.Evidence;
import ee.rada.web.files.EvidenceFiles;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets no command through that names a file as evidence which nobody has uploaded. */
@Component
final class EvidenceCheck {

    private final EvidenceFiles files;

    EvidenceCheck(EvidenceFiles files) {
        this.files = files;
    }

    /** Refused as {@code evidence-missing}, pointing at the hash. */
    void check(Command command) {
        if (!(command instanceof Record record)) {
            return;
        }
        for (RecordShape.Field field : RecordShape.of(record.getClass()).fields()) {
            boolean holdsEvidence = field.kind() instanceof Kind.Many(Kind.Nested(Class<? extends Record> item))
                    && item == Evidence.class;
            if (holdsEvidence && field.of(record) instanceof List<?> items) {
                check(items, "/" + field.name());
            }
        }
    }

    private void check(List<?> items, String at) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Evidence evidence && !files.has(evidence.sha256())) {
                throw new Refusal(ProblemCode.EVIDENCE_MISSING).at(at + "/" + i + "/sha256");
            }
        }
    }
}
