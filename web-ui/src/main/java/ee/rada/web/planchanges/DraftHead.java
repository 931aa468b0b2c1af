package ee.rada.web.planchanges;

import ee.rada.kernel.Text;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.web.forms.RecordForms;
import org.jspecify.annotations.Nullable;

/** What a draft says of itself beside its items, as its form holds it. */
record DraftHead(
        @Text(max = 300) String title,
        @Text(min = 0, lines = true) String rationale,
        @Nullable ChangeCause cause,
        boolean reallocation) {

    static final RecordForms.Part FORM = new RecordForms.Part("draft-plan-change", DraftHead.class, "", "");
}
