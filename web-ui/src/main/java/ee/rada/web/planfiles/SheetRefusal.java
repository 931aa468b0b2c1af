package ee.rada.web.planfiles;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** Why a file as a whole cannot be read. */
final class SheetRefusal {

    private SheetRefusal() {}

    static Refusal tooLarge(long limit) {
        return new Refusal(ProblemCode.IMPORT_TOO_LARGE, Map.of("limit", limit), List.of());
    }

    static Refusal notReadable() {
        return new Refusal(ProblemCode.IMPORT_NOT_WELLFORMED).at("/file");
    }

    static Refusal unknownKind() {
        return new Refusal(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE, Map.of(), List.of(new FieldError("/file", "not-a-spreadsheet")));
    }

    static Refusal empty() {
        return Refusal.fields(List.of(new FieldError("/file", "required")));
    }
}
